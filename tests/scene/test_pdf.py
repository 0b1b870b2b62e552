"""The sheet for the printer: boxes, colours, fonts, words."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import pikepdf
import pytest
import typst
from PIL import Image, ImageChops

from chuyenmuc.scene.fonts import FontSet
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.typst_source import typst_source
from chuyenmuc.scene.write_pdf import write_pdf
from chuyenmuc.scene.write_png import write_png
from chuyenmuc.views.poster import PosterView

LayOut = Callable[[PosterView, str], Scene]
POINT = 25.4 / 72


@pytest.fixture
def sheet(lay_out: LayOut, demo: PosterView, fonts: FontSet) -> Iterator[pikepdf.Pdf]:
    """The demo poster on A3."""
    with pikepdf.open(io.BytesIO(write_pdf(lay_out(demo, "a3"), fonts))) as document:
        yield document


def drawn_objects(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Forms and images the page uses."""
    resources = document.pages[0].resources
    return [x for _, x in resources["/XObject"].items()] if "/XObject" in resources else []


def operators(document: pikepdf.Pdf) -> Iterator[tuple[str, list[pikepdf.Object]]]:
    """Every operator on the page and in the forms it uses."""
    forms = [x for x in drawn_objects(document) if x["/Subtype"] == "/Form"]
    for stream in (document.pages[0].obj, *forms):
        for instruction in pikepdf.parse_content_stream(stream):
            yield str(instruction.operator), list(instruction.operands)


def letters(font: pikepdf.Object) -> dict[bytes, str]:
    """Two-byte codes of a font to letters, from its ToUnicode map."""
    table = font["/ToUnicode"].read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>", table)
    return {bytes.fromhex(a): bytes.fromhex(b).decode("utf-16-be") for a, b in pairs}


def text_of(document: pikepdf.Pdf) -> str:
    """What a reader can select, run by run."""
    fonts = {name: letters(font) for name, font in document.pages[0].resources["/Font"].items()}
    found: list[str] = []
    known: dict[bytes, str] = {}
    for operator, operands in operators(document):
        if operator == "Tf":
            known = fonts[str(operands[0])]
        elif operator in {"Tj", "TJ"}:
            parts = list(operands[0].as_list()) if operator == "TJ" else operands
            codes = b"".join(bytes(p) for p in parts if isinstance(p, pikepdf.String))
            found.append("".join(known[codes[i : i + 2]] for i in range(0, len(codes), 2)))
        elif operator == "ET":
            found.append("\n")
    return "".join(found)


def test_the_boxes_are_exact(sheet: pikepdf.Pdf) -> None:
    """A3 after trimming, 3 mm of bleed all around."""
    page = sheet.pages[0]
    trim = [float(side) * POINT for side in page.trimbox]
    bleed = [float(side) * POINT for side in page.obj["/BleedBox"]]
    assert trim == pytest.approx([3, 3, 300, 423], abs=0.001)
    assert bleed == pytest.approx([0, 0, 303, 426], abs=0.001)
    assert [float(side) * POINT for side in page.mediabox] == pytest.approx(bleed)
    assert len(sheet.pages) == 1


def test_every_colour_is_for_the_press(sheet: pikepdf.Pdf) -> None:
    """CMYK only: no RGB, no grey, no colour spaces by profile, no images."""
    used = {operator for operator, _ in operators(sheet)}
    assert "k" in used
    assert not used & {"rg", "RG", "g", "G", "sh", "BI"}
    spaces = [str(ops[0]) for operator, ops in operators(sheet) if operator in {"cs", "CS"}]
    assert set(spaces) <= {"/DeviceCMYK"}
    assert all(item["/Subtype"] != "/Image" for item in drawn_objects(sheet))


def test_all_fonts_are_ours_and_embedded(sheet: pikepdf.Pdf) -> None:
    """Subsets of the shipped files; nothing was put in their place."""
    names = set()
    for font in sheet.pages[0].resources["/Font"].values():
        inner = font["/DescendantFonts"][0]
        assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"].keys())
        names.add(str(inner["/BaseFont"]).partition("+")[2])
    assert names
    assert names <= {"CMBanner", "CMHeadline", "CMStrong", "CMText"}


def test_the_demo_mark_can_be_selected(sheet: pikepdf.Pdf) -> None:
    """Whoever gets the file alone still reads what it is, twice."""
    text = text_of(sheet)
    assert "\nBẢN TRÌNH DIỄN\n" in f"\n{text}"
    assert "BẢN TRÌNH DIỄN CHUYENMUC · XÃ DIỄN CHÂU" in text
    assert "BẢN TRÌNH DIỄN" in str(sheet.docinfo["/Title"])


def test_the_demo_has_neither_address_nor_code(sheet: pikepdf.Pdf, demo: PosterView) -> None:
    """Without a site nothing points anywhere, and no authority is named as issuer."""
    assert demo.link is None
    text = text_of(sheet).lower()
    assert "http" not in text
    assert ".vn" not in text
    assert "ủy ban" not in text


def test_the_same_scene_gives_the_same_bytes(
    lay_out: LayOut, demo: PosterView, fonts: FontSet
) -> None:
    """No dates, no ids of the run."""
    body = write_pdf(lay_out(demo, "a3"), fonts)
    assert body == write_pdf(lay_out(demo, "a3"), fonts)
    assert b"CreationDate" not in body
    assert len(body) <= 100_000


def test_both_writers_put_ink_in_the_same_place(
    lay_out: LayOut, any_slogan: PosterView, fonts: FontSet
) -> None:
    """Letters drawn by Typst differ from ours at their smooth edges only."""
    scene = lay_out(any_slogan, "bai-dang")
    found = typst.Fonts(include_system_fonts=False, font_paths=[fonts.folder])
    source = typst_source(scene).encode()
    theirs = typst.compile(source, font_paths=found, format="png", ppi=scene.size.dpi)
    assert isinstance(theirs, bytes)
    one, other = (opened_bright(body) for body in (write_png(scene), theirs))
    differing = ImageChops.difference(one, other).point([255 * (v > 150) for v in range(256)])
    assert differing.histogram()[255] <= 0.002 * one.width * one.height


def opened_bright(body: bytes) -> Image.Image:
    """The green channel: dark in every red, bright in white and yellow."""
    return Image.open(io.BytesIO(body)).convert("RGB").getchannel("G")
