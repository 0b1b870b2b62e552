"""Photographs in content: judged by their header before they are decoded."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from chuyenmuc.scene.heic import holds_several, is_heic, open_heic, promised_pixels
from chuyenmuc.scene.photo_pixels import lacks_its_colours

T = TypeVar("T")

MAX_BYTES = 60_000_000  # a phone of 200 Mpx writes 30 to 50 million
MAX_PIXELS = 64_000_000  # a 12 KB PNG can hold 100 Mpx and take a gigabyte to decode
MAX_PIXELS_REDUCED = 220_000_000
"""Of a JPEG, which is decoded at a half to an eighth of its size: some megabytes of memory."""
_FORMATS = {"PNG", "WEBP"}
_JPEG = b"\xff\xd8\xff"
_NO_PICTURES = (
    (b"%pdf-", "tệp PDF"),
    (b"pk\3\4", "tệp Word, Excel hoặc tệp nén"),
    (b"<html", "một trang web"),
    (b"<!doctype html", "một trang web"),
    (b"ftypmp4", "phim"),
    (b"ftypisom", "phim"),
    (b"ftypqt", "phim"),
)
"""What a file starts with that was only called a picture, in lower case → what it is."""
_START = 200
_TURNED = 0x0112
_ON_ITS_SIDE = 5
"""From this value of the tag on, width and height change places."""
Size = tuple[int, int]
_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, IndexError)
"""What Pillow and the reader of HEIC raise on damaged files."""


class PhotoRefusedError(Exception):
    """A picture we will not publish; ``problem`` names the sentence, ``found`` fills it."""

    def __init__(self, problem: str, **found: object) -> None:
        super().__init__(problem)
        self.problem = problem
        self.found = found


def too_heavy() -> PhotoRefusedError:
    """The refusal of a file of more than ``MAX_BYTES``."""
    return PhotoRefusedError("photo_heavy", limit=MAX_BYTES // 1_000_000)


def judge_photo(data: bytes, needed: Callable[[Size], Size]) -> None:
    """Decode a picture, no larger than needed to see that all of it is there.

    Args:
        data: the file.
        needed: as in :func:`opened`; it may refuse a size.

    Raises:
        PhotoRefusedError: what would keep it off the site.
    """

    def least(size: Size) -> Size:
        needed(size)
        return 1, 1  # a JPEG is read to its end at any size

    opened(data, lambda image: image.load(), least)


def size_of(data: bytes) -> Size:
    """Width and height of a picture as it stands upright, in px; its pixels are not read.

    Raises:
        PhotoRefusedError: not a picture we know, or too large to decode safely.
    """
    with _safely(), _image(data) as image:
        return _judged(image, data)


def opened(data: bytes, use: Callable[[Image.Image], T], needed: Callable[[Size], Size]) -> T:
    """What ``use`` makes of a picture that is safe to decode, turned upright.

    Args:
        data: the file.
        use: gets the picture; it may be larger than needed.
        needed: width and height of the upright original → those that are wanted of it.

    Raises:
        PhotoRefusedError: not a picture we know, or too large to decode safely.
    """
    with _safely(), _image(data) as image:
        wanted = needed(_judged(image, data))
        if isinstance(image, JpegImageFile):
            image.draft(None, _doubled(wanted[::-1] if _lies(image, data) else wanted))
        ImageOps.exif_transpose(image, in_place=True)  # a copy of 64 Mpx takes 250 MB
        return use(_reduced(image, _doubled(wanted)))


@contextmanager
def _safely() -> Iterator[None]:
    """What a reader raises inside, as the reason why we refuse the picture."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise _too_large(MAX_PIXELS) from error
    except UnidentifiedImageError as error:
        raise PhotoRefusedError("photo_unknown") from error
    except _DAMAGED as error:
        raise PhotoRefusedError("photo_damaged") from error


def _judged(image: Image.Image, data: bytes) -> Size:
    """Width and height upright, from the header: nothing is decoded yet."""
    width, height = image.size
    limit = MAX_PIXELS
    # A progressive JPEG is held in memory whole, however small it is wanted.
    if isinstance(image, JpegImageFile) and not image.info.get("progressive"):
        limit = MAX_PIXELS_REDUCED
    if width * height > limit:
        raise _too_large(limit)
    if getattr(image, "is_animated", False) and not holds_several(image):
        raise PhotoRefusedError("photo_moves")
    if lacks_its_colours(image):
        raise PhotoRefusedError("photo_of_inks")
    return (height, width) if _lies(image, data) else (width, height)


def _lies(image: Image.Image, data: bytes) -> bool:
    """Whether the picture lies on its side. A PNG is decoded to look for it only if it may tell."""
    if isinstance(image, PngImageFile) and b"eXIf" not in data and b"profile type" not in data:
        return False
    return bool(image.getexif().get(_TURNED, 1) >= _ON_ITS_SIDE)


def _reduced(image: Image.Image, wanted: Size) -> Image.Image:
    """The picture made smaller by a whole number, so that its copies take less memory."""
    by = min(image.width // wanted[0], image.height // wanted[1])
    plain = image.mode in {"L", "LA", "RGB", "RGBA", "CMYK"} and "transparency" not in image.info
    return image.reduce(by) if by > 1 and plain else image


def _image(data: bytes) -> Image.Image:
    """A picture of which nothing but the header is read.

    A JPEG by its own reader: the general one refuses 200 Mpx before they can be reduced. HEIC as
    well, so that no list of readers is changed for the whole process.
    """
    if len(data) > MAX_BYTES:
        raise too_heavy()
    if data.startswith(_JPEG):
        return JpegImageFile(io.BytesIO(data))
    if is_heic(data):
        if promised_pixels(data) > MAX_PIXELS:
            raise _too_large(MAX_PIXELS)
        return open_heic(data)
    if b"<svg" in data[:2000].lower():
        raise PhotoRefusedError("photo_svg")
    if not data.strip(b"\0"):  # what a cloud leaves of a file that was not fetched
        raise PhotoRefusedError("photo_empty")
    for start, what in _NO_PICTURES:
        if start in data[:_START].lower():
            raise PhotoRefusedError("photo_is_another", what=what)
    return Image.open(io.BytesIO(data), formats=sorted(_FORMATS))


def _doubled(size: Size) -> Size:
    """What is scaled down from twice the size is as sharp as from the original."""
    return size[0] * 2, size[1] * 2


def _too_large(limit: int) -> PhotoRefusedError:
    return PhotoRefusedError("photo_too_large", limit=limit // 1_000_000)
