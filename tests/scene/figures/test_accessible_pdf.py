"""Print sheets of infographics as screen readers get them: PDF/UA-1, as far as a file shows it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from chuyenmuc.inputs import Inputs
from chuyenmuc.scene.figures.compose import compose_figure
from chuyenmuc.scene.figures.draw import draw_figure
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.figures.sheet import FigureSheet

KINDS = ("steps", "donut", "lines", "numbers", "quote", "compare")
SHOWS = frozenset(
    {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Tj", "TJ", "'", '"', "Do", "sh"}
)
"""Operators that put something on the page."""


def opened(view: FigureSheet, size: str, inputs: Inputs, fonts: FontSet) -> pikepdf.Pdf:
    """The print sheet of an infographic."""
    page = inputs.size(size)
    assert page
    drawn = draw_figure(view, page, fonts, inputs.icons)
    assert drawn.findings == ()
    return pikepdf.open(io.BytesIO(drawn.body))


def elements(node: pikepdf.Object) -> Iterator[tuple[str, list[int], pikepdf.Object]]:
    """Every element of the structure in reading order: its tag, its marks on the page, itself."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        kids = node.get("/K", pikepdf.Array([]))
        children: list[Any] = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        yield str(node.S), [int(kid) for kid in children if isinstance(kid, int)], node
        for child in children:
            yield from elements(child)


@pytest.fixture(scope="module", params=KINDS)
def view(request: pytest.FixtureRequest, own: dict[str, FigureSheet]) -> FigureSheet:
    """One infographic of each of the kinds that differ most."""
    return next(found for found in own.values() if found.kind == request.param)


def test_a_sheet_says_that_it_can_be_read_aloud(
    view: FigureSheet, inputs: Inputs, fonts: FontSet
) -> None:
    """The standard, the language, the title in the window's bar, in information and packet."""
    with opened(view, "a4", inputs, fonts) as document:
        packet = document.Root.Metadata.read_bytes().decode()
        assert "<pdfuaid:part>1</pdfuaid:part>" in packet
        assert "Date>" not in packet
        assert view.file_title in packet
        assert str(document.docinfo["/Title"]) == view.file_title
        assert str(document.Root.Lang) == "vi"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.Root.MarkInfo.Marked


def test_everything_on_a_sheet_is_read_or_is_decoration(
    view: FigureSheet, inputs: Inputs, fonts: FontSet
) -> None:
    """Whatever is painted is inside a mark; every mark that is no artifact has its element."""
    with opened(view, "a4", inputs, fonts) as document:
        (page,) = document.pages
        inside: list[bool] = []
        seen: set[int] = set()
        painted = 0
        for step in pikepdf.parse_content_stream(page):
            name, operands = str(step.operator), step.operands
            if name in {"BDC", "BMC"}:
                inside.append(True)
                if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary):
                    seen |= {int(operands[1].MCID)} if "/MCID" in operands[1] else set()
            elif name == "EMC":
                inside.pop()
            elif name in SHOWS:
                painted += 1
                assert inside, name
        found = list(elements(document.Root.StructTreeRoot.K))
        assert painted
        assert not inside
        assert sorted(mark for _, marks, _ in found for mark in marks) == sorted(seen)
        assert "/ParentTree" in document.Root.StructTreeRoot
        assert page.obj.Tabs == pikepdf.Name.S


def test_a_sheet_has_one_heading_and_a_paragraph_for_each_text(
    view: FigureSheet, inputs: Inputs, fonts: FontSet
) -> None:
    """Lines of one text belong together; a chart has its words, which are those of the page."""
    size = inputs.size("a4")
    assert size
    scene = compose_figure(view, size, fonts, inputs.icons).scene
    assert scene
    with opened(view, "a4", inputs, fonts) as document:
        found = list(elements(document.Root.StructTreeRoot.K))
    tags = [tag for tag, _, _ in found if tag != "/Document"]
    alts = [str(element.Alt) for tag, _, element in found if tag == "/Figure"]
    assert alts == ([scene.alt] if scene.alt else [])
    words = [tag for tag in tags if tag != "/Figure"]
    assert words == ["/H1" if text.text == scene.heading else "/P" for text in scene.texts]
    assert words.count("/H1") == 1


def test_a_sheet_is_read_from_its_head_to_its_foot(
    own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """Title, what it is about, words to remember, source: the order of the eye."""
    view = own["5-buoc-nop-ho-so-truc-tuyen"]
    size = inputs.size("a3")
    assert size
    scene = compose_figure(view, size, fonts, inputs.icons).scene
    assert scene
    said = [words.text for words in scene.texts]
    steps = [item.title for item in getattr(view.body, "items")]  # noqa: B009 - of a union
    assert view.remember
    order = [said.index(text) for text in (view.title, *steps, view.remember, view.source)]
    assert order == sorted(order)


def test_text_can_be_copied_in_vietnamese(
    own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """Every font says which letter a sign stands for."""
    with opened(own["thu-donut"], "a3", inputs, fonts) as document:
        (page,) = document.pages
        fonts_used = list(page.obj.Resources.Font.values())
        assert fonts_used
        assert all("/ToUnicode" in font for font in fonts_used)
