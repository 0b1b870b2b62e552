"""Bars: the greatest value in the second colour, every value in words.

A value that is not known is a dashed frame, never a bar of no length.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.prose import Para
from chuyenmuc.scene.figures.rows import Row, drawn
from chuyenmuc.scene.figures.shapes import dashed_frame
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.kinds.chart import ChartPoints, PointView

BAR = 62


def draw(body: ChartPoints, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """One bar under another, from zero."""
    values = [_value(point, sheet, area.width / 2) for point in body.points]
    room = max(value.width for value in values) + sheet.grown(24)
    greatest = max((point.share for point in body.known), default=0)
    rows = [
        _row(point, value, area.width - room, sheet, most=point.share == greatest)
        for point, value in zip(body.points, values, strict=True)
    ]
    yield from drawn(rows, area, sheet.grown(18))


def _value(point: PointView, sheet: Sheet, widest: float) -> Para:
    if point.value is None:
        return sheet.text(point.words, "label", widest, "soft")
    return sheet.text(point.words, "head", widest, "ink")


def _row(point: PointView, value: Para, longest: float, sheet: Sheet, *, most: bool) -> Row:
    label = sheet.text(point.label, "item", longest, size=0.9)
    high = sheet.grown(BAR)

    def draw_row(rect: Rect) -> Iterator[Item]:
        spare = rect.height - label.height - sheet.grown(20) - high
        grow = min(spare * 0.35, high * 0.8)
        y = rect.y + (spare - grow) / 2
        top = y + label.height + sheet.grown(20)
        bar = Rect(rect.x, top, max(longest * point.share, sheet.fixed(3)), high + grow)
        yield label.at(rect.x, y)
        whole = Rect(rect.x, bar.y, longest, bar.height)
        if point.value is None:
            yield dashed_frame(whole, sheet.grown(4), sheet.grown(16), "ash")
        else:
            yield Fill(whole, "sand")
            yield Fill(bar, "second" if most else "strong")
        yield value.at(rect.x + longest + sheet.grown(24), bar.y + (bar.height - value.height) / 2)

    return Row(point.label, label.height + sheet.grown(20 + BAR + 26), draw_row)


LAYOUT = Layout(draw, is_chart=True)
