"""A photograph in a poster: light files for screens, four inks for the press."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageFilter

from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.draw import draw
from chuyenmuc.scene.poster.given_pictures import NO_PICTURES, GivenPictures
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.screen import PICTURED
from chuyenmuc.views.posters.poster import PosterView


@pytest.fixture(scope="module")
def photograph() -> bytes:
    """A sky over a field with as much grain as a telephone's camera gives."""
    sky = Image.linear_gradient("L").resize((1600, 1200))
    leaves = Image.effect_mandelbrot((1600, 1200), (-2.0, -1.2, 0.6, 1.2), 90)
    grain = Image.radial_gradient("L").resize((80, 60)).filter(ImageFilter.SHARPEN)
    tiled = Image.new("L", (1600, 1200))
    for x in range(0, 1600, 80):
        for y in range(0, 1200, 60):
            tiled.paste(grain, (x, y))
    flat = Image.merge("RGB", (Image.blend(sky, tiled, 0.3), Image.blend(leaves, tiled, 0.2), sky))
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=92)
    return out.getvalue()


@pytest.fixture
def photographed(
    demo: PosterView, designs: dict[str, Design], sizes: dict[str, Size], photograph: bytes
) -> Poster:
    """The design for photographs, as a picture to post."""
    return Poster(demo, designs["anh-nen"], sizes["bai-dang"], GivenPictures(photo=photograph))


@pytest.mark.parametrize("size", ["bai-dang", "tin", "the-lien-ket", "led-p25"])
def test_a_photograph_on_a_screen_is_light(
    size: str, sizes: dict[str, Size], fonts: FontSet, photographed: Poster
) -> None:
    """A JPEG that a village's network carries, at exactly the size asked for."""
    poster = replace(photographed, size=sizes[size])
    assert poster.format == "jpg"
    drawn = draw(poster, fonts)
    assert drawn.findings == ()
    assert len(drawn.body) <= PICTURED
    with Image.open(io.BytesIO(drawn.body)) as image:
        assert (image.format, image.size) == ("JPEG", (drawn.width, drawn.height))


def test_a_heavy_photograph_is_sent_at_a_lower_quality(
    fonts: FontSet, photographed: Poster
) -> None:
    """Even one that is all grain."""
    levels = bytes((i * i * 2654435761 >> 13) & 0xFF for i in range(270 * 200 * 3))
    out = io.BytesIO()
    Image.frombytes("RGB", (270, 200), levels).save(out, "PNG")
    drawn = draw(replace(photographed, given=GivenPictures(photo=out.getvalue())), fonts)
    assert len(drawn.body) <= PICTURED


def test_a_page_without_a_photograph_keeps_its_format(
    sizes: dict[str, Size], photographed: Poster
) -> None:
    """Flat colours pack best as PNG; a sheet is a PDF with or without a photograph."""
    assert replace(photographed, given=NO_PICTURES).format == "png"
    assert replace(photographed, size=sizes["a3"]).format == "pdf"
