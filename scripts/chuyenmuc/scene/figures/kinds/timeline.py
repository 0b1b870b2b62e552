"""What happens when: bars by quarter, or a line of dates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.prose import Para
from chuyenmuc.scene.figures.rows import Row, Texts, drawn, stack
from chuyenmuc.scene.figures.shapes import round_disc, stroke
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.kinds.timeline import TimeRows, TimeView

QUARTERS = ("Quý I", "Quý II", "Quý III", "Quý IV")
TITLES, DATES = 0.46, 0.44
"""The part of the width in which rows are named, and the most that dates may take."""
DOT = 17


def draw(body: TimeRows, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """By quarter where every row says its quarters, else one date under another."""
    yield from (_gantt if body.by_quarter else _dates)(body, sheet, area)


def _gantt(body: TimeRows, sheet: Sheet, area: Rect) -> Iterator[Item]:
    left = area.width * TITLES
    column = (area.width - left) / 4
    heads = [sheet.text(name, "label", column, "strong") for name in QUARTERS]
    high = sheet.grown(76)
    for number, head in enumerate(heads):
        x = area.x + left + number * column
        tint = Rect(x, area.y, column, area.height)
        yield Fill(tint, "sand" if number % 2 == 0 else "paper")
        yield head.at(x, area.y + (high - head.height) / 2, column, "centre")
    rest = Rect(area.x, area.y + high, area.width, area.height - high)
    rows = [_gantt_row(row, sheet, left, column) for row in body.rows]
    yield from drawn(rows, rest, 0)


def _gantt_row(row: TimeView, sheet: Sheet, left: float, column: float) -> Row:
    wide = left - sheet.grown(22)
    paras = [
        sheet.text(row.title, "item", wide, size=0.84),
        sheet.text(row.when, "label", wide, "bronze"),
    ]
    if row.text and not sheet.brief:
        paras.append(sheet.text(row.text, "text", wide, "soft", size=0.94))
    texts = Texts(tuple(paras), sheet.grown(18))

    def draw_row(rect: Rect) -> Iterator[Item]:
        yield Fill(Rect(rect.x, rect.y, rect.width, sheet.fixed(2)), "line")
        middle, high = rect.y + rect.height / 2, sheet.grown(54)
        for first, last in _runs(row.quarters):
            x = rect.x + left + (first - 1) * column + sheet.fixed(8)
            wide = (last - first + 1) * column - sheet.fixed(16)
            yield Fill(Rect(x, middle - high / 2, wide, high), "strong")
            yield Fill(Rect(x, middle - high / 2, sheet.fixed(10), high), "gold")
        yield from texts.at(rect.x, middle)

    return Row(row.title, texts.height + sheet.grown(52), draw_row)


def _runs(quarters: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Quarters in a row as one bar."""
    row = sorted(set(quarters))
    starts = [row[0], *(b for a, b in pairwise(row) if b != a + 1)]
    ends = [*(a for a, b in pairwise(row) if b != a + 1), row[-1]]
    yield from zip(starts, ends, strict=True)


def _dates(body: TimeRows, sheet: Sheet, area: Rect) -> Iterator[Item]:
    widest = area.width * DATES
    dates = [sheet.text(row.when, "item", widest, "strong", size=0.9) for row in body.rows]
    left = max(date.width for date in dates) + sheet.grown(DOT + 22)
    rows = [
        _date_row(row, date, sheet, area.width, left)
        for row, date in zip(body.rows, dates, strict=True)
    ]
    placed = list(stack(rows, area, sheet.grown(10)))
    x = area.x + left
    first, last = placed[0][0], placed[-1][0]
    ends = (x, first.y + first.height / 2), (x, last.y + last.height / 2)
    yield stroke(ends, sheet.grown(6), "line")
    for rect, row in placed:
        yield from row.draw(rect)


def _date_row(row: TimeView, date: Para, sheet: Sheet, width: float, left: float) -> Row:
    wide = width - left - sheet.grown(50)
    paras = [sheet.text(row.title, "item", wide, size=0.94)]
    if row.text and not sheet.brief:
        paras.append(sheet.text(row.text, "text", wide, "soft", size=0.94))
    texts = Texts(tuple(paras), sheet.grown(20))
    height = max(date.height, texts.height) + sheet.grown(44)

    def draw_row(rect: Rect) -> Iterator[Item]:
        middle = rect.y + rect.height / 2
        yield round_disc((rect.x + left, middle), sheet.grown(DOT), "gold")
        yield round_disc((rect.x + left, middle), sheet.grown(DOT * 0.6), "strong")
        yield date.at(rect.x, middle - date.height / 2, left - sheet.grown(DOT + 22), "right")
        yield from texts.at(rect.x + left + sheet.grown(48), middle)

    return Row(row.title, height, draw_row)


LAYOUT = Layout(draw, theme="red", is_chart=True)
