"""For screens, drawn by Typst: SVG, and PNG too large for Pillow to smooth its edges.

Letters are shapes in both, so they look the same without our fonts.
"""

from __future__ import annotations

import struct
import zlib

from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.typst.engine import compile_page
from chuyenmuc.scene.writers.typst.source import typst_source

FROM_PIXELS = 6_000_000
"""Pages with more pixels than this come from here: an A4 sheet at 300 dpi and above."""
_HEADER_END = 33
"""The signature and the first chunk of a PNG, which says its width and height."""
_PER_METRE = 1 / 0.0254


def is_large(scene: Scene) -> bool:
    """Whether the page is a matter for this writer."""
    width, height = scene.size.pixels
    return width * height > FROM_PIXELS


def write_svg(scene: Scene, fonts: FontSet) -> bytes:
    """The page inside the trim in RGB."""
    return compile_page(typst_source(scene, inks="screen"), fonts, target="svg")


def write_large_png(scene: Scene, fonts: FontSet) -> bytes:
    """The page inside the trim in RGB, at the resolution of its size."""
    dpi = scene.size.dpi
    body = compile_page(typst_source(scene, inks="screen"), fonts, target="png", dpi=dpi)
    dots = round(dpi * _PER_METRE)
    return (
        body[:_HEADER_END]
        + _chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1))
        + body[_HEADER_END:]
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
