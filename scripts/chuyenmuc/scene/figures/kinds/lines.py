"""A line over time: every value at its point, the last one in the second colour.

Where a value is not known the line has a gap; without any value there is no line to draw.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.line_values import DOT, LINE, NEAR, value_places
from chuyenmuc.scene.figures.palette import Tone
from chuyenmuc.scene.figures.prose import NoRoomError, Para
from chuyenmuc.scene.figures.shapes import polygon, round_disc, stroke
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.kinds.chart import ChartPoints

GAP = 12
"""Units between two names at least."""
APART = 0.94
"""The part of the room between two points that a text may take."""


def draw(body: ChartPoints, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """From zero, so that a small change looks small."""
    labels, values, side = _texts(body, sheet, area)
    chart, foot = _room(labels, values, side, sheet, area)
    step = chart.width / (len(body.points) - 1)
    places = [
        (chart.x + number * step, chart.bottom - chart.height * point.share)
        for number, point in enumerate(body.points)
    ]
    runs = [[places[number] for number in run] for run in body.runs]
    for (x1, y1), (x2, y2) in chain.from_iterable(map(pairwise, runs)):
        yield polygon(((x1, chart.bottom), (x1, y1), (x2, y2), (x2, chart.bottom)), "sand")
    yield Fill(Rect(area.x, chart.bottom, area.width, sheet.fixed(4)), "ash")
    for ends in chain.from_iterable(map(pairwise, runs)):
        yield stroke(ends, sheet.grown(LINE), "strong")
    for place in chain.from_iterable(runs):
        colour: Tone = "second" if place == places[-1] else "strong"
        yield round_disc(place, sheet.grown(DOT), colour)
        yield round_disc(place, sheet.grown(DOT * 0.5), "paper")
    if not runs and body.unknown:
        words = sheet.text(body.unknown, "item", chart.width, "soft")
        yield words.at(chart.x, chart.y + chart.height / 2, chart.width, "centre")
    for label, (x, _) in zip(labels, places, strict=True):
        if label:
            yield label.at(_left(label, x, area), foot, label.width, "centre")
    shown = [values[number] for run in body.runs for number in run]
    for value, spot in zip(shown, value_places(shown, runs, chart, sheet), strict=True):
        if value and spot:
            yield value.at(spot.x, spot.y)
        elif value and value is shown[-1]:
            raise NoRoomError(value.text)


Texts = Sequence[Para | None]


def _texts(body: ChartPoints, sheet: Sheet, area: Rect) -> tuple[Texts, Texts, float]:
    """Names and values of the points, and the room the values need beside the chart.

    Where they stand too close, only every second, third … point has them, the last one always.

    Raises:
        NoRoomError: even the ends alone are too wide.
    """
    count = len(body.points)
    values = [
        None
        if point.value is None
        else sheet.text(point.words, "head", area.width, _colour(count - number))
        for number, point in enumerate(body.points, start=1)
    ]
    widest = max((value.width for value in values if value), default=0)
    side = widest + sheet.grown(NEAR / 2)
    step = (area.width - 2 * side) / (count - 1) * APART
    every = next((n for n in range(1, count) if widest <= step * n), None)
    if every is None:
        raise NoRoomError(max((point.words for point in body.points), key=len))
    shown = [v if _shown(n, count, every) else None for n, v in enumerate(values, start=1)]
    return _names(body, side, sheet, area), shown, side


def _names(body: ChartPoints, side: float, sheet: Sheet, area: Rect) -> Texts:
    """The names of the points, as many as stand side by side."""
    count = len(body.points)
    step = (area.width - 2 * side) / (count - 1)
    for every in range(1, count):
        try:
            names = [
                sheet.text(point.label, "label", step * every * APART, "soft")
                if _shown(number, count, every)
                else None
                for number, point in enumerate(body.points, start=1)
            ]
        except NoRoomError:
            continue
        lefts = [
            (_left(name, area.x + side + number * step, area), name.width)
            for number, name in enumerate(names)
            if name
        ]
        if all(x + wide + sheet.grown(GAP) <= after for (x, wide), (after, _) in pairwise(lefts)):
            return names
    raise NoRoomError(max((point.label for point in body.points), key=len))


def _left(name: Para, x: float, area: Rect) -> float:
    """Where a name under ``x`` begins: centred, but inside the area."""
    return min(max(x - name.width / 2, area.x), area.right - name.width)


def _shown(number: int, count: int, every: int) -> bool:
    """Whether a point has its text: each, or every second, third …, the last one always."""
    return (count - number) % every == 0


def _room(
    labels: Texts, values: Texts, side: float, sheet: Sheet, area: Rect
) -> tuple[Rect, float]:
    """Where the chart is, and the top of the names under it.

    It is not drawn taller than wide, or a slope would look steeper than it is.
    """
    beyond = max((value.height for value in values if value), default=0) + sheet.grown(NEAR)
    named = max(label.height for label in labels if label)
    low = named + sheet.grown(48) + beyond
    high = min(area.height - low - beyond, area.width * 0.8)
    if high < sheet.grown(220):
        raise NoRoomError(next(label.text for label in labels if label))
    top = area.y + beyond + (area.height - low - beyond - high) / 2
    chart = Rect(area.x + side, top, area.width - 2 * side, high)
    return chart, chart.bottom + beyond + sheet.grown(30)


def _colour(from_end: int) -> Tone:
    return "strong" if from_end else "second"


LAYOUT = Layout(draw, is_chart=True, fewest=3)
