"""A line over time: every value at its point, the last one in the second colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuyenmuc.scene.figures.palette import Tone
from chuyenmuc.scene.figures.prose import NoRoomError, Para
from chuyenmuc.scene.figures.shapes import polygon, round_disc, stroke
from chuyenmuc.scene.figures.sheet import Sheet, Style
from chuyenmuc.scene.geometry import Point, Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.body import ChartPoints

LINE, DOT = 10, 15
NEAR = 34
"""Units from a point to its value."""


def lines(body: ChartPoints, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """From zero, so that a small change looks small."""
    names = [point.label for point in body.points]
    labels, every = _thinned(names, sheet, area, "label")
    figures, _ = _thinned([point.words for point in body.points], sheet, area, "head", every=every)
    chart, foot = _room(labels, figures, sheet, area)
    step = chart.width / (len(names) - 1)
    places = [
        (chart.x + number * step, chart.bottom - chart.height * point.share)
        for number, point in enumerate(body.points)
    ]
    for (x1, y1), (x2, y2) in pairwise(places):
        yield polygon(((x1, chart.bottom), (x1, y1), (x2, y2), (x2, chart.bottom)), "sand")
    yield Fill(Rect(area.x, chart.bottom, area.width, sheet.fixed(4)), "ash")
    for ends in pairwise(places):
        yield stroke(ends, sheet.grown(LINE), "strong")
    for number, place in enumerate(places):
        colour: Tone = "second" if number == len(places) - 1 else "strong"
        yield round_disc(place, sheet.grown(DOT), colour)
        yield round_disc(place, sheet.grown(DOT * 0.5), "paper")
    for label, (x, _) in zip(labels, places, strict=True):
        if label:
            left = min(max(x - label.width / 2, area.x), area.right - label.width)
            yield label.at(left, foot, label.width, "centre")
    for number, figure in enumerate(figures):
        if figure:
            yield figure.at(*_beside(places, number, figure, sheet))


def _room(
    labels: Sequence[Para | None], figures: Sequence[Para | None], sheet: Sheet, area: Rect
) -> tuple[Rect, float]:
    """Where the chart is, and the top of the names under it.

    Its ends leave room for the values at either side of a steep line; it is not drawn taller than
    wide, or a slope would look steeper than it is.
    """
    values = [figure.width for figure in figures if figure]
    value = max(figure.height for figure in figures if figure) + sheet.grown(NEAR)
    side = max(values) + sheet.grown(NEAR / 2)
    wide = area.width - 2 * side
    named = max(label.height for label in labels if label)
    low = named + sheet.grown(34) + value
    high = min(area.height - low - value, area.width * 0.8)
    if high < sheet.grown(220) or wide < area.width / 3:
        raise NoRoomError(max((f.text for f in figures if f), key=len))
    top = area.y + value + (area.height - low - value - high) / 2
    chart = Rect(area.x + side, top, wide, high)
    return chart, chart.bottom + value + sheet.grown(4)


def _thinned(
    texts: Sequence[str], sheet: Sheet, area: Rect, style: Style, *, every: int = 1
) -> tuple[list[Para | None], int]:
    """Each text, or every second, third … where they stand too close; the last one always.

    Raises:
        NoRoomError: even the ends alone are too wide.
    """
    for step in range(every, len(texts)):
        room = area.width * 0.7 / (len(texts) - 1) * step * 0.94
        try:
            return [
                sheet.text(text, style, room, _colour(style, number)) if not number % step else None
                for number, text in enumerate(reversed(texts))
            ][::-1], step
        except NoRoomError:
            continue
    raise NoRoomError(max(texts, key=len))


def _colour(style: Style, from_end: int) -> Tone:
    if style != "head":
        return "soft"
    return "strong" if from_end else "second"


def _beside(
    places: Sequence[Point], number: int, figure: Para, sheet: Sheet
) -> tuple[float, float]:
    """Where a value stands clear of the line: above a peak, below a dip, on the open side else."""
    x, y = places[number]
    before, after = places[max(number - 1, 0)][1], places[min(number + 1, len(places) - 1)][1]
    near, clear = sheet.grown(NEAR), sheet.grown(LINE)
    above = y - near - figure.height
    if before < y and after < y:
        return x - figure.width / 2, y + near
    if before < y:
        return x + clear, above
    if after < y:
        return x - clear - figure.width, above
    return x - figure.width / 2, above
