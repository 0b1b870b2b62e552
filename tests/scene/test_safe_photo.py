"""A picture on the site is pixels and nothing else; what is not a safe picture is refused."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from chuyenmuc.content.messages import SENTENCES
from chuyenmuc.scene.safe_photo import PhotoRefusedError, judge_photo, size_of
from chuyenmuc.scene.site_photo import MAX_HEIGHT, MAX_WIDTH, Photo, read_photo, size_on_site

HEIC = Path(__file__).parent / "photos" / "turned.heic"
"""40 × 64 px as it stands upright, with the place of a photograph in its metadata."""


def widest(data: bytes) -> Photo:
    """The file of a picture that shows it largest."""
    return max(read_photo(data).values(), key=lambda photo: photo.width)


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


def grown(heic: bytes, side: int) -> bytes:
    """A HEIC that promises more pixels than it holds."""
    at = heic.index(b"ispe") + 8
    return heic[:at] + struct.pack(">II", side, side) + heic[at + 8 :]


def moving(form: str) -> bytes:
    """A picture that changes."""
    first, second = Image.new("RGB", (20, 20), "red"), Image.new("RGB", (20, 20), "blue")
    return encoded(first, form, save_all=True, append_images=[second])


def test_the_place_where_a_photo_was_taken_is_not_published() -> None:
    """GPS and camera data are gone, and the picture stands upright."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    exif.get_ifd(0x8825)[1] = "N"
    photo = widest(encoded(Image.new("RGB", (40, 20), "red"), "JPEG", exif=exif))
    with Image.open(io.BytesIO(photo.body)) as image:
        assert image.format == "WEBP"
        assert not image.getexif()
        assert image.size == (photo.width, photo.height) == (20, 40)


def test_a_wide_photo_is_made_smaller() -> None:
    """No phone needs more than the limit."""
    photo = widest(encoded(Image.new("RGB", (4000, 1000)), "JPEG"))
    assert (photo.width, photo.height) == (MAX_WIDTH, 320)


def test_the_same_photo_gives_the_same_bytes() -> None:
    """Re-encoding is reproducible."""
    data = encoded(Image.linear_gradient("L"), "PNG")
    assert read_photo(data) == read_photo(data)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (bomb(10_000, 10_000), "photo_too_large"),
        (bomb(20, 20), "photo_damaged"),
        (b'<?xml version="1.0"?><svg onload="alert(1)"/>', "photo_svg"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "photo_damaged"),
        (HEIC.read_bytes()[:-90], "photo_damaged"),
        (grown(HEIC.read_bytes(), 30_000), "photo_too_large"),
        (grown(HEIC.read_bytes(), 48), "photo_damaged"),
        (b"\0\0\0\x20ftypavif\0\0\0\0avifmif1", "photo_unknown"),
        (moving("WEBP"), "photo_moves"),
        (moving("PNG"), "photo_moves"),
        (b"<!DOCTYPE html><html><body>404</body></html>", "photo_is_another"),
        (b"%PDF-1.4 a scan", "photo_is_another"),
        (b"PK\3\4 a document", "photo_is_another"),
        (b"\0\0\0\x18ftypmp42 a film", "photo_is_another"),
        (bytes(3000), "photo_empty"),
        (b"GIF89a not ours", "photo_unknown"),
        (b"", "photo_empty"),
        (encoded(Image.new("RGB", (64, 64)), "JPEG")[:200], "photo_damaged"),
        (encoded(Image.effect_noise((200, 200), 90), "JPEG")[:-900], "photo_damaged"),
        (encoded(Image.new("L", (400, 20_000)), "PNG"), "photo_too_long"),
        (encoded(Image.new("CMYK", (40, 40)), "JPEG"), "photo_of_inks"),
    ],
)
def test_what_is_not_a_safe_picture_is_refused(data: bytes, problem: str) -> None:
    """Each has its own sentence for the editor."""
    with pytest.raises(PhotoRefusedError) as refused:
        read_photo(data)
    with pytest.raises(PhotoRefusedError) as told:  # the check finds what the build would
        judge_photo(data, size_on_site)
    assert refused.value.problem == told.value.problem == problem
    sentence = SENTENCES[problem]
    assert (sentence.message + sentence.action).format(name="a.jpg", **refused.value.found)


@pytest.mark.parametrize(
    ("size", "form", "expected"),
    [
        ((1080, 18_000), "PNG", (983, MAX_HEIGHT)),
        ((720, 17_000), "JPEG", (694, MAX_HEIGHT)),
        ((300, 16_000), "PNG", (300, 16_000)),
        ((9000, 2), "PNG", (MAX_WIDTH, 1)),
    ],
)
def test_a_long_screenshot_is_reduced(size: tuple[int, int], form: str, expected: object) -> None:
    """WebP holds no more than 16,383 pixels; its words can still be read."""
    data = encoded(Image.new("L", size), form)
    judge_photo(data, size_on_site)
    photo = widest(data)
    assert (photo.width, photo.height) == expected


def test_a_photograph_of_200_megapixels_is_reduced_while_it_is_read() -> None:
    """As a phone takes it, lying on its side; no more memory than for a small one."""
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encoded(Image.new("L", (16_320, 12_240), 200), "JPEG", exif=exif)
    judge_photo(data, size_on_site)
    photo = widest(data)
    assert (photo.width, photo.height) == (MAX_WIDTH, 1707)


def test_a_photograph_of_an_iphone_is_read_and_stands_upright() -> None:
    """HEIC, also under the name of a JPEG; what its metadata tell stays here."""
    data = HEIC.read_bytes()
    judge_photo(data, size_on_site)
    assert size_of(data) == (40, 64)
    photo = widest(data)
    assert (photo.width, photo.height) == (40, 64)
    with Image.open(io.BytesIO(photo.body)) as image:
        assert not image.getexif()
        bands = image.convert("RGB").split()
    red, _, blue = (band.getpixel((30, 10)) for band in bands)
    assert red == pytest.approx(220, abs=25)
    assert blue == pytest.approx(20, abs=25)


def test_the_size_of_a_picture_is_told_by_its_header() -> None:
    """Nothing is decoded: a file that is cut off has its size too."""
    assert size_of(encoded(Image.effect_noise((300, 200), 60), "PNG")[:900]) == (300, 200)


def test_a_png_that_lies_on_its_side_stands_up() -> None:
    """Some programs write the tag of cameras into PNG."""
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encoded(Image.new("RGB", (40, 20), "red"), "PNG", exif=exif)
    assert size_of(data) == (20, 40)
    assert (widest(data).width, widest(data).height) == (20, 40)


def test_a_photograph_whose_notes_speak_of_drawings_is_a_photograph() -> None:
    """Programs write their names and sources into the head of a JPEG."""
    assert size_of(encoded(Image.new("RGB", (30, 20)), "JPEG", comment=b"from a <svg> file")) == (
        30,
        20,
    )
