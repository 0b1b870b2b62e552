"""A slogan is as large as its slot allows, and its ink stays inside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.geometry import TOLERANCE, Rect
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Scene, Words
from chuyenmuc.scene.text.fit import CAP_GAP, Limits, fit
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.posters.poster import PosterView

LayOut = Callable[[PosterView, str], Scene]
SIZES = ("bai-dang", "a3")


def slogan_of(scene: Scene) -> Words:
    """The slogan of a scene."""
    return next(words for words in scene.texts if words.role == "slogan")


@pytest.mark.parametrize("size", SIZES)
def test_ink_never_leaves_its_slot(lay_out: LayOut, any_slogan: PosterView, size: str) -> None:
    """Every mark of every text is inside."""
    for words in lay_out(any_slogan, size).texts:
        assert words.block.slot.holds(words.block.ink), words.text


@pytest.mark.parametrize("size", SIZES)
def test_a_slogan_fills_its_slot(lay_out: LayOut, any_slogan: PosterView, size: str) -> None:
    """It could not be larger: one direction is full, and never is it a thin column."""
    block = slogan_of(lay_out(any_slogan, size)).block
    assert block.fill == pytest.approx(1, abs=0.01)
    assert block.ink.width >= 0.6 * block.slot.width


@pytest.mark.parametrize("size", SIZES)
def test_lines_of_one_idea_share_a_size(lay_out: LayOut, any_slogan: PosterView, size: str) -> None:
    """Sizes differ between ideas only, and by a third at most."""
    words = slogan_of(lay_out(any_slogan, size))
    by_colour: dict[str, set[float]] = {}
    for line, colour in zip(words.block.lines, words.colours, strict=True):
        by_colour.setdefault(colour, set()).add(round(line.size, 6))
    assert all(len(sizes) == 1 for sizes in by_colour.values())
    all_sizes = [size for sizes in by_colour.values() for size in sizes]
    assert max(all_sizes) / min(all_sizes) <= 1.35 + 1e-6


def test_gaps_between_lines_are_even(fonts: FontSet) -> None:
    """The eye sees the distance from baseline to capitals, whatever marks lie between."""
    runs = [fonts["banner"].shape(line) for line in ("KẾT QUẢ", "NHANH", "LỌC", "ẤN")]
    block = fit([runs], Rect(0, 0, 300, 500), align="centre")
    gaps = [below.y - below.cap_height - above.y for above, below in pairwise(block.lines)]
    assert max(gaps) - min(gaps) < TOLERANCE
    assert min(gaps) >= CAP_GAP * block.lines[0].cap_height


def test_marks_of_two_lines_never_touch(fonts: FontSet) -> None:
    """A dot below and a hook above in the same place get room for both."""
    runs = [fonts["headline"].shape(line) for line in ("ỘỘỘ", "ỂỂỂ")]
    upper, lower = fit([runs], Rect(0, 0, 300, 200), align="centre").lines
    assert upper.ink.bottom < lower.ink.y


def test_a_limit_on_capitals_holds(fonts: FontSet) -> None:
    """Small print stays small in a large slot."""
    run = fonts["text"].shape("Nguồn")
    (line,) = fit([[run]], Rect(0, 0, 300, 300), align="left", limits=Limits(cap=4)).lines
    assert line.cap_height == pytest.approx(4)
    assert line.ink.x == pytest.approx(0)


def test_a_second_idea_has_the_second_colour(lay_out: LayOut, demo: PosterView) -> None:
    """`` | `` changes colour and starts a line."""
    words = slogan_of(lay_out(demo, "a3"))
    colours = [
        (line.run.text, colour)
        for line, colour in zip(words.block.lines, words.colours, strict=True)
    ]
    assert ("ĐỘT PHÁ,", "text") in colours
    assert ("KẾT QUẢ", "accent") in colours


def test_a_name_with_capitals_inside_keeps_them(lay_out: LayOut, demo: PosterView) -> None:
    """VNeID is VNeID among capitals, too."""
    scene = lay_out(replace(demo, ideas=("Nhà nhà dùng VNeID",)), "a3")
    drawn = " ".join(line.run.text for line in slogan_of(scene).block.lines)
    assert drawn == "NHÀ NHÀ DÙNG VNeID"


def test_a_narrow_flag_takes_no_sentence_apart(
    any_design: Design, sizes: dict[str, Size], demo: PosterView, fonts: FontSet
) -> None:
    """Where the longest word decides the size, “không” does not stand alone above “bấm”."""
    flag = sizes["phuon-80x250"].model_copy(update={"width": 600.0, "height": 2400.0})
    view = replace(demo, ideas=("Không đọc mã OTP,", "không bấm đường link lạ"))
    scene = compose(Poster(view, any_design, flag), fonts).scene
    assert scene
    assert all(" " in line.run.text for line in slogan_of(scene).block.lines)
