"""Boxes to tick, on a white card that can be printed and taken along."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from chuyenmuc.scene.figures.item_words import words_of
from chuyenmuc.scene.figures.kinds.list import FEW
from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.rows import Row, Texts, drawn, in_columns
from chuyenmuc.scene.figures.shapes import frame
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.kinds.items import Items, ItemView

BOX = 64


def draw(body: Items, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """A form with a line for each thing."""
    card = area.inset(-sheet.fixed(14))
    yield Fill(card, "line")
    yield Fill(card.inset(sheet.fixed(2)), "card")
    yield Fill(Rect(card.x, card.y, card.width, sheet.fixed(12)), "strong")
    pad = sheet.fixed(22)
    inner = Rect(area.x + pad, area.y + pad, area.width - 2 * pad, area.height - 2 * pad)
    two = sheet.is_square and len(body.items) > FEW + 1
    gap = sheet.grown(20)
    width = (inner.width - gap) / 2 if two else inner.width
    rows = [_row(item, sheet, width) for item in body.items]
    yield from in_columns(rows, inner, gap, 2) if two else drawn(rows, inner, gap)


def _row(item: ItemView, sheet: Sheet, width: float) -> Row:
    left = sheet.grown(BOX + 32)
    texts = words_of(item, sheet, width - left)
    height = max(sheet.grown(BOX), texts.height) + sheet.grown(26)
    return Row(item.title, height, partial(_draw_row, texts, left, sheet))


def _draw_row(texts: Texts, left: float, sheet: Sheet, rect: Rect) -> Iterator[Item]:
    side, middle = sheet.grown(BOX), rect.y + rect.height / 2
    yield frame(Rect(rect.x, middle - side / 2, side, side), sheet.grown(5), "strong")
    yield Fill(Rect(rect.x + left, rect.bottom, rect.width - left, sheet.fixed(2)), "line")
    yield from texts.at(rect.x + left, middle)


LAYOUT = Layout(draw)
