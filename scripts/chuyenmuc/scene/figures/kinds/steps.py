"""Steps: numbers on a path, one under another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from chuyenmuc.scene.figures.item_words import words_of
from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.rows import Row, in_columns, stack
from chuyenmuc.scene.figures.shapes import dotted, round_disc
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Item
from chuyenmuc.views.figures.kinds.items import Items, ItemView

RADIUS, ICON = 50, 72
"""Units: of a disc, and of the icon at the right."""
FEW = 3
"""So many steps still stand one under another on a square page."""


def draw(body: Items, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """A path from the first disc to the last."""
    two = sheet.is_square and sheet.brief and len(body.items) > FEW
    gap = sheet.grown(22)
    wide = (area.width - gap) / 2 if two else area.width
    rows = [_row(n, item, sheet, wide, bare=two) for n, item in enumerate(body.items, start=1)]
    if two:
        yield from in_columns(rows, area, gap, 2)
        return
    placed = list(stack(rows, area, sheet.grown(10)))
    x = area.x + sheet.grown(RADIUS)
    for (above, _), (below, _) in pairwise(placed):
        start, end = _middle(above), _middle(below)
        yield dotted((x, start), (x, end), sheet.grown(4.5), "bronze")
    for rect, row in placed:
        yield from row.draw(rect)


def _middle(rect: Rect) -> float:
    return rect.y + rect.height / 2


def _row(number: int, item: ItemView, sheet: Sheet, width: float, *, bare: bool) -> Row:
    """A step; a ``bare`` one has no icon."""
    radius, side = sheet.grown(RADIUS), 0.0 if bare else sheet.grown(ICON)
    left = 2 * radius + sheet.grown(36)
    texts = words_of(item, sheet, width - left - side - sheet.grown(24))
    height = max(2 * radius + sheet.grown(8), texts.height + sheet.grown(30))

    def draw_row(rect: Rect) -> Iterator[Item]:
        middle = _middle(rect)
        yield round_disc((rect.x + radius, middle), radius, "strong")
        digit = sheet.text(str(number), "head", 2 * radius, "white", size=1.25)
        yield digit.at(rect.x, middle - digit.height / 2, 2 * radius, "centre")
        yield from texts.at(rect.x + left, middle)
        if side:
            box = Rect(rect.right - side, middle - side / 2, side, side)
            yield from sheet.icon(item.icon, box, "bronze")

    return Row(item.title, height, draw_row)


LAYOUT = Layout(draw)
