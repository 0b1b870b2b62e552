"""Lines for the knife: short strokes outside the bleed, on all four plates."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.scene.geometry import Rect

LENGTH = 5.0
CLEAR = 2.0
"""Millimetres between the bleed and a mark, so that no mark ends up on the cut sheet."""
MARGIN = CLEAR + LENGTH
"""How much larger the page is, on every side, than the sheet with its bleed."""

Stroke = tuple[float, float, float, float]


def crop_marks(trim: Rect, bleed: float) -> Iterator[Stroke]:
    """Two strokes at each corner of ``trim``, as x1, y1, x2, y2, beyond ``bleed``."""
    near = bleed + CLEAR
    far = near + LENGTH
    for x, outwards in ((trim.x, -1), (trim.right, 1)):
        for y, away in ((trim.y, -1), (trim.bottom, 1)):
            yield x + outwards * near, y, x + outwards * far, y
            yield x, y + away * near, x, y + away * far
