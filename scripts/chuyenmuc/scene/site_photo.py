"""Photographs of the site: made anew in three widths, each as light as the eye allows.

The copy carries nothing of the original but its pixels: no place, no camera, no thumbnail, no
script.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import partial

from PIL import Image, ImageChops

from chuyenmuc.markdown.pictures import PHONE_WIDTH, widths_for
from chuyenmuc.scene.likeness import likeness
from chuyenmuc.scene.photo_pixels import on_white
from chuyenmuc.scene.safe_photo import PhotoRefusedError, Size, opened, size_of

MAX_WIDTH = 1280  # px: twice the width of the text column
MAX_HEIGHT = 16_383  # px: what WebP can hold
LEAST_WIDTH = 640  # px: a screenshot of a phone can be read at this width
VERSION = 3
"""Raise when the same photograph would give other bytes."""
LIGHT = 80_000
"""Bytes of one screenful at the width a phone gets; wider ones grow with their surface."""
SCREEN = 20 / 9
"""Height of the screen of a phone, in its widths."""
QUALITIES = (14, 22, 30, 36, 42, 48, 54, 60, 66, 72, 78, 84)
ALIKE = 0.86
"""Likeness from which a copy at twice the pixels of its place looks like the original."""
FLAT = 0.6
"""Part of the pixels that are the same as their neighbour: above, a drawing or a screenshot."""
LOSSLESS = 1.25
"""How much heavier a drawing without any loss may be than its copy for phones."""
_SAMPLE = 1600  # px: the part of a long picture at which its quality is chosen


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture fit for the site: WebP bytes and its size in px."""

    body: bytes
    width: int
    height: int


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


def read_photo(data: bytes) -> dict[int, Photo]:
    """Check a picture and make it anew in each width it has on the site, the widest first.

    Where a narrow copy would be no lighter than the wider one, the wider one stands in its place.
    A screenshot is such a picture: made smaller, its letters are blurred and heavier.

    Raises:
        PhotoRefusedError: not a picture we know, or too large to decode safely.
    """
    size = size_on_site(size_of(data))  # not that of the reduced picture, which may be rounded
    return opened(data, partial(_copies, size), size_on_site)


def _copies(size: Size, image: Image.Image) -> dict[int, Photo]:
    flat = on_white(image)
    copies: dict[int, Photo] = {}
    lightest: Photo | None = None
    for width in widths_for(size[0]):
        photo = _made(_resized(flat, (width, max(1, round(size[1] * width / size[0])))))
        if lightest is None or len(photo.body) < len(lightest.body):
            lightest = photo
        copies[width] = lightest
    widest = _resized(flat, size)
    if _is_flat(widest):
        exact = Photo(_webp(widest, lossless=True), *size)
        at_phone = copies.get(PHONE_WIDTH, copies[size[0]])
        if len(exact.body) <= LOSSLESS * len(at_phone.body):
            return dict.fromkeys(copies, exact)
    return copies


def _resized(flat: Image.Image, size: Size) -> Image.Image:
    scaled = flat if size == flat.size else flat.resize(size, Image.Resampling.LANCZOS)
    clean = Image.new("RGB", size)
    clean.paste(scaled)  # a fresh image has no metadata to carry over
    return clean


def _made(image: Image.Image) -> Photo:
    return Photo(_webp(image, quality=_quality(image)), image.width, image.height)


def _quality(image: Image.Image) -> int:
    """The lowest quality that looks like the original; a lower one if even that is too heavy."""
    sample = _sample(image)
    most = _most_bytes(sample.size)
    low, high = 0, len(QUALITIES) - 1
    while low < high:
        middle = (low + high) // 2
        body = _webp(sample, quality=QUALITIES[middle])
        if len(body) > most or likeness(sample, _read(body)) >= ALIKE:
            high = middle
        else:
            low = middle + 1
    while low and len(_webp(sample, quality=QUALITIES[low])) > most:
        low -= 1
    return QUALITIES[low]


def _most_bytes(size: tuple[float, float]) -> float:
    width, height = size
    return LIGHT * (width / PHONE_WIDTH) ** 2 * max(1.0, height / (width * SCREEN))


def _sample(image: Image.Image) -> Image.Image:
    """The middle of a long picture: all of it would take a gigabyte to compare."""
    spare = max(0, image.height - _SAMPLE) // 2
    return image.crop((0, spare, image.width, image.height - spare)) if spare else image


def _is_flat(image: Image.Image) -> bool:
    beside = ImageChops.difference(image, ImageChops.offset(image, 1, 0))
    levels = beside.convert("L").histogram()
    return levels[0] >= FLAT * sum(levels)


def _webp(image: Image.Image, **how: int) -> bytes:
    target = io.BytesIO()
    image.save(target, "WEBP", method=4, **how)
    return target.getvalue()


def _read(body: bytes) -> Image.Image:
    with Image.open(io.BytesIO(body)) as copy:
        return copy.convert("RGB")
