"""Every way in which a file can hold its pixels gives the colours people meant."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image, ImageCms

from chuyenmuc.scene.photo_pixels import in_srgb, on_white
from chuyenmuc.scene.poster.given_pictures import read_logo, read_photograph
from chuyenmuc.scene.site_photo import read_photo

Colour = float | tuple[int, ...]
NEAR = 8
"""Levels of 255: what a picture loses in WebP or JPEG."""
WHITE, BLACK, RED = (255, 255, 255), (0, 0, 0), (218, 0, 27)
P3 = {
    b"rXYZ": (0.51512, 0.24120, -0.00105),
    b"gXYZ": (0.29198, 0.69225, 0.04189),
    b"bXYZ": (0.15710, 0.06657, 0.78407),
}
"""The primaries of a Display P3 screen, as its profile tells them."""


def display_p3() -> bytes:
    """The profile of phone cameras: that of sRGB with other primaries."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    body = bytearray(profile.tobytes())
    (count,) = struct.unpack_from(">I", body, 128)
    for entry in range(count):
        tag, start, _ = struct.unpack_from(">4sII", body, 132 + 12 * entry)
        if tag in P3:
            fixed = (round(value * 65536) for value in P3[tag])
            struct.pack_into(">3i", body, start + 8, *fixed)
    return bytes(body)


def on_site(data: bytes) -> bytes:
    """The widest file of a picture on the site."""
    return max(read_photo(data).values(), key=lambda photo: photo.width).body


def encoded(image: Image.Image, form: str = "PNG", **options: object) -> bytes:
    """The bytes of a picture in a format."""
    target = io.BytesIO()
    image.save(target, form, **options)
    return target.getvalue()


def palette() -> bytes:
    """Black words on a clear ground, as programs that shrink pictures write it."""
    image = Image.new("P", (80, 40), 1)
    image.putpalette([*BLACK, *BLACK])
    image.paste(0, (40, 0, 80, 40))
    return encoded(image, transparency=1)


def half(mode: str, left: Colour, right: Colour) -> Image.Image:
    """A picture of two colours, side by side."""
    image = Image.new(mode, (80, 40), left)
    image.paste(right, (40, 0, 80, 40))
    return image


def pixel(image: Image.Image, x: int) -> tuple[int, ...]:
    """The colour in the middle of the picture, ``x`` pixels from its left."""
    found = image.getpixel((x, 20))
    assert isinstance(found, tuple)
    return found


PICTURES = {
    "palette": (palette(), WHITE, BLACK),
    "clear": (encoded(half("RGBA", (0, 0, 0, 0), (218, 0, 27, 255))), WHITE, RED),
    "half clear": (encoded(half("RGBA", (0, 0, 0, 128), (0, 0, 0, 255))), (127,) * 3, BLACK),
    "clear grey": (encoded(half("LA", (0, 0), (0, 255))), WHITE, BLACK),
    "one clear colour": (encoded(half("RGB", RED, BLACK), transparency=RED), WHITE, BLACK),
    "one clear grey": (encoded(half("L", 9, 0), transparency=9), WHITE, BLACK),
    "16 bits": (encoded(half("I;16", 32_896, 65_535)), (128,) * 3, WHITE),
    "1 bit": (encoded(half("1", 1, 0)), WHITE, BLACK),
    "grey": (encoded(half("L", 128, 255), "JPEG"), (128,) * 3, WHITE),
    "wide colours": (
        encoded(half("RGB", (200, 30, 39), WHITE), "JPEG", quality=95, icc_profile=display_p3()),
        RED,
        WHITE,
    ),
    "wide colours and clear": (
        encoded(half("RGBA", (200, 30, 39, 255), (0, 0, 0, 0)), icc_profile=display_p3()),
        RED,
        WHITE,
    ),
    "a profile of no use": (encoded(half("RGB", RED, BLACK), icc_profile=b"hong"), RED, BLACK),
    "a profile of colours in a grey": (
        encoded(half("L", 128, 255), icc_profile=display_p3()),
        (128,) * 3,
        WHITE,
    ),
}


@pytest.mark.parametrize("read", [on_site, read_photograph])
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_the_colours_that_were_meant(name: str, read: object) -> None:
    """On the site and on a poster: measured in the middle of both halves."""
    data, left, right = PICTURES[name]
    with Image.open(io.BytesIO(read(data))) as made:  # type: ignore[operator]  # one of two
        assert made.mode == "RGB"
        for x, meant in ((20, left), (60, right)):
            found = pixel(made, x)
            assert all(abs(a - b) <= NEAR for a, b in zip(found, meant, strict=True)), found


def test_a_logo_lets_its_ground_show_through() -> None:
    """It stands on a plate of the design, not on white."""
    with Image.open(io.BytesIO(read_logo(palette()))) as made:
        assert made.mode == "RGBA"
        assert [pixel(made, x)[3] for x in (20, 60)] == [0, 255]


def test_the_picture_that_is_read_stays_as_it_was() -> None:
    """Whoever gave it may go on to use it."""
    image = half("RGBA", (0, 0, 0, 0), (218, 0, 27, 255))
    before = image.tobytes()
    assert (in_srgb(image).mode, on_white(image).mode) == ("RGBA", "RGB")
    assert image.tobytes() == before
