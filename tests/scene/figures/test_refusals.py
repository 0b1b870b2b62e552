"""What cannot be shown is a finding with the name of the item and what would fit; never a crash."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest

from chuyenmuc.inputs import Inputs
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.figures.compose import compose_figure
from chuyenmuc.scene.scene import Composed
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.figures.file import OFFERED
from chuyenmuc.views.figures.kinds.chart import ChartPoints, PointView
from chuyenmuc.views.figures.kinds.compare import Comparison
from chuyenmuc.views.figures.kinds.dodont import Sides
from chuyenmuc.views.figures.kinds.items import Items, ItemView
from chuyenmuc.views.figures.kinds.quote import QuoteWords
from chuyenmuc.views.figures.sheet import FigureSheet
from chuyenmuc.views.plan.clause_link import ClauseLink

LINK = "https://xa-mau.example/infographic/thu/"


def tried(view: FigureSheet, size: str, inputs: Inputs, fonts: FontSet) -> Composed:
    """The sheet on a size."""
    found = inputs.size(size)
    assert found
    return compose_figure(view, found, fonts, inputs.icons)


@pytest.mark.parametrize("size", OFFERED)
@pytest.mark.parametrize("words", [2, 20, 30])
def test_a_quote_between_a_long_head_and_a_long_foot_is_refused_by_name(
    words: int, size: str, own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """Title, code, words to remember and clause may leave no room at all for the sentence."""
    quote = QuoteWords("công an xã " * words, ClauseLink("Phụ lục III.1 của kế hoạch", None))
    view = replace(
        own["thu-quote"],
        title="Tổ công nghệ số cộng đồng " * 20,
        remember="nộp hồ sơ trực tuyến " * 2 * words,
        link=LINK,
        domain="xa-mau.example",
        body=quote,
    )
    composed = tried(view, size, inputs, fonts)
    if words == 2 and composed.scene:  # few words find their place on a large sheet
        assert check(composed.scene, view) == ()
        return
    (finding,) = composed.findings
    assert finding.code == "AP151"
    assert finding.message.casefold().startswith(("“công an xã", "“tổ công nghệ", "“nộp hồ sơ"))


def test_words_nobody_can_see_are_refused(
    own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """A sentence of signs without a width has no size that fills the page."""
    view = replace(own["thu-quote"], body=QuoteWords("\u200b", None))
    (finding,) = tried(view, "bai-dang", inputs, fonts).findings
    assert finding.code == "AP103"


def test_a_refusal_says_how_many_words_would_fit(
    own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """The number is right: so many fit, and one more does not."""
    items = Items((ItemView("Ngắn", None, "phone"), ItemView("việc " * 400, None, "phone")))
    view = replace(own["thu-checklist"], body=items)
    (finding,) = tried(view, "bai-dang", inputs, fonts).findings
    assert "(đang 400)" in finding.action
    fits = int(finding.action.split("khoảng ")[1].split(" chữ")[0])

    def with_words(count: int) -> Composed:
        rows = (items.items[0], ItemView("việc " * count, None, "phone"))
        return tried(replace(view, body=Items(rows)), "bai-dang", inputs, fonts)

    assert with_words(fits).scene
    assert with_words(fits + 1).scene is None


@pytest.mark.parametrize(
    ("kind", "rows"),
    [("checklist", (10, 5)), ("dodont", (7, 2)), ("compare", (6, 2)), ("bars", (8, 5))],
)
def test_a_refusal_says_how_many_items_would_fit(
    kind: str,
    rows: tuple[int, int],
    own: dict[str, FigureSheet],
    inputs: Inputs,
    fonts: FontSet,
) -> None:
    """So many of the first rows fit on that sheet, and one more does not."""
    base = next(view for view in own.values() if view.kind == kind)
    has, times = rows  # so many rows of so many sentences
    long = " ".join(["Làm từng việc một, xong thì đánh dấu vào ô"] * times)

    def with_rows(count: int) -> FigureSheet:
        rows = tuple(ItemView(f"{n}. {long}", None, "phone") for n in range(count))
        match base.body:
            case Items():
                return replace(base, body=Items(rows))
            case Sides():
                return replace(base, body=Sides(rows, rows))
            case Comparison(rows=compared):
                row = replace(compared[0], before=long, after=long)
                return replace(base, body=replace(base.body, rows=(row,) * count))
            case _:
                points = tuple(PointView(f"{n}. {long}", 1.0, "1", 1.0, None) for n in range(count))
                return replace(base, body=ChartPoints("", points))

    (finding,) = tried(with_rows(has), "bai-dang", inputs, fonts).findings
    assert f"mục (đang {has})" in finding.action
    found = re.search(r"bớt còn (\d+) mục", finding.action.casefold())
    assert found
    fits = int(found[1])
    assert tried(with_rows(fits), "bai-dang", inputs, fonts).scene
    assert tried(with_rows(fits + 1), "bai-dang", inputs, fonts).scene is None


@pytest.mark.parametrize("seed", range(12))
def test_the_values_of_a_long_line_stand_clear_of_it(
    seed: int, own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """Twelve steep points with wide values and names: what is shown passes every check."""
    random = Random(seed)  # noqa: S311 - cases to lay out, no secret
    values = [random.choice((0.1, 7.0, 38.5, 61.0, 12_345.6)) for _ in range(12)]
    points = tuple(
        PointView(f"Tháng {n}/2026", value, f"{value:g} bài", value / max(values), None)
        for n, value in enumerate(values, start=1)
    )
    view = replace(own["thu-lines"], body=ChartPoints("bài", points))
    for size in ("bai-dang", "bai-dang-vuong", "a4"):
        composed = tried(view, size, inputs, fonts)
        if composed.scene:
            assert check(composed.scene, view) == ()
        else:
            assert [finding.code for finding in composed.findings] == ["AP151"]
