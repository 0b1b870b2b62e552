"""A picture on the site is pixels and nothing else; what is not a safe picture is refused."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from chuyenmuc.content.messages import SENTENCES
from chuyenmuc.scene.safe_photo import MAX_WIDTH, PhotoRefusedError, read_photo


def encoded(image: Image.Image, form: str, **options: object) -> bytes:
    """The bytes of a picture in a format."""
    target = io.BytesIO()
    image.save(target, form, **options)
    return target.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG header that promises ``width × height`` pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 99))


def test_the_place_where_a_photo_was_taken_is_not_published() -> None:
    """GPS and camera data are gone, and the picture stands upright."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    exif.get_ifd(0x8825)[1] = "N"
    photo = read_photo(encoded(Image.new("RGB", (40, 20), "red"), "JPEG", exif=exif))
    with Image.open(io.BytesIO(photo.body)) as image:
        assert image.format == "WEBP"
        assert not image.getexif()
        assert image.size == (photo.width, photo.height) == (20, 40)


def test_a_wide_photo_is_made_smaller() -> None:
    """No phone needs more than the limit."""
    photo = read_photo(encoded(Image.new("RGB", (4000, 1000)), "JPEG"))
    assert (photo.width, photo.height) == (MAX_WIDTH, 320)


def test_the_same_photo_gives_the_same_bytes() -> None:
    """Re-encoding is reproducible."""
    data = encoded(Image.linear_gradient("L"), "PNG")
    assert read_photo(data).body == read_photo(data).body


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (bomb(10_000, 10_000), "photo_too_large"),
        (bomb(20, 20), "photo_damaged"),
        (b'<?xml version="1.0"?><svg onload="alert(1)"/>', "photo_svg"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "photo_heic"),
        (b"GIF89a not ours", "photo_unknown"),
        (b"", "photo_unknown"),
        (encoded(Image.new("RGB", (64, 64)), "JPEG")[:200], "photo_damaged"),
    ],
)
def test_what_is_not_a_safe_picture_is_refused(data: bytes, problem: str) -> None:
    """Each has its own sentence for the editor."""
    with pytest.raises(PhotoRefusedError) as refused:
        read_photo(data)
    assert refused.value.problem == problem
    sentence = SENTENCES[problem]
    assert (sentence.message + sentence.action).format(name="a.jpg", **refused.value.found)
