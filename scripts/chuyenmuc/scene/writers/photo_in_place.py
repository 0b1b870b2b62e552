"""A photograph in a poster: cropped in the middle to fill its place, for screens and the press."""

from __future__ import annotations

import io

import pikepdf
from PIL import Image, ImageChops, ImageOps

from chuyenmuc.content.models.posters.size import MM_PER_INCH
from chuyenmuc.scene.geometry import Rect

DPI = 200
"""Enough for a photograph behind words; more only makes the file larger."""
QUALITY = 85
MOST_PIXELS = 4_000_000
"""A banner is seen from afar: its photograph needs no more."""


def cropped(body: bytes, width: int, height: int) -> Image.Image:
    """The photograph in RGB at exactly ``width`` × ``height`` pixels."""
    with Image.open(io.BytesIO(body)) as image:
        flat = image.convert("RGB")
    return ImageOps.fit(flat, (width, height), Image.Resampling.LANCZOS)


def for_screen(body: bytes, rect: Rect) -> bytes:
    """The photograph as a JPEG for ``rect``, no larger than anybody can see."""
    return _jpeg(cropped(body, *_pixels(rect)))


def stand_in(number: int) -> bytes:
    """A tiny picture that keeps the place of a photograph until ``put_in_place``."""
    out = io.BytesIO()
    Image.new("RGB", (number + 1, 1)).save(out, "PNG")
    return out.getvalue()


def put_in_place(document: pikepdf.Pdf, photographs: tuple[tuple[bytes, Rect], ...]) -> None:
    """Exchange each stand-in in the file for its photograph in CMYK.

    Typst would keep the RGB of a photograph, and a press must get none.
    """
    for image in document.objects:
        if not isinstance(image, pikepdf.Stream) or image.get("/Subtype") != "/Image":
            continue
        body, rect = photographs[int(image.Width) - 1]
        pixels = _pixels(rect)
        separated = _separated(cropped(body, *pixels))
        image.write(_jpeg(separated), filter=pikepdf.Name.DCTDecode)
        image.Width, image.Height = pixels
        image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceCMYK, 8
        # Four-ink JPEG files hold their levels upside down.
        image.Decode = pikepdf.Array([1, 0] * 4)
        for key in ("/SMask", "/DecodeParms"):
            if key in image:
                del image[key]


def _pixels(rect: Rect) -> tuple[int, int]:
    width, height = (side * DPI / MM_PER_INCH for side in (rect.width, rect.height))
    smaller = min(1.0, (MOST_PIXELS / (width * height)) ** 0.5)
    return max(1, round(width * smaller)), max(1, round(height * smaller))


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def _separated(image: Image.Image) -> Image.Image:
    """RGB as CMYK: what is common to the three inks is printed in black, to save ink.

    No profile is at hand, so this is the plain formula; a shop that wants better gets the photo.
    """
    inks = [ImageChops.invert(band) for band in image.split()]
    black = ImageChops.darker(ImageChops.darker(inks[0], inks[1]), inks[2])
    return Image.merge("CMYK", [*(ImageChops.subtract(ink, black) for ink in inks), black])
