"""Whom to ask: a stair that goes down from the nearest to the last."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from chuyenmuc.scene.figures.kinds.steps import words_of
from chuyenmuc.scene.figures.palette import Tone
from chuyenmuc.scene.figures.rows import Row, Texts, stack
from chuyenmuc.scene.figures.shapes import polygon
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.body import Items, ItemView

BLOCK, INDENT = 132, 150
"""Units: of the block with the icon, and of the whole stair from first to last."""


def contacts(body: Items, sheet: Sheet, area: Rect) -> Iterator[Item]:
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
    tone: Tone = "second" if first else "strong"
    return Row(item.title, height, partial(_draw, item, texts, indent, tone, sheet))


def _draw(  # noqa: PLR0913, PLR0917 - a step, its look, its place
    item: ItemView, texts: Texts, indent: float, tone: Tone, sheet: Sheet, rect: Rect
) -> Iterator[Item]:
    block = sheet.grown(BLOCK)
    x, middle = rect.x + indent, rect.y + rect.height / 2
    yield Fill(Rect(x, rect.y, rect.right - x, rect.height), "card")
    yield Fill(Rect(x, rect.y, block, rect.height), tone)
    side = 0.56 * block
    box = Rect(x + (block - side) / 2, middle - side / 2, side, side)
    yield from sheet.icon(item.icon, box, "white")
    yield from texts.at(x + block + sheet.grown(30), middle)
