"""Tracks of a circuit board: parallel lines that turn by 45 degrees and end in rings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil, cos, hypot, pi, sin

from chuyenmuc.scene.geometry import Point, Rect
from chuyenmuc.scene.outline import Contour, Outline, from_corners

LINE, RING = 0.11, 0.24
"""Width of a track and outer radius of a ring, in steps."""
SIDES = 24


def circuit(slot: Rect, step: float) -> Outline:
    """Tracks from the lower side upwards and from the right side inwards, the same every time."""
    parts: list[Contour] = []
    for number in range(ceil(slot.width / step) + 1):
        x = slot.x + (number + 0.5) * step
        parts.extend(_track(_upwards(x, slot, step, number), step))
    return tuple(part.clockwise for part in parts)


def _upwards(x: float, slot: Rect, step: float, number: int) -> tuple[Point, ...]:
    """A track from the foot of the slot: up, aside by some steps, up again."""
    rows = max(3, int(slot.height / step))
    group, place = divmod(number, 6)
    aside = (2, -3, 3, -2)[group % 4] * step
    # Neighbours of a group turn one after the other, so that their tracks never cross.
    order = place if aside < 0 else 5 - place
    bend = slot.bottom - (0.12 * rows + 0.55 * order) * step
    end = slot.bottom - (0.38 * rows + (number * 7 % 5) * 0.11 * rows) * step
    after = bend - abs(aside)
    return (
        (x, slot.bottom + step),
        (x, bend),
        (x + aside, after),
        (x + aside, min(end, after - step)),
    )


def _track(points: tuple[Point, ...], step: float) -> Iterator[Contour]:
    for start, end in pairwise(points):
        yield _line(start, end, LINE * step)
    x, y = points[-1]
    yield _ring((x, y - (RING - LINE / 2) * step), RING * step, LINE * step)


def _line(start: Point, end: Point, width: float) -> Contour:
    """A straight piece, a little longer than it is, so that bends have no notch."""
    along = end[0] - start[0], end[1] - start[1]
    length = hypot(*along)
    ux, uy = along[0] / length * width / 2, along[1] / length * width / 2
    return from_corners(
        (start[0] - 0.4 * ux - uy, start[1] - 0.4 * uy + ux),
        (start[0] - 0.4 * ux + uy, start[1] - 0.4 * uy - ux),
        (end[0] + 0.4 * ux + uy, end[1] + 0.4 * uy - ux),
        (end[0] + 0.4 * ux - uy, end[1] + 0.4 * uy + ux),
    )


def _ring(centre: Point, radius: float, width: float) -> Contour:
    """A ring as one closed line: around the outside, over, and back around the inside."""
    turns = [2 * pi * i / SIDES for i in range(SIDES + 1)]
    outer = [(centre[0] + radius * cos(t), centre[1] + radius * sin(t)) for t in turns]
    inner = radius - width
    back = [(centre[0] + inner * cos(t), centre[1] + inner * sin(t)) for t in reversed(turns)]
    return from_corners(*outer, *back)
