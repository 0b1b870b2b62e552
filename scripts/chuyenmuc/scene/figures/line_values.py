"""Where the values of a line stand: clear of the line, of its axis and of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from chuyenmuc.scene.figures.prose import Para
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Point, Rect

LINE, DOT = 10, 15
NEAR = 34
"""Units from a point to its value."""


def value_places(
    figures: Sequence[Para | None], runs: Sequence[Sequence[Point]], chart: Rect, sheet: Sheet
) -> list[Rect | None]:
    """A rectangle for every value that is to be shown, None for one without a clear place.

    Args:
        figures: the value of each point of all ``runs`` in turn.
        runs: points joined by a line, from left to right.
        chart: what lies between the axis and the greatest value.
        sheet: the page at its scale.
    """
    lines = [segment for run in runs for segment in pairwise(run)]
    dots = [point for run in runs for point in run]
    taken: list[Rect] = []
    found: list[Rect | None] = []
    for (run, number), figure in zip(_points(runs), figures, strict=True):
        others = [_dot(point, sheet) for point in dots if point != run[number]]
        place = (
            _clear(run, number, figure, lines, [*taken, *others], chart, sheet) if figure else None
        )
        found.append(place)
        if place:
            taken.append(place)
    return found


def _dot(point: Point, sheet: Sheet) -> Rect:
    radius = sheet.grown(DOT)
    return Rect(point[0] - radius, point[1] - radius, 2 * radius, 2 * radius)


def _points(runs: Sequence[Sequence[Point]]) -> Iterator[tuple[Sequence[Point], int]]:
    for run in runs:
        for number in range(len(run)):
            yield run, number


def _clear(  # noqa: PLR0913, PLR0917 - the value, and everything it must keep clear of
    run: Sequence[Point],
    number: int,
    figure: Para,
    lines: Sequence[tuple[Point, Point]],
    taken: Sequence[Rect],
    chart: Rect,
    sheet: Sheet,
) -> Rect | None:
    """The first of the places beside a point that nothing crosses."""
    free = sheet.grown(LINE)
    room = Rect(0, 0, sheet.size.width, chart.bottom + sheet.grown(NEAR) + figure.height)
    for x, y in _beside(run, number, figure, sheet):
        below_axis = y < chart.bottom < y + figure.height
        top = chart.bottom + sheet.grown(NEAR / 2) if below_axis else y
        place = Rect(x, top, figure.width, figure.height)
        wide = place.inset(-free)
        if (
            place.x >= room.x
            and place.right <= room.right
            and place.bottom <= room.bottom
            and not any(_crosses(segment, wide) for segment in lines)
            and not any(wide.meets(other) for other in taken)
        ):
            return place
    return None


def _beside(
    run: Sequence[Point], number: int, figure: Para, sheet: Sheet
) -> Iterable[tuple[float, float]]:
    """The best place first: above a peak, below a dip, on the open side of a slope; then others."""
    x, y = run[number]
    before, after = run[max(number - 1, 0)][1], run[min(number + 1, len(run) - 1)][1]
    near, clear = sheet.grown(NEAR), sheet.grown(LINE) + sheet.grown(LINE) * 0.2
    above, below = y - near - figure.height, y + near
    middle, left, right = x - figure.width / 2, x - clear - figure.width, x + clear
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
