"""Infographics laid out in millimetres: what must hold for every kind on every size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.figure_cases import Case, cases
from chuyenmuc.inputs import Inputs
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.figures.compose import compose_figure
from chuyenmuc.scene.scene import Fill, Motif, QrCode, Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.figures.file import OFFERED
from chuyenmuc.views.figures.kinds.chart import ChartPoints, PointView
from chuyenmuc.views.figures.kinds.items import Items, ItemView
from chuyenmuc.views.figures.kinds.progress import ProgressRows, ProgressView
from chuyenmuc.views.figures.sheet import FigureSheet

SOME = tuple(cases())[::3]


def laid(view: FigureSheet, size: str, inputs: Inputs, fonts: FontSet) -> Scene:
    """A scene that is known to be possible."""
    found = inputs.size(size)
    assert found
    composed = compose_figure(view, found, fonts, inputs.icons)
    assert composed.findings == ()
    assert composed.scene
    return composed.scene


@pytest.mark.parametrize("size", OFFERED)
def test_the_content_has_no_faults_on_any_size(
    size: str,
    own: dict[str, FigureSheet],
    demo: dict[str, FigureSheet],
    inputs: Inputs,
    fonts: FontSet,
) -> None:
    """Nothing clipped, covered, split, too small or too faint; the mark of a demo is inside."""
    for view in (*own.values(), *demo.values()):
        assert check(laid(view, size, inputs, fonts), view) == (), view.id


@pytest.mark.parametrize("case", SOME, ids=lambda case: case.name)
def test_odd_cases_are_laid_out_well_or_refused_by_name(
    case: Case, inputs: Inputs, fonts: FontSet
) -> None:
    """The finding quotes what does not fit; whatever is drawn passes every check."""
    for name in ("bai-dang", "a4"):
        size = inputs.size(name)
        assert size
        composed = compose_figure(case.view, size, fonts, inputs.icons)
        if composed.scene is None:
            assert [finding.code for finding in composed.findings] == ["AP151"]
            assert "“" in composed.findings[0].message
        else:
            assert check(composed.scene, case.view) == ()
            assert lonely(composed.scene) == []


def lonely(scene: Scene) -> list[str]:
    """Last lines of one syllable under a longer one, running text only."""
    return [
        words.text
        for words in scene.texts
        if words.role != "mark"
        and len(words.block.lines) > 1
        and len(words.block.lines[-1].run.text.split()) == 1
        and "\N{NO-BREAK SPACE}" not in words.block.lines[-1].run.text
        and len(words.text.split()) > len(words.block.lines)
    ]


def test_the_item_that_does_not_fit_is_named(
    own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """The editor learns which line to shorten, and on which size."""
    long_word = "Https://dichvucong.gov.vn/" + "tra-cuu-" * 20
    items = Items((ItemView("Ngắn", None, "phone"), ItemView(long_word, None, "phone")))
    view = replace(own["thu-checklist"], body=items)
    size = inputs.size("a3")
    assert size
    (finding,) = compose_figure(view, size, fonts, inputs.icons).findings
    assert finding.code == "AP151"
    assert long_word in finding.message
    assert size.name in finding.message


def test_letters_grow_where_there_is_room(
    own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """Two short items are set larger than seven long ones, within the limits of the scale."""

    def size_of(view: FigureSheet) -> float:
        scene = laid(view, "a3", inputs, fonts)
        first = view.body.items[0].title if isinstance(view.body, Items) else ""
        return next(w.block.lines[0].size for w in scene.texts if w.text == first)

    def items(count: int, text: str | None) -> Items:
        return Items(tuple(ItemView(f"Việc số {n}", text, "phone") for n in range(count)))

    base = own["thu-contacts"]
    few = size_of(replace(base, body=items(2, None)))
    many = size_of(replace(base, body=items(6, "Làm từng việc một, xong thì đánh dấu vào ô.")))
    assert 1.1 < few / many <= 1.3 / 0.76 + 0.01


def test_a_row_without_data_is_dashed_and_never_zero(
    own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """No bar, no figure: a frame of dashes and the words for it."""
    row = ProgressView("Hộ dân", "≥ 80%", None, None, "Chưa có số liệu", "none", "people", None)
    scene = laid(replace(own["thu-progress"], body=ProgressRows((row,))), "bai-dang", inputs, fonts)
    assert any(isinstance(item, Motif) and item.colour == "ash" for item in scene.items)
    assert not any(isinstance(i, Fill) and i.colour in {"ok", "blue", "clay"} for i in scene.items)
    assert {"Chưa có số liệu", "Cần đạt: ≥ 80%"} <= {words.text for words in scene.texts}


def test_a_value_of_a_line_never_stands_on_the_line(
    own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """Rising, falling, peaks, dips and level stretches, at every point."""
    shares = (0.2, 0.9, 0.1, 0.1, 1.0, 1.0, 0.0)
    points = tuple(
        PointView(f"Tháng {n}", share * 10, f"{share * 10:g}", share, None)
        for n, share in enumerate(shares, start=1)
    )
    view = replace(own["thu-lines"], body=ChartPoints("", points))
    scene = laid(view, "a3", inputs, fonts)
    line = [i.clip for i in scene.items if isinstance(i, Motif) and i.colour == "strong"]
    values = [w for w in scene.texts if w.text in {point.words for point in points}]
    assert len(values) == len(points)
    assert not [
        words.text for words in values for clip in line if clip.meets(words.block.lines[0].ink)
    ]


@pytest.mark.parametrize("size", OFFERED)
def test_an_official_sheet_carries_its_code_and_a_demo_none(
    size: str,
    own: dict[str, FigureSheet],
    demo: dict[str, FigureSheet],
    inputs: Inputs,
    fonts: FontSet,
) -> None:
    """Without an address there is nothing to scan; the mark is there in its place."""

    def codes(scene: Scene) -> list[str]:
        return [item.target for item in scene.items if isinstance(item, QrCode)]

    assert codes(laid(own["thu-bars"], size, inputs, fonts)) == [
        "https://xa-mau.example/infographic/thu-bars/"
    ]
    scene = laid(demo["nhan-cuoc-goi-la"], size, inputs, fonts)
    assert codes(scene) == []
    assert "BẢN TRÌNH DIỄN" in {words.text for words in scene.texts}


@pytest.mark.parametrize("size", OFFERED)
def test_a_safe_way_never_looks_like_the_wrong_one(
    size: str,
    own: dict[str, FigureSheet],
    demo: dict[str, FigureSheet],
    inputs: Inputs,
    fonts: FontSet,
) -> None:
    """In a warning the dangerous way is red with a cross, the safe one green with a tick."""

    def cells(scene: Scene) -> set[str]:
        return {i.colour for i in scene.items if isinstance(i, Fill)} & {"ok", "strong", "sand"}

    warning = laid(demo["trang-that-trang-gia"], size, inputs, fonts)
    titles = {words.text: words.colours for words in warning.texts}
    assert titles["Dễ bị lừa"] == ("bad",)
    assert titles["An toàn hơn"] == ("ok",)
    assert "ok" in cells(warning)
    assert "strong" not in cells(warning)
    assert "ok" not in cells(laid(own["thu-compare"], size, inputs, fonts))
