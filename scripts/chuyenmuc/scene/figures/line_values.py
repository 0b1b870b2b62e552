"""Where the values of a line stand: clear of the line, of its axis and of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chuyenmuc.scene.figures.prose import Para
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Point, Rect

LINE, DOT = 10, 15
NEAR = 34
"""Units from a point to its value."""


def value_places(
    values: Sequence[Para | None], runs: Sequence[Sequence[Point]], chart: Rect, sheet: Sheet
) -> list[Rect | None]:
    """A rectangle for every value that is to be shown, None for one without a clear place.

    Args:
        values: that of each point of all ``runs`` in turn.
        runs: points joined by a line, from left to right.
        chart: what lies between the axis and the greatest value.
        sheet: the page at its scale.
    """
    crowd = _Crowd([pair for run in runs for pair in pairwise(run)], [], chart, sheet)
    dots = [point for run in runs for point in run]
    found: list[Rect | None] = []
    for (run, number), value in zip(_points(runs), values, strict=True):
        others = [_dot(point, sheet) for point in dots if point != run[number]]
        place = crowd.clear_place(run, number, value, others) if value else None
        found.append(place)
        if place:
            crowd.values.append(place)
    return found


@dataclass(frozen=True, slots=True)
class _Crowd:
    """What a value must keep clear of: lines, the values that have a place, the axis, the edges."""

    lines: Sequence[tuple[Point, Point]]
    values: list[Rect]
    chart: Rect
    sheet: Sheet

    def clear_place(
        self, run: Sequence[Point], number: int, value: Para, dots: Sequence[Rect]
    ) -> Rect | None:
        """The first of the places beside a point that nothing crosses."""
        for x, y in _beside(run, number, value, self.sheet):
            below_axis = y < self.chart.bottom < y + value.height
            top = self.chart.bottom + self.sheet.grown(NEAR / 2) if below_axis else y
            place = Rect(x, top, value.width, value.height)
            if self._is_clear(place, dots):
                return place
        return None

    def _is_clear(self, place: Rect, dots: Sequence[Rect]) -> bool:
        lowest = self.chart.bottom + self.sheet.grown(NEAR) + place.height
        wide = place.inset(-self.sheet.grown(LINE))
        return (
            place.x >= 0
            and place.right <= self.sheet.size.width
            and place.bottom <= lowest
            and not any(_crosses(segment, wide) for segment in self.lines)
            and not any(wide.meets(other) for other in (*self.values, *dots))
        )


def _dot(point: Point, sheet: Sheet) -> Rect:
    radius = sheet.grown(DOT)
    return Rect(point[0] - radius, point[1] - radius, 2 * radius, 2 * radius)


def _points(runs: Sequence[Sequence[Point]]) -> Iterator[tuple[Sequence[Point], int]]:
    for run in runs:
        for number in range(len(run)):
            yield run, number


def _beside(
    run: Sequence[Point], number: int, value: Para, sheet: Sheet
) -> Iterable[tuple[float, float]]:
    """The best place first: above a peak, below a dip, on the open side of a slope; then others."""
    x, y = run[number]
    before, after = run[max(number - 1, 0)][1], run[min(number + 1, len(run) - 1)][1]
    near, clear = sheet.grown(NEAR), sheet.grown(LINE) + sheet.grown(LINE) * 0.2
    above, below = y - near - value.height, y + near
    middle, left, right = x - value.width / 2, x - clear - value.width, x + clear
    inside = 0 < number < len(run) - 1
    if inside and before <= y and after <= y and min(before, after) < y:
        best = (middle, below)
    elif before < y:
        best = (right, above)
    elif after < y:
        best = (left, above)
    else:
        best = (middle, above)
    return (best, *((at, high) for high in (above, below) for at in (middle, left, right)))


def _crosses(segment: tuple[Point, Point], rect: Rect) -> bool:
    """Whether a line between two points, from left to right, touches a rectangle."""
    (x1, y1), (x2, y2) = segment
    first, last = max(x1, rect.x), min(x2, rect.right)
    if first > last:
        return False
    slope = (y2 - y1) / (x2 - x1) if x2 > x1 else 0.0
    high, low = sorted((y1 + slope * (first - x1), y1 + slope * (last - x1)))
    return low >= rect.y and high <= rect.bottom
