"""A large poster on office paper."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.tile_plan import EDGE, OVERLAP, Paper, plan_tiles
from chuyenmuc.scene.writers.tiles import write_tiles
from chuyenmuc.views.posters.poster import PosterView

LayOut = Callable[[PosterView, str], Scene]
BANNER = Rect(0, 0, 5000, 800)


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("trim", [BANNER, Rect(0, 0, 841, 1189), Rect(0, 0, 150, 200)])
def test_sheets_cover_the_poster_and_overlap(trim: Rect, paper: Paper) -> None:
    """From edge to edge, 10 mm of one under the next, all the same size and on the paper."""
    plan = plan_tiles(trim, paper)
    room = plan.sheet.inset(EDGE)
    first, last = plan.tiles[0], plan.tiles[-1]
    assert (first.part.x, first.part.y) == (0, 0)
    assert (last.part.right, last.part.bottom) == pytest.approx((trim.width, trim.height))
    assert last.number == len(plan.tiles) == plan.rows * plan.columns
    for tile in plan.tiles:
        assert tile.part.width <= room.width + 1e-9
        assert tile.part.height <= room.height + 1e-9
        if plan.has_right(tile):
            after = plan.tiles[tile.number]
            assert tile.part.right - after.part.x == pytest.approx(OVERLAP)
        if plan.has_below(tile):
            under = plan.tiles[tile.number - 1 + plan.columns]
            assert tile.part.bottom - under.part.y == pytest.approx(OVERLAP)


def test_the_plan_takes_the_fewest_sheets() -> None:
    """Upright or on the side, whichever needs less paper."""
    assert len(plan_tiles(BANNER, "A4").tiles) == 84
    assert plan_tiles(BANNER, "A4").upright


def test_the_file_has_a_plan_and_every_sheet(
    lay_out: LayOut, demo: PosterView, fonts: FontSet
) -> None:
    """The drawing is in the file once; all pages but the plan are A4 and in CMYK."""
    scene = lay_out(demo, "bang-ron-5m")
    body = write_tiles(scene, fonts)
    with pikepdf.open(io.BytesIO(body)) as document:
        assert len(document.pages) == 85
        sides = [round(float(side) * 25.4 / 72) for side in document.pages[1].mediabox]
        assert sides == [0, 0, 210, 297]
        drawings = [page.resources["/XObject"].items() for page in document.pages]
        forms = {form.objgen for drawing in drawings for _, form in drawing}
        assert len(forms) == 1
        used = {
            str(instruction.operator)
            for page in (document.pages[0], document.pages[1])
            for instruction in pikepdf.parse_content_stream(page)
        }
    assert not used & {"rg", "RG", "g", "G"}
    assert body == write_tiles(scene, fonts)
    assert len(body) <= 300_000
