"""Drawings that fill a rectangle with lines of the land: terraces, hills; and a field of dots."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, pi, sin

from chuyenmuc.scene.geometry import Point, Rect
from chuyenmuc.scene.outline import Contour, Outline, from_corners

CORNERS = 72
"""Corners of a line across the page: so gentle a wave shows none of them."""
ROUND = 0.5523
"""How far the handles of a quarter circle reach, in radii."""


def terraces(slot: Rect, step: float) -> Outline:
    """The edges of terraced fields: lines that swell and thin out, nearer ones further apart."""
    bands: list[Contour] = []
    y, gap, row = slot.y + step, step * 0.5, 0
    while y < slot.bottom + 2 * step:
        bands.append(_terrace(slot, y, gap, row))
        y, gap, row = y + gap, gap * 1.12, row + 1
    return tuple(bands)


def _terrace(slot: Rect, y: float, gap: float, row: int) -> Contour:
    """One edge: about ``y`` mm from the top, ``gap`` mm from the next."""
    return _band(
        slot,
        lambda at: y + 0.8 * gap * _wave(at, row),
        lambda at: gap * (0.18 + 0.12 * sin(7 * at + 2.1 * row)),
    )


def hills(slot: Rect, step: float) -> Outline:
    """One ridge from side to side, solid down to the foot of the slot."""
    phase = 10 * step

    def ridge(at: float) -> float:
        return slot.y + slot.height * (0.42 - 0.34 * _wave(at * 1.15 + step, phase))

    return (_closed(slot, ridge, lambda _at: slot.bottom),)


def dots(slot: Rect, step: float) -> Outline:
    """A grid of dots that grow towards the lower right corner."""
    columns, rows = ceil(slot.width / step), ceil(slot.height / step)
    found = []
    for row in range(rows):
        for column in range(columns):
            x = slot.right - (columns - column - 0.5 * (row % 2) - 0.25) * step
            y = slot.bottom - (rows - row - 0.5) * step
            share = (x - slot.x) / slot.width * 0.6 + (y - slot.y) / slot.height * 0.4
            radius = 0.46 * step * min(1.0, max(0.0, 1.35 * share - 0.3))
            if radius > 0.04 * step:
                found.append(disc((x, y), radius))
    return tuple(found)


def full_disc(centre: Point, radius: float) -> Outline:
    """One circle, filled."""
    return (disc(centre, radius),)


def disc(centre: Point, radius: float) -> Contour:
    """A circle of four curves, clockwise."""
    x, y, r, k = *centre, radius, radius * ROUND
    return Contour(
        (x + r, y),
        (
            ((x + r, y + k), (x + k, y + r), (x, y + r)),
            ((x - k, y + r), (x - r, y + k), (x - r, y)),
            ((x - r, y - k), (x - k, y - r), (x, y - r)),
            ((x + k, y - r), (x + r, y - k), (x + r, y)),
        ),
    )


def _wave(at: float, row: float) -> float:
    """A slow swell between two heights that differs from row to row, but not by much."""
    return 0.6 * sin(2 * pi * (0.9 * at + 0.045 * row)) + 0.4 * sin(
        2 * pi * (1.7 * at - 0.06 * row + 0.3)
    )


def _band(slot: Rect, middle: Callable[[float], float], width: Callable[[float], float]) -> Contour:
    return _closed(
        slot,
        lambda at: middle(at) - width(at) / 2,
        lambda at: middle(at) + width(at) / 2,
    )


def _closed(
    slot: Rect, upper: Callable[[float], float], lower: Callable[[float], float]
) -> Contour:
    """The area between two lines across the slot, clockwise."""
    steps = [i / CORNERS for i in range(CORNERS + 1)]
    there = [(slot.x + at * slot.width, upper(at)) for at in steps]
    back = [(slot.x + at * slot.width, lower(at)) for at in reversed(steps)]
    return from_corners(*there, *back)
