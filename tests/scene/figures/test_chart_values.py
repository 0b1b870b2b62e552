"""Charts take values from a plan: what it promises, what was measured, or nothing yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.chart import Point
from chuyenmuc.content.models.figures.kinds.bars import Bars
from chuyenmuc.content.models.values import Reference
from chuyenmuc.inputs import Inputs
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.figures.compose import compose_figure
from chuyenmuc.scene.scene import Motif, Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.figures.file import OFFERED
from chuyenmuc.views.figures.kinds.chart import ChartPoints, PointView, body_of
from chuyenmuc.views.figures.sheet import FigureSheet

TODAY = dt.date(2026, 11, 20)
NOTHING = "Chưa có số liệu"


def words_of(library: Library, *points: Point) -> tuple[str, ...]:
    """What a chart of these points says at each."""
    figure = next(e.model for e in library.infographics if isinstance(e.model, Bars))
    body = body_of(figure.model_copy(update={"points": points, "unit": "%"}), library, TODAY)
    return tuple(point.words for point in body.points)


def at(plan: str, anchor: str, *, measured: bool = False) -> Point:
    """A point whose value is looked up."""
    return Point(label="Mục", ref=Reference(plan, anchor), measured=measured)


def test_a_point_shows_what_was_promised_and_what_was_measured(inputs: Inputs) -> None:
    """By the id of a target or by its clause; a least level says so."""
    library = inputs.catalogue.libraries["xa-mau"].published(TODAY)
    said = words_of(
        library,
        at("xa-mau-2026", "vneid"),
        at("xa-mau-2026", "vneid", measured=True),
        at("xa-mau-2026", "ho-so-truc-tuyen", measured=True),
        Point(label="Gõ tay", value=12.5),
    )
    assert said == ("≥\N{NO-BREAK SPACE}80%", "83%", NOTHING, "12,5%")


def test_a_demo_of_a_real_place_tells_no_result(inputs: Inputs) -> None:
    """What a plan promises is public; how far an authority is, it says itself."""
    library = inputs.catalogue.libraries["dien-chau"].published(TODAY)
    said = words_of(
        library,
        at("dien-chau-2026", "nguoi-dan-dung-vneid"),
        at("dien-chau-2026", "nguoi-dan-dung-vneid", measured=True),
        at("quang-yen-2026", "i", measured=True),
    )
    assert said == ("≥\N{NO-BREAK SPACE}80%", NOTHING, NOTHING)


def test_no_data_is_an_empty_cell(own: dict[str, FigureSheet]) -> None:
    """A spreadsheet must not read nothing as nought."""
    table = own["thu-bars-do-duoc"].body.table
    assert table
    assert [row[1] for row in table] == ["Giá trị", "80", "83", "74", ""]


def points(*values: float | None) -> ChartPoints:
    """A chart of values, the unknown ones among them."""
    most = max((value for value in values if value), default=1)
    return ChartPoints(
        "%",
        tuple(
            PointView(
                f"Tháng {n}",
                value,
                NOTHING if value is None else f"{value:g}%",
                (value or 0) / most,
                None,
            )
            for n, value in enumerate(values, start=1)
        ),
    )


def laid(view: FigureSheet, size: str, inputs: Inputs, fonts: FontSet) -> Scene:
    """A scene that passes every check."""
    page = inputs.size(size)
    assert page
    scene = compose_figure(view, page, fonts, inputs.icons).scene
    assert scene
    assert check(scene, view) == ()
    return scene


def drawn_in(scene: Scene, colour: str) -> int:
    """How many shapes have a colour."""
    return sum(isinstance(item, Motif) and item.colour == colour for item in scene.items)


@pytest.mark.parametrize("size", OFFERED)
def test_a_line_has_a_gap_where_nothing_is_known(
    size: str, own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """Three points known of four: two strokes less than with all four, and no dot at nought."""
    base = own["thu-lines"]
    whole = laid(replace(base, body=points(10, 20, 30, 40, 50)), size, inputs, fonts)
    gap = laid(replace(base, body=points(10, 20, None, 40, 50)), size, inputs, fonts)
    assert drawn_in(gap, "strong") == drawn_in(whole, "strong") - 3  # two strokes, one dot
    assert NOTHING not in {words.text for words in gap.texts}
    empty = laid(replace(base, body=points(None, None, None)), size, inputs, fonts)
    assert NOTHING in {words.text for words in empty.texts}


@pytest.mark.parametrize("kind", ["bars", "donut", "lines"])
@pytest.mark.parametrize("size", OFFERED)
def test_a_chart_without_any_value_says_so(
    kind: str, size: str, own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """No part, no bar, no line: words, and nothing that could be read as nought."""
    view = replace(own[f"thu-{kind}"], body=points(None, None, None))
    scene = laid(view, size, inputs, fonts)
    assert NOTHING in {words.text for words in scene.texts}
    assert drawn_in(scene, "second") == 0


@pytest.mark.parametrize("size", OFFERED)
def test_a_ring_waits_until_every_part_is_known(
    size: str, own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """Two thirds of a whole nobody knows cannot be drawn."""
    scene = laid(replace(own["thu-donut"], body=points(30, None, 20)), size, inputs, fonts)
    assert drawn_in(scene, "clay") == 0
    assert {"30%", NOTHING, "20%"} <= {words.text for words in scene.texts}
