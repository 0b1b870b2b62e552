"""A QR code as a small SVG file, for pages: one path on white, the quiet zone included."""

from __future__ import annotations

from itertools import groupby

import segno

from chuyenmuc.scene.qr import QUIET


def code_svg(target: str) -> bytes:
    """The code that opens ``target``; one unit of the drawing is one module."""
    rows = segno.make(target, error="m", micro=False).matrix
    side = len(rows) + 2 * QUIET
    bars: list[str] = []
    for number, row in enumerate(rows):
        at = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                bars.append(f"M{at + QUIET} {number + QUIET}h{length}v1h-{length}z")
            at += length
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{"".join(bars)}"/></svg>\n'
    ).encode()
