"""Rectangles and points in millimetres, y downwards, origin at the top left of the trim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]

POINTS_PER_MM = 72 / 25.4
"""Points are what a PDF and Typst measure in."""

TOLERANCE = 0.01
"""Millimetres below which two places are the same: far under what a press can hold."""


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower side."""
        return self.y + self.height

    def shared(self, other: Rect) -> Rect:
        """What lies in both; flat where they do not meet."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        width = min(self.right, other.right) - left
        height = min(self.bottom, other.bottom) - top
        return Rect(left, top, max(width, 0.0), max(height, 0.0))

    def inset(self, margin: float) -> Rect:
        """The rectangle smaller by ``margin`` on every side (larger if negative)."""
        return Rect(
            self.x + margin, self.y + margin, self.width - 2 * margin, self.height - 2 * margin
        )

    def placed(self, scale: float, dx: float, dy: float) -> Rect:
        """The rectangle scaled about the origin, then moved."""
        return Rect(
            self.x * scale + dx, self.y * scale + dy, self.width * scale, self.height * scale
        )

    def holds(self, other: Rect) -> bool:
        """Whether ``other`` lies inside."""
        return (
            other.x >= self.x - TOLERANCE
            and other.y >= self.y - TOLERANCE
            and other.right <= self.right + TOLERANCE
            and other.bottom <= self.bottom + TOLERANCE
        )

    def meets(self, other: Rect) -> bool:
        """Whether the two share more than an edge."""
        return (
            other.x < self.right - TOLERANCE
            and self.x < other.right - TOLERANCE
            and other.y < self.bottom - TOLERANCE
            and self.y < other.bottom - TOLERANCE
        )


def enclosing(rects: tuple[Rect, ...]) -> Rect:
    """The smallest rectangle around all of ``rects`` (at least one)."""
    left, top = min(r.x for r in rects), min(r.y for r in rects)
    right, bottom = max(r.right for r in rects), max(r.bottom for r in rects)
    return Rect(left, top, right - left, bottom - top)
