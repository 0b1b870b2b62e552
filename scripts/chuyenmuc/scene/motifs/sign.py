"""Simple signs: slanting stripes of a barrier, the octagon of a stop sign, an open book."""

from __future__ import annotations

from math import ceil, cos, pi, sin

from chuyenmuc.scene.geometry import Point, Rect
from chuyenmuc.scene.motifs.field import disc
from chuyenmuc.scene.outline import Contour, Outline, from_corners

LEAF_LINES = 5
"""Lines of writing on a page of the book."""


def stripes(slot: Rect, step: float) -> Outline:
    """Bars at 45 degrees, as wide as the gaps between them."""
    lean = slot.height
    count = ceil((slot.width + lean) / (2 * step)) + 1
    bars = []
    for number in range(count):
        x = slot.x - lean + 2 * step * number
        bars.append(
            from_corners(
                (x + lean, slot.y),
                (x + lean + step, slot.y),
                (x + step, slot.bottom),
                (x, slot.bottom),
            )
        )
    return tuple(bars)


def octagon(centre: Point, radius: float) -> Outline:
    """A regular octagon that stands on a side; ``radius`` reaches to its corners."""
    turns = [(i + 0.5) / 8 * 2 * pi for i in range(8)]
    corners = ((centre[0] + radius * cos(t), centre[1] + radius * sin(t)) for t in turns)
    return (from_corners(*corners),)


def exclamation(centre: Point, radius: float) -> Outline:
    """“!” that fills a circle of ``radius`` from top to bottom."""
    x, y = centre
    top, half = y - 0.98 * radius, 0.25 * radius
    bar = from_corners(
        (x - half, top),
        (x + half, top),
        (x + 0.56 * half, y + 0.38 * radius),
        (x - 0.56 * half, y + 0.38 * radius),
    )
    return (bar, disc((x, y + 0.74 * radius), 0.24 * radius))


def book(centre: Point, radius: float) -> Outline:
    """An open book seen from the reader's side: two covers, leaves, lines of writing."""
    x, y = centre
    parts: list[Contour] = []
    for side in (-1, 1):
        parts.append(_leaf(x, y, radius, side, 0.045))
        parts.append(_leaf(x, y - 0.13 * radius, 0.95 * radius, side, 0.045))
        parts.extend(_writing(x, y - 0.13 * radius, radius, side))
    return tuple(parts)


def _leaf(x: float, y: float, radius: float, side: int, thick: float) -> Contour:
    """The edge of a page: a curve from the spine outwards and back, as a band."""
    t = thick * radius

    def at(across: float, down: float) -> Point:
        return x + side * across * radius, y + down * radius

    spine, edge = at(0.03, -0.30), at(1.0, -0.42)
    foot, spine_foot = at(1.0, 0.36), at(0.03, 0.50)
    inner = [
        (at(1.0, 0.36)[0] - side * t, foot[1] - t),
        (edge[0] - side * t, edge[1] + t),
    ]
    outline = Contour(
        spine,
        (
            (at(0.30, -0.52), at(0.65, -0.52), edge),
            (foot,),
            (at(0.65, 0.26), at(0.30, 0.28), spine_foot),
            (spine,),
            ((spine[0] + side * t, spine[1] + t),),
            ((spine_foot[0] + side * t, spine_foot[1] - 1.6 * t),),
            (at(0.30, 0.28 - 1.2 * thick), at(0.65, 0.26 - 1.2 * thick), inner[0]),
            (inner[1],),
            (
                at(0.65, -0.52 + thick),
                at(0.30, -0.52 + thick),
                (spine[0] + side * t, spine[1] + t),
            ),
            (spine,),
        ),
    )
    return outline.clockwise


def _writing(x: float, y: float, radius: float, side: int) -> list[Contour]:
    lines = []
    for number in range(LEAF_LINES):
        top = y + (-0.24 + 0.12 * number) * radius
        near, far = (0.16, 0.84) if number < LEAF_LINES - 1 else (0.16, 0.52)
        left, right = sorted((x + side * near * radius, x + side * far * radius))
        slope = 0.05 * radius
        at_left, at_right = (top, top - slope) if side > 0 else (top - slope, top)
        thick = 0.035 * radius
        lines.append(
            from_corners(
                (left, at_left),
                (right, at_right),
                (right, at_right + thick),
                (left, at_left + thick),
            )
        )
    return lines
