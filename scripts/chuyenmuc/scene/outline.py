"""Closed shapes of straight lines and curves, the same for glyphs, motifs and every writer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, hypot
from typing import TypeAlias

from chuyenmuc.scene.geometry import Point

Segment: TypeAlias = tuple[Point, ...]
"""One point: a line. Two: a quadratic curve. Three: a cubic curve. The last is where it ends."""


@dataclass(frozen=True, slots=True)
class Contour:
    """A closed line from ``start`` through ``segments`` and back."""

    start: Point
    segments: tuple[Segment, ...]

    def placed(self, scale: Point, dx: float, dy: float) -> Contour:
        """Scaled by ``scale`` along each axis, then moved."""

        def move(point: Point) -> Point:
            return point[0] * scale[0] + dx, point[1] * scale[1] + dy

        return Contour(
            move(self.start),
            tuple(tuple(move(point) for point in segment) for segment in self.segments),
        )

    @property
    def turned(self) -> Contour:
        """The same line run through the other way round."""
        ends = [self.start, *(segment[-1] for segment in self.segments)]
        back = [
            (*reversed(segment[:-1]), start)
            for start, segment in zip(ends, self.segments, strict=False)
        ]
        return Contour(ends[-1], tuple(reversed(back)))

    @property
    def clockwise(self) -> Contour:
        """The line turning clockwise: where two that turn alike overlap, both stay filled."""
        corners = [self.start, *(segment[-1] for segment in self.segments)]
        area = sum(
            a[0] * b[1] - b[0] * a[1]
            for a, b in zip(corners, (*corners[1:], corners[0]), strict=True)
        )
        return self if area > 0 else self.turned

    def polygon(self, tolerance: float) -> tuple[Point, ...]:
        """Corners of a polygon that strays from the curve by about ``tolerance`` at most."""
        corners = [self.start]
        for segment in self.segments:
            corners.extend(_steps(corners[-1], segment, tolerance))
        return tuple(corners)


Outline: TypeAlias = tuple[Contour, ...]
"""A filled shape by the non-zero rule: a contour that turns the other way cuts a hole."""


def placed(outline: Outline, scale: Point, dx: float, dy: float) -> Outline:
    """Every contour scaled and moved."""
    return tuple(contour.placed(scale, dx, dy) for contour in outline)


def from_corners(*corners: Point) -> Contour:
    """A polygon as a contour."""
    return Contour(corners[0], tuple((corner,) for corner in corners[1:]))


def _steps(start: Point, segment: Segment, tolerance: float) -> Iterator[Point]:
    """Points along a curve, its end included."""
    if len(segment) == 1:
        yield segment[0]
        return
    hull = (start, *segment)
    # The second differences of the control points bound how far a chord leaves the curve.
    bend = max(
        hypot(a[0] - 2 * b[0] + c[0], a[1] - 2 * b[1] + c[1])
        for a, b, c in zip(hull, hull[1:], hull[2:], strict=False)
    )
    count = max(1, ceil((0.75 * bend / tolerance) ** 0.5))
    for step in range(1, count + 1):
        yield _at(hull, step / count)


def _at(hull: tuple[Point, ...], where: float) -> Point:
    """De Casteljau: the point of a Bézier curve at ``where``."""
    points = hull
    while len(points) > 1:
        points = tuple(
            (a[0] + (b[0] - a[0]) * where, a[1] + (b[1] - a[1]) * where)
            for a, b in pairwise(points)
        )
    return points[0]
