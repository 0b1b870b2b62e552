"""Pictures for social networks and LED walls, and very large ones."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageStat

from chuyenmuc.content.models.posters.design import Design, PosterPalette
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.draw import draw, recipe, write
from chuyenmuc.scene.poster.given_pictures import GivenPictures
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.screen import write_jpg, write_png, write_webp
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.scene.writers.typst.screen import is_large, write_large_png
from chuyenmuc.views.posters.poster import PosterView

LayOut = Callable[[PosterView, str], Scene]


def opened(body: bytes) -> Image.Image:
    """The picture in RGB."""
    return Image.open(io.BytesIO(body)).convert("RGB")


def test_a_post_is_1080_by_1350_and_light(
    any_slogan: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """Exact pixels, light enough for a village's network, nothing to complain about."""
    drawn = draw(Poster(any_slogan, design, sizes["bai-dang"]), fonts)
    assert opened(drawn.body).size == (drawn.width, drawn.height) == (1080, 1350)
    assert len(drawn.body) <= 64_000
    assert drawn.findings == ()


def test_a_warm_studio_changes_nothing(lay_out: LayOut, demo: PosterView) -> None:
    """A remembered background gives the same bytes, and is not painted over."""
    studio = Studio()
    other = replace(demo, ideas=("Chuyển đổi",))
    warm = [write_png(lay_out(view, "bai-dang"), studio) for view in (demo, other, demo)]
    cold = [write_png(lay_out(view, "bai-dang"), Studio()) for view in (demo, other, demo)]
    assert warm == cold
    assert warm[0] != warm[1]


@pytest.mark.parametrize("writer", [write_webp, write_jpg])
def test_other_screen_formats_show_the_same(
    lay_out: LayOut, demo: PosterView, writer: Callable[[Scene, Studio], bytes]
) -> None:
    """WebP and JPEG differ from the PNG by what their compression loses."""
    scene = lay_out(demo, "bai-dang")
    one, other = opened(write_png(scene, Studio())), opened(writer(scene, Studio()))
    assert one.size == other.size
    differing = ImageChops.difference(one, other).convert("L")
    assert ImageStat.Stat(differing).mean[0] < 4


def test_an_svg_needs_no_font(lay_out: LayOut, demo: PosterView, fonts: FontSet) -> None:
    """Letters are shapes; nothing is fetched from anywhere."""
    body = write(lay_out(demo, "the-lien-ket"), "svg", fonts, Studio()).decode()
    assert body.startswith("<svg ")
    assert "<text" not in body
    assert "font-family" not in body


def test_a_led_wall_gets_one_pixel_a_dot(lay_out: LayOut, demo: PosterView) -> None:
    """Pixels = millimetres ÷ pitch."""
    assert opened(write_png(lay_out(demo, "led-p4"), Studio())).size == (960, 480)


def test_a_large_png_has_exact_pixels_and_knows_its_size(
    lay_out: LayOut, demo: PosterView, fonts: FontSet
) -> None:
    """A print shop opens it at the right millimetres."""
    scene = lay_out(demo, "a3")
    assert is_large(scene)
    with Image.open(io.BytesIO(write_large_png(scene, fonts))) as picture:
        assert picture.size == scene.size.pixels == (3508, 4961)
        assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.01)


def test_flat_colours_are_exact(lay_out: LayOut, demo: PosterView) -> None:
    """The palette of the file keeps the colours of the design."""
    scene = lay_out(demo, "bai-dang")
    colours = {colour for _, colour in opened(write_png(scene, Studio())).getcolors(1 << 21) or ()}
    palette = scene.palette
    assert isinstance(palette, PosterPalette)
    named = (palette.ground, palette.motif, palette.panel, palette.text, palette.accent)
    assert {ink.rgb for ink in named} <= colours


def test_letters_have_their_counters(lay_out: LayOut, demo: PosterView) -> None:
    """The hole of an O is a hole, and overlapping parts of a letter are no hole."""
    scene = lay_out(demo, "bai-dang")
    picture = opened(write_png(scene, Studio()))
    slogan = next(words for words in scene.texts if words.role == "slogan")
    line = next(line for line in slogan.block.lines if "ĐỘT" in line.run.text)
    hole = line.boxes[1]  # Ộ: its middle, halfway up the capitals
    at = hole.x + hole.width / 2, line.y - line.cap_height / 2
    zoom = scene.size.dpi / 25.4
    pixel = picture.getpixel((round(at[0] * zoom), round(at[1] * zoom)))
    assert pixel in {scene.palette.ink_of(role).rgb for role in ("ground", "motif")}


def test_a_recipe_changes_with_everything_that_is_seen(
    demo: PosterView, official: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """The cache goes by it."""
    other = design.model_copy(update={"name": "Mẫu khác"})
    fewer = FontSet(fonts.folder, {"text": fonts["text"]})
    recipes = {
        recipe(Poster(demo, design, sizes["a3"]), fonts),
        recipe(Poster(official, design, sizes["a3"]), fonts),
        recipe(Poster(demo, other, sizes["a3"]), fonts),
        recipe(Poster(demo, design, sizes["bai-dang"]), fonts),
        recipe(Poster(demo, design, sizes["a3"]), fewer),
        recipe(Poster(demo, design, sizes["a3"], GivenPictures(photo=b"photograph")), fonts),
    }
    assert len(recipes) == 6
    assert recipe(Poster(demo, design, sizes["a3"]), fonts) in recipes
