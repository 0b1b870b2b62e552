"""The picture for social networks."""

from __future__ import annotations

import io
from collections.abc import Callable

from PIL import Image

from chuyenmuc.content.models.poster import Design, Size
from chuyenmuc.scene.draw import draw, recipe
from chuyenmuc.scene.fonts import FontSet
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.write_png import write_png
from chuyenmuc.views.poster import PosterView

LayOut = Callable[[PosterView, str], Scene]


def opened(body: bytes) -> Image.Image:
    """The picture in RGB."""
    return Image.open(io.BytesIO(body)).convert("RGB")


def test_a_post_is_1080_by_1350_and_light(
    any_slogan: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """Exact pixels, at most 100 KB, nothing to complain about."""
    drawn = draw(any_slogan, design, sizes["bai-dang"], fonts, format="png")
    assert opened(drawn.body).size == (drawn.width, drawn.height) == (1080, 1350)
    assert len(drawn.body) <= 100_000
    assert drawn.findings == ()


def test_the_same_scene_gives_the_same_bytes(lay_out: LayOut, demo: PosterView) -> None:
    """Nothing depends on the run."""
    assert write_png(lay_out(demo, "bai-dang")) == write_png(lay_out(demo, "bai-dang"))


def test_flat_colours_are_exact(lay_out: LayOut, demo: PosterView) -> None:
    """The palette of the file keeps the colours of the design."""
    scene = lay_out(demo, "bai-dang")
    colours = {colour for _, colour in opened(write_png(scene)).getcolors(1 << 21) or ()}
    palette = scene.palette
    named = (palette.ground, palette.motif, palette.panel, palette.text, palette.accent)
    assert {ink.rgb for ink in named} <= colours


def test_letters_have_their_counters(lay_out: LayOut, demo: PosterView) -> None:
    """The hole of an O is a hole, and overlapping parts of a letter are no hole."""
    scene = lay_out(demo, "bai-dang")
    picture = opened(write_png(scene))
    slogan = next(words for words in scene.texts if words.role == "slogan")
    line = next(line for line in slogan.block.lines if "ĐỘT" in line.run.text)
    hole = line.boxes[1]  # Ộ: its middle, halfway up the capitals
    at = hole.x + hole.width / 2, line.y - line.cap_height / 2
    zoom = scene.size.dpi / 25.4
    pixel = picture.getpixel((round(at[0] * zoom), round(at[1] * zoom)))
    assert pixel in {scene.palette.ground.rgb, scene.palette.motif.rgb}


def test_a_recipe_changes_with_everything_that_is_seen(
    demo: PosterView, official: PosterView, design: Design, sizes: dict[str, Size]
) -> None:
    """The cache goes by it."""
    other = design.model_copy(update={"name": "Mẫu khác"})
    recipes = {
        recipe(demo, design, sizes["a3"]),
        recipe(official, design, sizes["a3"]),
        recipe(demo, other, sizes["a3"]),
        recipe(demo, design, sizes["bai-dang"]),
    }
    assert len(recipes) == 4
    assert recipe(demo, design, sizes["a3"]) in recipes
