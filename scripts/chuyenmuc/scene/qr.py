"""QR codes as shapes: one dark ink on a light panel, the quiet zone included."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

import segno

from chuyenmuc.content.models.posters.design import CodeLayer
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.outline import Contour, from_corners
from chuyenmuc.scene.scene import Code

QUIET = 4
"""Modules that stay light on every side: the standard's number."""


def code(target: str, slot: Rect, layer: CodeLayer) -> Code:
    """A square code at a side of ``slot``, halfway down."""
    rows = _rows(target)
    side = min(slot.width, slot.height)
    module = side / (len(rows) + 2 * QUIET)
    x = slot.right - side if layer.align == "right" else slot.x
    y = slot.y + (slot.height - side) / 2
    left, top = x + QUIET * module, y + QUIET * module
    bars: list[Contour] = []
    for number, row in enumerate(rows):
        at = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                bar = Rect(left + at * module, top + number * module, length * module, module)
                bars.append(_contour(bar))
            at += length
    panel = Rect(x, y, side, side)
    return Code(target, panel, module, tuple(bars), layer.colour, layer.panel)


@lru_cache(64)  # one address is on all posters of a commune
def _rows(target: str) -> tuple[bytes, ...]:
    """The squares of the code, row by row: 1 is dark."""
    return tuple(bytes(row) for row in segno.make(target, error="m", micro=False).matrix)


def _contour(bar: Rect) -> Contour:
    return from_corners(
        (bar.x, bar.y), (bar.right, bar.y), (bar.right, bar.bottom), (bar.x, bar.bottom)
    )
