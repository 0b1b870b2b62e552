"""Pictures an officer gives for a poster: made safe once, a logo put on its plate."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from PIL import Image, ImageOps

from chuyenmuc.content.models.posters.size import MM_PER_INCH
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.photo_pixels import in_srgb, on_white
from chuyenmuc.scene.safe_photo import Size, opened

MOST_SIDE = 4000
"""Pixels: what a large sheet shows of a photograph from where people stand."""
QUALITY = 92
DOTS_NEEDED = 100
"""Pixels for an inch of paper."""
MOST_NEEDED = 2000
"""Pixels along the longer side of a place, however large it is."""
LOGO_PIXELS = 900
"""The longer side of a logo on its plate."""
AROUND = 0.1
"""What stays free around a logo, as a part of the short side of its plate."""


@dataclass(frozen=True, slots=True)
class GivenPictures:
    """What an officer gave for one poster, made safe: a photograph, the issuer's logo."""

    photo: bytes | None = field(default=None, repr=False)
    logo: bytes | None = field(default=None, repr=False)


NO_PICTURES = GivenPictures()


def read_photograph(data: bytes) -> bytes:
    """The photograph made anew as JPEG, what is clear in it on white.

    Raises:
        PhotoRefusedError: not a picture we know, or too large to decode safely.
    """
    return opened(data, lambda image: _made_anew(on_white(image)), _size_in_print)


def read_logo(data: bytes) -> bytes:
    """The logo made anew as PNG if it lets the ground show through, else as JPEG.

    Raises:
        PhotoRefusedError: not a picture we know, or too large to decode safely.
    """
    return opened(data, lambda image: _made_anew(in_srgb(image)), _size_in_print)


def pixels_of(picture: bytes) -> Size:
    """Width and height of a picture made safe before, in px."""
    with Image.open(io.BytesIO(picture)) as image:
        return image.size


def pixels_needed(place: Rect) -> Size:
    """Width and height of a photograph that is sharp enough in a place on paper, in px.

    100 for an inch, as design handbooks ask of what is read from an arm's length; no more than
    what a place seen from afar gets at most.
    """
    scale = min(DOTS_NEEDED / MM_PER_INCH, MOST_NEEDED / max(place.width, place.height))
    return max(1, round(place.width * scale)), max(1, round(place.height * scale))


def _size_in_print(size: Size) -> Size:
    least = min(1.0, MOST_SIDE / max(size))
    return max(1, round(size[0] * least)), max(1, round(size[1] * least))


def _made_anew(flat: Image.Image) -> bytes:
    flat.thumbnail((MOST_SIDE, MOST_SIDE), Image.Resampling.LANCZOS)
    clean = Image.new(flat.mode, flat.size)
    clean.paste(flat)  # a fresh image has no metadata to carry over
    out = io.BytesIO()
    if clean.mode == "RGBA":
        clean.save(out, "PNG")
    else:
        clean.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def on_plate(logo: bytes, place: Rect, ground: tuple[int, int, int]) -> bytes:
    """A PNG in the proportions of ``place`` (mm): the whole logo in the middle of a flat ground."""
    scale = LOGO_PIXELS / max(place.width, place.height)
    size = max(1, round(place.width * scale)), max(1, round(place.height * scale))
    free = round(AROUND * min(size))
    with Image.open(io.BytesIO(logo)) as image:
        drawing = ImageOps.contain(
            image.convert("RGBA"),
            (size[0] - 2 * free, size[1] - 2 * free),
            Image.Resampling.LANCZOS,
        )
    plate = Image.new("RGB", size, ground)
    corner = (size[0] - drawing.width) // 2, (size[1] - drawing.height) // 2
    plate.paste(drawing, corner, drawing)
    out = io.BytesIO()
    plate.save(out, "PNG")
    return out.getvalue()
