"""A LED board shows letters of enough dots, and nothing nobody can read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import MM_PER_INCH, Size
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.checks.led_dots import LEAST_DOTS
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.posters.poster import PosterView

BOARDS = ("led-p25", "led-p4", "led-p5", "led-p10")


def shown(view: PosterView, design: Design, size: Size, fonts: FontSet) -> Scene:
    """A scene that is known to be possible."""
    scene = compose(Poster(view, design, size), fonts).scene
    assert scene
    return scene


@pytest.mark.parametrize("board", BOARDS)
def test_every_letter_has_enough_dots(  # noqa: PLR0913, PLR0917 - fixtures
    board: str,
    any_design: Design,
    sizes: dict[str, Size],
    fonts: FontSet,
    any_slogan: PosterView,
    official: PosterView,
) -> None:
    """On every board, in every design, marked or not."""
    for view in (any_slogan, replace(official, ideas=any_slogan.ideas)):
        composed = compose(Poster(view, any_design, sizes[board]), fonts)
        if composed.scene is None:
            assert [finding.code for finding in composed.findings] == ["AP102"]
            continue
        assert check(composed.scene, view) == ()
        for words in composed.scene.texts:
            for line in words.block.lines:
                assert line.cap_height * sizes[board].dpi / MM_PER_INCH >= LEAST_DOTS - 0.1


def test_a_coarse_board_shows_the_slogan_and_whose_it_is(
    any_design: Design, sizes: dict[str, Size], fonts: FontSet, official: PosterView
) -> None:
    """No source, no call, no address: by the number of its dots, not by luck."""
    scene = shown(official, any_design, sizes["led-p10"], fonts)
    assert {words.role for words in scene.texts} == {"slogan", "header"}


def test_a_slogan_fills_half_the_height_of_a_coarse_board(
    any_design: Design, sizes: dict[str, Size], fonts: FontSet, demo: PosterView
) -> None:
    """Nine syllables are read from across the street."""
    size = sizes["led-p10"]
    scene = shown(demo, any_design, size, fonts)
    slogan = next(words for words in scene.texts if words.role == "slogan")
    assert slogan.block.ink.height >= 0.5 * size.height


def test_letters_of_few_dots_are_found(
    design: Design, sizes: dict[str, Size], fonts: FontSet, demo: PosterView
) -> None:
    """The message says how many dots there are and how many it takes."""
    size = sizes["led-p4"].model_copy(update={"dpi": MM_PER_INCH / 16})
    view = replace(demo, header="Bản trình diễn chuyenmuc · Phường Trường Vinh Thượng")
    scene = shown(view, design, sizes["led-p4"], fonts)
    findings = check(replace(scene, size=size), view)
    found = [finding for finding in findings if finding.code == "AP119"]
    assert found
    assert "cần ít nhất 8 điểm" in found[0].message


def test_small_print_is_left_out_of_a_board_too_coarse_for_it(
    design: Design, sizes: dict[str, Size], fonts: FontSet, demo: PosterView
) -> None:
    """A source nobody can read is only a grey line; on a finer board it stays."""
    coarser = sizes["led-p5"].model_copy(update={"dpi": MM_PER_INCH / 9})
    roles = {words.role for words in shown(demo, design, coarser, fonts).texts}
    assert "source" not in roles
    assert {"slogan", "mark", "header"} <= roles
    assert "source" in {words.role for words in shown(demo, design, sizes["led-p25"], fonts).texts}
