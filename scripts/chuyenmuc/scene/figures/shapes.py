"""Shapes infographics are drawn with, in millimetres, each turning clockwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import ceil, cos, pi, sin

from fontTools.svgLib.path import parse_path

from chuyenmuc.scene.geometry import Point, Rect, enclosing
from chuyenmuc.scene.motifs.field import disc
from chuyenmuc.scene.outline import Contour, Outline, from_corners, placed
from chuyenmuc.scene.scene import ColourRole, Motif
from chuyenmuc.scene.text.glyphs import ContourPen

ICON = 24.0
"""The side of the square icons are drawn in."""
CORNERS = 96
"""Corners of a whole ring."""
SQUARE_IN_DISC = 0.7
"""Half the side of a square in a disc of radius 1, a hair less than the largest."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawing that is worked out already."""

    outline: Outline


def motif(
    outline: Outline, colour: ColourRole, *, solid: Rect | None = None, holed: bool = False
) -> Motif:
    """Shapes as an item of a scene, clipped to nothing but themselves."""
    rects = tuple(Rect(*corner, 0, 0) for contour in outline for corner in _hull(contour))
    return Motif(Shape(outline), colour, enclosing(rects), solid, holed)


def _hull(contour: Contour) -> Iterator[Point]:
    yield contour.start
    for segment in contour.segments:
        yield from segment


@lru_cache(256)
def _icon(data: str) -> Outline:
    pen = ContourPen(None)
    parse_path(data, pen)
    return tuple(pen.contours)


def icon(data: str, box: Rect, colour: ColourRole) -> Motif:
    """An icon from its path data, filling a square ``box``."""
    scale = box.width / ICON
    return Motif(Shape(placed(_icon(data), (scale, scale), box.x, box.y)), colour, box, holed=True)


def round_disc(centre: Point, radius: float, colour: ColourRole) -> Motif:
    """A filled circle; words inside it stand on its colour."""
    side = 2 * radius * SQUARE_IN_DISC
    solid = Rect(centre[0] - side / 2, centre[1] - side / 2, side, side)
    return motif((disc(centre, radius),), colour, solid=solid)


def octagon(centre: Point, radius: float, colour: ColourRole) -> Motif:
    """The shape of a stop sign."""
    turns = [(i + 0.5) / 8 for i in range(8)]
    return motif(
        (from_corners(*(_polar(centre, radius, turn) for turn in turns)).clockwise,), colour
    )


def ring_part(
    centre: Point, radii: tuple[float, float], turns: tuple[float, float], colour: ColourRole
) -> Motif:
    """A part of a ring between two turns (0 to 1, clockwise from the top)."""
    steps = max(2, ceil(CORNERS * (turns[1] - turns[0])))
    at = [turns[0] + (turns[1] - turns[0]) * i / steps for i in range(steps + 1)]
    outer = [_polar(centre, radii[1], turn) for turn in at]
    inner = [_polar(centre, radii[0], turn) for turn in reversed(at)]
    return motif((from_corners(*outer, *inner).clockwise,), colour)


def polygon(corners: tuple[Point, ...], colour: ColourRole) -> Motif:
    """Straight sides between ``corners``."""
    return motif((from_corners(*corners).clockwise,), colour)


def frame(rect: Rect, thick: float, colour: ColourRole) -> Motif:
    """The outline of a rectangle, as four sides inside it."""
    inner = rect.inset(thick)
    sides = (
        Rect(rect.x, rect.y, rect.width, thick),
        Rect(rect.x, inner.bottom, rect.width, thick),
        Rect(rect.x, inner.y, thick, inner.height),
        Rect(inner.right, inner.y, thick, inner.height),
    )
    return motif(tuple(map(_bar, sides)), colour)


def dashed_frame(rect: Rect, thick: float, dash: float, colour: ColourRole) -> Motif:
    """A rectangle in dashes: there is nothing to show yet."""
    parts = [
        Rect(x, y, width, thick)
        for y in (rect.y, rect.bottom - thick)
        for x, width in _dashes(rect.x, rect.width, dash)
    ]
    parts += [
        Rect(x, y, thick, height)
        for x in (rect.x, rect.right - thick)
        for y, height in _dashes(rect.y, rect.height, dash)
    ]
    return motif(tuple(map(_bar, parts)), colour)


def dotted(start: Point, end: Point, radius: float, colour: ColourRole) -> Motif:
    """Dots from one place to another, four radii apart."""
    length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
    count = max(1, round(length / (4 * radius)))
    return motif(
        tuple(
            disc(
                (
                    start[0] + (end[0] - start[0]) * i / count,
                    start[1] + (end[1] - start[1]) * i / count,
                ),
                radius,
            )
            for i in range(count + 1)
        ),
        colour,
    )


def stroke(points: tuple[Point, ...], thick: float, colour: ColourRole) -> Motif:
    """A line through ``points`` with round joints."""
    parts: list[Contour] = [disc(point, thick / 2) for point in points]
    for (x1, y1), (x2, y2) in pairwise(points):
        length = max(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5, 1e-9)
        nx, ny = (y1 - y2) / length * thick / 2, (x2 - x1) / length * thick / 2
        corners = (x1 + nx, y1 + ny), (x2 + nx, y2 + ny), (x2 - nx, y2 - ny), (x1 - nx, y1 - ny)
        parts.append(from_corners(*corners).clockwise)
    return motif(tuple(parts), colour)


def teeth(strip: Rect, count: int, colour: ColourRole) -> Motif:
    """The row of triangles at the rim of a bronze drum, pointing down."""
    wide = strip.width / count
    return motif(
        tuple(
            from_corners(
                (strip.x + i * wide, strip.y),
                (strip.x + (i + 1) * wide, strip.y),
                (strip.x + (i + 0.5) * wide, strip.bottom),
            ).clockwise
            for i in range(count)
        ),
        colour,
    )


def _dashes(start: float, length: float, dash: float) -> Iterator[tuple[float, float]]:
    """Starts and lengths of dashes that begin and end at the corners."""
    count = max(1, round((length / dash - 1) / 2))
    size = length / (2 * count + 1)
    for i in range(count + 1):
        yield start + 2 * i * size, size


def _bar(rect: Rect) -> Contour:
    return from_corners(
        (rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom)
    )


def _polar(centre: Point, radius: float, turn: float) -> Point:
    return centre[0] + radius * sin(2 * pi * turn), centre[1] - radius * cos(2 * pi * turn)
