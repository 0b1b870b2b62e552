"""A picture on the site is as light as the eye allows, at each width a screen asks for."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageDraw

from chuyenmuc.scene.likeness import likeness
from chuyenmuc.scene.site_photo import ALIKE, LIGHT, read_photo


def textured(width: int, height: int) -> Image.Image:
    """A picture with detail of every size, as nature has it, in each colour by itself."""
    rng = random.Random(7)  # noqa: S311  # a texture is no secret
    bands = []
    for _ in range(3):
        band = Image.new("L", (width, height), 128)
        for layer in range(2, 12):
            size = (2**layer, max(1, 2**layer * height // width))
            rough = Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))
            smooth = rough.resize((width, height), Image.Resampling.BICUBIC)
            band = Image.blend(band, smooth, 0.3 if layer < 8 else 0.12)
        bands.append(band)
    return Image.merge("RGB", bands)


def png(image: Image.Image) -> bytes:
    """The bytes of a picture, nothing lost."""
    target = io.BytesIO()
    image.save(target, "PNG", compress_level=1)
    return target.getvalue()


def opened(body: bytes) -> Image.Image:
    """The pixels of a file."""
    with Image.open(io.BytesIO(body)) as image:
        return image.convert("RGB")


def test_the_likeness_of_a_picture_with_itself_is_one() -> None:
    """And falls with what is lost."""
    image = textured(320, 240)
    assert likeness(image, image) == 1
    blurred, worse = (image.reduce(by).resize(image.size) for by in (3, 6))
    assert likeness(image, worse) < likeness(image, blurred) < ALIKE


def test_a_phone_gets_a_photograph_of_nature_below_80_kilobytes() -> None:
    """Which looks like the original; the widest file may be heavier."""
    photos = read_photo(png(textured(1600, 1200)))
    assert [(photo.width, photo.height) for photo in photos.values()] == [
        (1280, 960),
        (720, 540),
        (480, 360),
    ]
    assert len(photos[720].body) <= LIGHT
    assert len(photos[480].body) < len(photos[720].body) < len(photos[1280].body)
    wanted = textured(1600, 1200).resize((720, 540), Image.Resampling.LANCZOS)
    assert likeness(wanted, opened(photos[720].body)) >= 0.8


def test_even_noise_is_no_heavier_than_a_phone_should_pay() -> None:
    """Nothing looks like it at 80 kilobytes; the weight decides then."""
    noise = Image.effect_noise((1440, 1080), 60).convert("RGB")
    assert len(read_photo(png(noise))[720].body) <= LIGHT


@pytest.mark.parametrize("width", [1080, 700])
def test_a_screenshot_loses_no_pixel(width: int) -> None:
    """Made smaller it would be heavier and blurred: every screen gets it as it is."""
    shot = Image.new("RGB", (width, 2000), "white")
    draw = ImageDraw.Draw(shot)
    for line in range(60):
        draw.text((20, 20 + 32 * line), f"{line}. Nhap so dinh danh roi bam nut", fill="black")
    photos = read_photo(png(shot))
    assert {(photo.width, photo.height) for photo in photos.values()} == {(width, 2000)}
    for photo in photos.values():
        assert opened(photo.body).tobytes() == shot.tobytes()
        assert len(photo.body) <= LIGHT


def test_a_plain_photograph_is_given_no_more_bytes_than_it_shows() -> None:
    """Quality follows the picture, not a number for all."""
    smooth = Image.merge("RGB", [Image.radial_gradient("L").resize((1600, 1200))] * 3)
    assert len(read_photo(png(smooth))[720].body) < 10_000


def test_a_narrow_copy_that_would_be_heavier_is_the_wide_one() -> None:
    """Small boxes on the grid of the encoder: blurred to 720 px they weigh four times as much."""
    shades = Image.linear_gradient("L").rotate(90)
    boxes = Image.new("RGB", (1280, 400))
    for left in range(0, 1280, shades.width):
        for top in range(0, 400, shades.height):
            boxes.paste(shades.convert("RGB"), (left, top))
    draw = ImageDraw.Draw(boxes)
    for left in range(0, 1280, 32):
        for top in range(0, 400, 32):
            draw.rectangle((left, top, left + 15, top + 15), fill="black")
    photos = read_photo(png(boxes))
    assert len(photos) == 3
    assert {photo.width for photo in photos.values()} == {1280}
