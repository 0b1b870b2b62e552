"""A scene as a picture for screens: palette PNG, WebP, JPEG."""

from __future__ import annotations

import io

from PIL import Image

from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.writers.raster import rasterise
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.scene.writers.tones import PLAIN_ORNAMENTS, PLAINEST, RGB, SMOOTH, tones
from chuyenmuc.scene.writers.typst.source import pictures

LIGHT = 60_000
"""Bytes a post may weigh; a heavier one is written again, more simply."""
QUICK, THOROUGH = 6, 8
"""Effort of the packer: the second takes four times as long and saves a tenth."""
WAYS = ((SMOOTH, QUICK), (PLAIN_ORNAMENTS, QUICK), (PLAINEST, THOROUGH))
"""From the best look to the lightest file; the first that is light enough is taken."""
WEBP_QUALITY = 82
PICTURED = 180_000
"""Bytes a picture with a photograph may weigh; each step down in quality is tried in turn."""
JPEG_QUALITIES = (88, 80, 72, 64, 56, 48, 40)
SHARP_FROM = 72
"""From this quality on, colours are kept at the edges of letters."""


def write_png(scene: Scene, studio: Studio, *, light: int | None = LIGHT) -> bytes:
    """The page inside the trim as a palette PNG; with a photograph, in full colour.

    Edges of a picture of more bytes than ``light`` get fewer tones, ornaments first.
    """
    image = rasterise(scene, studio)
    if pictures(scene):
        return _packed(image, scene.size.dpi, QUICK)
    body = b""
    for steps, effort in WAYS:
        body = _packed(_in_colours(image, tones(scene, steps)), scene.size.dpi, effort)
        if light is None or len(body) <= light:
            break
    return body


def _in_colours(image: Image.Image, colours: tuple[RGB, ...]) -> Image.Image:
    """The picture with each pixel in the nearest of ``colours``."""
    few = image.quantize(palette=palette_of(colours), dither=Image.Dither.NONE)
    few.putpalette(_levels(colours))
    return few


def write_webp(scene: Scene, studio: Studio) -> bytes:
    """The page as WebP, for designs with a photograph and for pages of a site."""
    out = io.BytesIO()
    rasterise(scene, studio).save(out, "WEBP", quality=WEBP_QUALITY, method=2)
    return out.getvalue()


def write_jpg(scene: Scene, studio: Studio) -> bytes:
    """The page as JPEG: the best quality that is light enough to send."""
    image = rasterise(scene, studio)
    best, *lower = JPEG_QUALITIES
    body = _jpeg(image, scene.size.dpi, best)
    for quality in lower:
        if len(body) <= PICTURED:
            break
        body = _jpeg(image, scene.size.dpi, quality)
    return body


def _jpeg(image: Image.Image, dpi: float, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(
        out,
        "JPEG",
        quality=quality,
        subsampling=0 if quality >= SHARP_FROM else 2,
        optimize=True,
        dpi=(round(dpi), round(dpi)),
    )
    return out.getvalue()


def palette_of(colours: tuple[RGB, ...]) -> Image.Image:
    """A picture that carries ``colours`` as its palette."""
    image = Image.new("P", (1, 1))
    # Unused places repeat the first colour, or Pillow would offer black for them.
    image.putpalette(_levels(colours + colours[:1] * (256 - len(colours))))
    return image


def _levels(colours: tuple[RGB, ...]) -> list[int]:
    return [level for colour in colours for level in colour]


def _packed(image: Image.Image, dpi: float, effort: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=effort, dpi=(dpi, dpi))
    return out.getvalue()
