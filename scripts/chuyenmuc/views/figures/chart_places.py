"""Where the parts of a chart lie on a page, in the units of its drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WHOLE = 100
TOP = 25
"""Where a ring of length 100 begins, so that its first part starts at the top."""
LEFT, RIGHT, FLOOR, HEIGHT = 12, 308, 150, 132


@dataclass(frozen=True, slots=True)
class Arc:
    """A part of a ring that is 100 long: its length, the rest, and where it begins."""

    length: float
    rest: float
    offset: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a line in a drawing of 320 × 160."""

    x: float
    y: float


def percent(share: float) -> str:
    """``37.5%`` of the width of a bar; never more than all of it."""
    return f"{round(WHOLE * min(share, 1), 1)}%"


def ring_arcs(shares: Sequence[float]) -> tuple[Arc, ...]:
    """The parts of a ring, one behind the other; ``shares`` are 0 to 1 and make 1 together."""
    arcs = []
    start: float = 0
    for share in shares:
        part = WHOLE * share
        arcs.append(Arc(round(part, 2), round(WHOLE - part, 2), round(TOP - start, 2)))
        start += part
    return tuple(arcs)


def line_dots(shares: Sequence[float]) -> tuple[Dot, ...]:
    """The points of a line from left to right; a share of 1 is at the top."""
    steps = len(shares) - 1
    return tuple(
        Dot(round(LEFT + (RIGHT - LEFT) * at / steps, 1), round(FLOOR - HEIGHT * share, 1))
        for at, share in enumerate(shares)
    )
