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

T = TypeVar("T")

MAX_BYTES = 25_000_000  # a photograph of a phone has 3 to 12 million
MAX_PIXELS = 40_000_000  # a 12 KB PNG can hold 100 Mpx and take a gigabyte to decode
MAX_WIDTH = 1280  # px: twice the width of the text column on a phone
QUALITY = 78
VERSION = 1
"""Raise when the same photograph would give other bytes."""
_FORMATS = {"JPEG", "PNG", "WEBP"}


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
    return opened(data, _encode)


def judge_photo(data: bytes) -> None:
    """Look at a picture without decoding it.

    Raises:
        PhotoRefusedError: not a picture we know, or too large.
    """
    if len(data) > MAX_BYTES:
        raise PhotoRefusedError("photo_heavy", limit=MAX_BYTES // 1_000_000)
    opened(data, lambda _: None, turn=False)


def opened(data: bytes, use: Callable[[Image.Image], T], *, turn: bool = True) -> T:
    """What ``use`` makes of a picture that is safe to decode, by default ``turn``ed upright.

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
            return _open(data, use, turn=turn)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise _too_large() from error
    except UnidentifiedImageError as error:
        raise PhotoRefusedError("photo_unknown") from error
    except (OSError, SyntaxError, ValueError) as error:  # what Pillow raises on damaged files
        raise PhotoRefusedError("photo_damaged") from error


def _open(data: bytes, use: Callable[[Image.Image], T], *, turn: bool) -> T:
    with Image.open(io.BytesIO(data), formats=sorted(_FORMATS)) as image:
        width, height = image.size  # from the header: nothing is decoded yet
        if width * height > MAX_PIXELS:
            raise _too_large()
        return use(ImageOps.exif_transpose(image) if turn else image)


def _too_large() -> PhotoRefusedError:
    return PhotoRefusedError("photo_too_large", limit=MAX_PIXELS // 1_000_000)


def _encode(image: Image.Image) -> Photo:
    flat = image.convert("RGBA" if "A" in image.getbands() else "RGB")
    if flat.width > MAX_WIDTH:
        height = round(flat.height * MAX_WIDTH / flat.width)
        flat = flat.resize((MAX_WIDTH, height), Image.Resampling.LANCZOS)
    clean = Image.new(flat.mode, flat.size)
    clean.paste(flat)  # a fresh image has no metadata to carry over
    target = io.BytesIO()
    clean.save(target, "WEBP", quality=QUALITY, method=6)
    return Photo(target.getvalue(), clean.width, clean.height)
