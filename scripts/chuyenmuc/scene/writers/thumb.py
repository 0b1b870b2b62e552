"""A scene as a very small picture for a list: few colours, sharp letters, a few kilobytes."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import chain

from PIL import Image

from chuyenmuc.content.models.posters.size import MM_PER_INCH, Size
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.writers.raster import rasterise
from chuyenmuc.scene.writers.screen import palette_of
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.scene.writers.tones import tones
from chuyenmuc.scene.writers.typst.source import pictures

UPRIGHT, LYING = (240, 340), (480, 300)
"""The box a thumbnail fits into, in pixels: wide and high."""
LIGHT = 8_000
"""Bytes a thumbnail may weigh; a heavier one gets fewer colours."""
FEWER = (10, 6, 4)
PHOTO_QUALITY = (60, 40, 25)
THUMB_VERSION = 1
"""Raise when the same scene would give other bytes."""


def thumb_size(size: Size) -> Size:
    """The same page at the resolution of a thumbnail."""
    wide, high = UPRIGHT if size.height >= size.width else LYING
    scale = min(wide / size.width, high / size.height)  # pixels per millimetre
    return size.model_copy(update={"dpi": scale * MM_PER_INCH, "format": "webp"})


def write_thumb(
    scene: Scene, studio: Studio, *, size: Size | None = None, light: int = LIGHT
) -> bytes:
    """The page as WebP of at most ``light`` bytes, if any number of colours allows it.

    ``size`` is the page at the resolution of the picture; without it, that of a thumbnail.

    Letters stay sharp where nothing is lost in packing; only a photograph is packed with loss.
    """
    # Laid out for its real size, so that the thumbnail shows what the file shows.
    image = rasterise(replace(scene, size=size or thumb_size(scene.size)), studio)
    if pictures(scene):
        bodies = (_packed(image, quality=quality) for quality in PHOTO_QUALITY)
    else:
        few = image.quantize(palette=palette_of(tones(scene)), dither=Image.Dither.NONE)
        flat = few.convert("RGB")
        choices = chain([flat], (flat.quantize(count).convert("RGB") for count in FEWER))
        bodies = (_packed(choice, lossless=True) for choice in choices)
    body = b""
    for body in bodies:
        if len(body) <= light:
            break
    return body


def _packed(image: Image.Image, *, quality: int = 80, lossless: bool = False) -> bytes:
    out = io.BytesIO()
    image.save(out, "WEBP", lossless=lossless, quality=quality, method=4)
    return out.getvalue()
