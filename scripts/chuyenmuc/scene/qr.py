"""QR codes: shapes for pictures, and a small SVG file for pages; quiet zone included."""

from __future__ import annotations

import io
from functools import lru_cache
from itertools import groupby

import segno

from chuyenmuc.content.models.posters.design import QrLayer
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.outline import Contour, from_corners
from chuyenmuc.scene.scene import QrCode

QUIET = 4
"""Modules that stay light on every side: the standard's number."""


def qr_code(target: str, slot: Rect, layer: QrLayer) -> QrCode:
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
    return QrCode(target, panel, module, tuple(bars), layer.colour, layer.panel)


def modules_of(target: str) -> int:
    """How many squares stand abreast in its code, the quiet zone included."""
    return len(_rows(target)) + 2 * QUIET


def qr_svg(target: str) -> bytes:
    """The code that opens ``target`` as a drawing of a browser, black on white, one unit a module.

    It has no measures of its own: the page says how large it is shown.
    """
    out = io.BytesIO()
    _made(target).save(
        out,
        kind="svg",
        border=QUIET,
        light="white",
        omitsize=True,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
    )
    return out.getvalue()


def _made(target: str) -> segno.QRCode:
    return segno.make(target, error="m", micro=False)


@lru_cache(64)  # one address is on all posters of a commune
def _rows(target: str) -> tuple[bytes, ...]:
    """The squares of the code, row by row: 1 is dark."""
    return tuple(bytes(row) for row in _made(target).matrix)


def _contour(bar: Rect) -> Contour:
    return from_corners(
        (bar.x, bar.y), (bar.right, bar.y), (bar.right, bar.bottom), (bar.x, bar.bottom)
    )
