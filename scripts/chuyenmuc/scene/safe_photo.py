"""Photographs in content: judged by their header before they are decoded, then made anew.

The copy on the site carries nothing of the original but its pixels: no place, no camera, no
thumbnail, no script.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL.JpegImagePlugin import JpegImageFile

from chuyenmuc.scene.photo_pixels import lacks_its_colours, on_white

T = TypeVar("T")

MAX_BYTES = 60_000_000  # a phone of 200 Mpx writes 30 to 50 million
MAX_PIXELS = 64_000_000  # a 12 KB PNG can hold 100 Mpx and take a gigabyte to decode
MAX_PIXELS_REDUCED = 220_000_000
"""Of a JPEG, which is decoded at a half to an eighth of its size: some megabytes of memory."""
MAX_WIDTH = 1280  # px: twice the width of the text column on a phone
MAX_HEIGHT = 16_383  # px: what WebP can hold
LEAST_WIDTH = 640  # px: a screenshot of a phone can be read at this width
QUALITY = 78
VERSION = 2
"""Raise when the same photograph would give other bytes."""
_FORMATS = {"PNG", "WEBP"}
_JPEG = b"\xff\xd8\xff"
_TURNED = 0x0112
_ON_ITS_SIDE = 5
"""From this value of the tag on, width and height change places."""
Size = tuple[int, int]


class PhotoRefusedError(Exception):
    """A picture we will not publish; ``problem`` names the sentence, ``found`` fills it."""

    def __init__(self, problem: str, **found: object) -> None:
        super().__init__(problem)
        self.problem = problem
        self.found = found


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture fit for the site: WebP bytes and its size in px."""

    body: bytes
    width: int
    height: int


def read_photo(data: bytes) -> Photo:
    """Check and re-encode one picture.

    Raises:
        PhotoRefusedError: not a picture we know, or too large to decode safely.
    """
    return opened(data, _encode, size_on_site)


def judge_photo(data: bytes) -> None:
    """Decode a picture, no larger than needed to see that all of it is there.

    Raises:
        PhotoRefusedError: what would keep it off the site.
    """
    if len(data) > MAX_BYTES:
        raise PhotoRefusedError("photo_heavy", limit=MAX_BYTES // 1_000_000)
    opened(data, lambda image: image.load(), _least)


def size_on_site(size: Size) -> Size:
    """The width and height of a picture on the site, in px; ``size`` is that of the original.

    Raises:
        PhotoRefusedError: so long that nothing could be read.
    """
    width, height = size
    least = min(1.0, MAX_WIDTH / width, MAX_HEIGHT / height)
    if round(width * least) < min(LEAST_WIDTH, width):
        raise PhotoRefusedError("photo_too_long", width=width, height=height)
    return max(1, round(width * least)), max(1, round(height * least))


def _least(size: Size) -> Size:
    """A JPEG is read to its end at any size; one that is too long is refused here as well."""
    size_on_site(size)
    return 1, 1


def opened(data: bytes, use: Callable[[Image.Image], T], needed: Callable[[Size], Size]) -> T:
    """What ``use`` makes of a picture that is safe to decode, turned upright.

    Args:
        data: the file.
        use: gets the picture; it may be larger than needed.
        needed: width and height of the upright original → those that are wanted of it.

    Raises:
        PhotoRefusedError: not a picture we know, or too large to decode safely.
    """
    if data[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc"}:
        raise PhotoRefusedError("photo_heic")
    if b"<svg" in data[:2000].lower():
        raise PhotoRefusedError("photo_svg")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _open(data, use, needed)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise _too_large(MAX_PIXELS) from error
    except UnidentifiedImageError as error:
        raise PhotoRefusedError("photo_unknown") from error
    except (OSError, SyntaxError, ValueError) as error:  # what Pillow raises on damaged files
        raise PhotoRefusedError("photo_damaged") from error


def _open(data: bytes, use: Callable[[Image.Image], T], needed: Callable[[Size], Size]) -> T:
    with _image(data) as image:
        width, height = image.size  # from the header: nothing is decoded yet
        limit = MAX_PIXELS
        # A progressive JPEG is held in memory whole, however small it is wanted.
        if isinstance(image, JpegImageFile) and not image.info.get("progressive"):
            limit = MAX_PIXELS_REDUCED
        if width * height > limit:
            raise _too_large(limit)
        if lacks_its_colours(image):
            raise PhotoRefusedError("photo_of_inks")
        lies = image.getexif().get(_TURNED, 1) >= _ON_ITS_SIDE
        wanted = needed((height, width) if lies else (width, height))
        if isinstance(image, JpegImageFile):
            image.draft(None, _doubled(wanted[::-1] if lies else wanted))
        return use(_reduced(ImageOps.exif_transpose(image), _doubled(wanted)))


def _reduced(image: Image.Image, wanted: Size) -> Image.Image:
    """The picture made smaller by a whole number, so that its copies take less memory."""
    by = min(image.width // wanted[0], image.height // wanted[1])
    plain = image.mode in {"L", "LA", "RGB", "RGBA", "CMYK"} and "transparency" not in image.info
    return image.reduce(by) if by > 1 and plain else image


def _image(data: bytes) -> Image.Image:
    """A JPEG by its own reader: the general one refuses 200 Mpx before they can be reduced."""
    if data.startswith(_JPEG):
        return JpegImageFile(io.BytesIO(data))
    return Image.open(io.BytesIO(data), formats=sorted(_FORMATS))


def _doubled(size: Size) -> Size:
    """What is scaled down from twice the size is as sharp as from the original."""
    return size[0] * 2, size[1] * 2


def _too_large(limit: int) -> PhotoRefusedError:
    return PhotoRefusedError("photo_too_large", limit=limit // 1_000_000)


def _encode(image: Image.Image) -> Photo:
    # The reader may have made it smaller by then; its proportions stay.
    size = size_on_site(image.size)
    flat = on_white(image)
    if size != flat.size:
        flat = flat.resize(size, Image.Resampling.LANCZOS)
    clean = Image.new(flat.mode, flat.size)
    clean.paste(flat)  # a fresh image has no metadata to carry over
    target = io.BytesIO()
    clean.save(target, "WEBP", quality=QUALITY, method=6)
    return Photo(target.getvalue(), clean.width, clean.height)
