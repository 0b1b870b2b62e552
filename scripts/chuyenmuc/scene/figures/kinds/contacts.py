"""Whom to ask: a stair that goes down from the nearest to the last."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.scene.figures.item_words import words_of
from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.rows import Row, stack
from chuyenmuc.scene.figures.shapes import polygon
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.kinds.items import Items, ItemView

BLOCK, INDENT = 132, 150
"""Units: of the block with the icon, and of the whole stair from first to last."""


def draw(body: Items, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """Each step stands a little further in; an arrow leads to the next."""
    indent = sheet.fixed(INDENT) / (len(body.items) - 1)
    rows = [
        _row(item, number * indent, sheet, area.width, first=number == 0)
        for number, item in enumerate(body.items)
    ]
    placed = list(stack(rows, area, sheet.grown(40)))
    for number, (rect, row) in enumerate(placed):
        yield from row.draw(rect)
        if number < len(placed) - 1:
            x = rect.x + number * indent + sheet.grown(BLOCK) / 2 + indent / 2
            half, high = sheet.grown(26), sheet.grown(24)
            top = rect.bottom + sheet.grown(8)
            yield polygon(((x - half, top), (x + half, top), (x, top + high)), "bronze")


def _row(item: ItemView, indent: float, sheet: Sheet, width: float, *, first: bool) -> Row:
    left = indent + sheet.grown(BLOCK + 30)
    texts = words_of(item, sheet, width - left - sheet.grown(26))
    height = max(sheet.grown(BLOCK - 14), texts.height + sheet.grown(40))
    block = sheet.grown(BLOCK)

    def draw_row(rect: Rect) -> Iterator[Item]:
        x, middle = rect.x + indent, rect.y + rect.height / 2
        yield Fill(Rect(x, rect.y, rect.right - x, rect.height), "card")
        yield Fill(Rect(x, rect.y, block, rect.height), "second" if first else "strong")
        side = 0.56 * block
        box = Rect(x + (block - side) / 2, middle - side / 2, side, side)
        yield from sheet.icon(item.icon, box, "white")
        yield from texts.at(x + block + sheet.grown(30), middle)

    return Row(item.title, height, draw_row)


LAYOUT = Layout(draw)
