"""The sun of a bronze drum: a star, and rings of patterns around it, as shapes of straight lines.

Everything is computed at radius 1 around the origin. A ring is one closed line that runs around
the outside, crosses over and runs back around the inside: a single contour without holes, which
every writer fills alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from math import cos, pi, sin

from chuyenmuc.scene.geometry import Point
from chuyenmuc.scene.outline import Contour, Outline, from_corners, placed

RAYS = 14
ROUND = 144
"""Corners of a circle: at A3 the polygon strays 0.05 mm from it."""
HAIR = 0.005
"""Width of a thin line."""


@lru_cache(32)  # infographics of one size all have it at the same place
def sun(centre: Point, radius: float) -> Outline:
    """The whole motif around ``centre``."""
    parts = chain(
        [_star(0.30, 0.085, 0.0)],
        _chevrons(),
        *(_ring(at, HAIR) for at in (0.335, 0.352, 0.452, 0.469, 0.555, 0.572)),
        _beads(0.402, 28),
        _ticks(0.485, 0.540, 112),
        _linked_circles(0.666, 24),
        *(_ring(at, HAIR) for at in (0.760, 0.777)),
        _teeth(0.790, 0.900, 42),
        *(_ring(at, HAIR) for at in (0.915, 0.932)),
        _teeth(0.995, 0.945, 84),
    )
    return placed(tuple(part.clockwise for part in parts), (radius, radius), *centre)


def _polar(distance: float, turn: float) -> Point:
    """A point at ``turn`` (0–1, clockwise from the top)."""
    return distance * sin(2 * pi * turn), -distance * cos(2 * pi * turn)


def _star(outer: float, inner: float, turn: float) -> Contour:
    points = chain.from_iterable(
        (_polar(outer, turn + i / RAYS), _polar(inner, turn + (i + 0.5) / RAYS))
        for i in range(RAYS)
    )
    return from_corners(*points)


def _chevrons() -> Iterator[Contour]:
    """Feather strokes between the rays."""
    for ray in range(RAYS):
        turn = (ray + 0.5) / RAYS
        for tip in (0.19, 0.235, 0.28):
            for side in (-1, 1):
                yield _stroke(
                    _polar(tip, turn), _polar(tip + 0.035, turn + side * 0.0125), HAIR * 1.3
                )


def _ring(radius: float, width: float, centre: Point = (0, 0)) -> Iterator[Contour]:
    corners = max(24, round(ROUND * min(1.0, radius * 1.4)))
    outer = [_polar(radius + width / 2, i / corners) for i in range(corners + 1)]
    inner = [_polar(radius - width / 2, i / corners) for i in range(corners, -1, -1)]
    yield from_corners(*((x + centre[0], y + centre[1]) for x, y in (*outer, *inner)))


def _dot(centre: Point, radius: float) -> Contour:
    corners = (_polar(radius, i / 20) for i in range(20))
    return from_corners(*((x + centre[0], y + centre[1]) for x, y in corners))


def _beads(distance: float, count: int) -> Iterator[Contour]:
    """Circles with a dot inside."""
    for i in range(count):
        centre = _polar(distance, i / count)
        yield from _ring(0.030, HAIR, centre)
        yield _dot(centre, 0.011)


def _ticks(inner: float, outer: float, count: int) -> Iterator[Contour]:
    for i in range(count):
        yield _stroke(_polar(inner, i / count), _polar(outer, i / count), HAIR * 1.2)


def _teeth(foot: float, tip: float, count: int) -> Iterator[Contour]:
    for i in range(count):
        yield from_corners(
            _polar(foot, (i + 0.06) / count),
            _polar(tip, (i + 0.5) / count),
            _polar(foot, (i + 0.94) / count),
        )


def _linked_circles(distance: float, count: int) -> Iterator[Contour]:
    """Circles joined by slanting lines, from the outside of one to the inside of the next."""
    size = 0.047
    for i in range(count):
        centre = _polar(distance, i / count)
        yield from _ring(size, HAIR * 1.3, centre)
        yield from _ring(size * 0.55, HAIR * 1.3, centre)
        yield _dot(centre, 0.011)
        # The circles' edges lie this far along the ring from their centres.
        away = 0.6 * size / (2 * pi * distance)
        outside = _polar(distance + 0.8 * size, i / count + away)
        inside = _polar(distance - 0.8 * size, (i + 1) / count - away)
        yield _stroke(outside, inside, HAIR * 1.3)


def _stroke(start: Point, end: Point, width: float) -> Contour:
    """A straight line as a thin rectangle."""
    along = end[0] - start[0], end[1] - start[1]
    length = (along[0] ** 2 + along[1] ** 2) ** 0.5
    nx, ny = -along[1] / length * width / 2, along[0] / length * width / 2
    return from_corners(
        (start[0] + nx, start[1] + ny),
        (end[0] + nx, end[1] + ny),
        (end[0] - nx, end[1] - ny),
        (start[0] - nx, start[1] - ny),
    )
