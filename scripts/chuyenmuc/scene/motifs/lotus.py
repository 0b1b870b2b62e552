"""A lotus in bloom seen from the side: petals that cover one another, drawn from back to front."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from chuyenmuc.scene.geometry import Point, Rect
from chuyenmuc.scene.outline import Contour, Outline

RIM = 0.016
"""Width of the line around a petal, in radii."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A petal that grows from the centre: its turn from upright, its length, its half width."""

    turn: float
    length: float
    half: float


def _pairs(*leaves: tuple[float, float, float]) -> tuple[_Leaf, ...]:
    return tuple(_Leaf(side * turn, *rest) for turn, *rest in leaves for side in (-1, 1))


PETALS: tuple[_Leaf, ...] = (
    *_pairs((0.285, 0.98, 0.15), (0.235, 1.0, 0.17)),
    *_pairs((0.165, 0.96, 0.19), (0.095, 0.98, 0.2)),
    _Leaf(0.0, 1.0, 0.21),
    *_pairs((0.20, 0.84, 0.18), (0.125, 0.84, 0.2)),
    *_pairs((0.052, 0.84, 0.21)),
    *_pairs((0.245, 0.66, 0.16), (0.16, 0.66, 0.19)),
    *_pairs((0.085, 0.64, 0.2)),
    _Leaf(0.0, 0.64, 0.21),
)
"""From back to front; turns are parts of a full circle, the rest parts of the radius."""


def petal(number: int, centre: Point, radius: float, *, rim: bool) -> Outline:
    """One petal: a pointed leaf that is widest beyond its middle, with or without its rim."""
    leaf = PETALS[number]
    grown = 0.0 if rim else RIM
    length, half = leaf.length - 2.2 * grown, leaf.half - grown
    foot = 1.6 * grown

    def at(along: float, across: float) -> Point:
        turn = 2 * pi * leaf.turn
        up, right = foot + along * (length - foot), across * half
        return (
            centre[0] + radius * (up * sin(turn) + right * cos(turn)),
            centre[1] - radius * (up * cos(turn) - right * sin(turn)),
        )

    return (
        Contour(
            at(0, 0),
            (
                (at(0.16, -0.75), at(0.38, -1.0), at(0.58, -1.0)),
                (at(0.80, -1.0), at(0.90, -0.32), at(1, 0)),
                (at(0.90, 0.32), at(0.80, 1.0), at(0.58, 1.0)),
                (at(0.38, 1.0), at(0.16, 0.75), at(0, 0)),
            ),
        ),
    )


def _bounds(number: int) -> Rect:
    """A rectangle around one petal: around the points that pull its curves."""
    (leaf,) = petal(number, (0, 0), 1, rim=True)
    points = [leaf.start, *(point for segment in leaf.segments for point in segment)]
    xs, ys = zip(*points, strict=True)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


BOUNDS: tuple[Rect, ...] = tuple(map(_bounds, range(len(PETALS))))
"""The room each petal takes at radius 1."""
