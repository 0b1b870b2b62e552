"""A list of signs or tips: a medallion each, an octagon where it warns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from chuyenmuc.scene.figures.item_words import words_of
from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.rows import Row, Texts, drawn, in_columns
from chuyenmuc.scene.figures.shapes import octagon, round_disc
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Item
from chuyenmuc.views.figures.kinds.items import Items, ItemView

RADIUS = 56
FEW = 3
"""So many items still stand one under another on a square page."""


def draw(body: Items, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """Medallions down the left side."""
    two = sheet.is_square and len(body.items) > FEW
    gap = sheet.grown(22)
    width = (area.width - gap) / 2 if two else area.width
    rows = [_row(item, sheet, width) for item in body.items]
    if two:
        yield from in_columns(rows, area, gap, 2)
        return
    yield from drawn(rows, area, gap)


def _row(item: ItemView, sheet: Sheet, width: float) -> Row:
    radius = sheet.grown(RADIUS)
    left = 2 * radius + sheet.grown(34)
    texts = words_of(item, sheet, width - left)
    height = max(2 * radius, texts.height + sheet.grown(24))
    return Row(item.title, height, partial(_draw_row, item, texts, left, sheet))


def _draw_row(
    item: ItemView, texts: Texts, left: float, sheet: Sheet, rect: Rect
) -> Iterator[Item]:
    radius = sheet.grown(RADIUS)
    centre = rect.x + radius, rect.y + rect.height / 2
    yield (octagon if sheet.theme == "red" else round_disc)(centre, radius, "strong")
    side = 1.08 * radius
    box = Rect(centre[0] - side / 2, centre[1] - side / 2, side, side)
    yield from sheet.icon(item.icon, box, "white")
    yield from texts.at(rect.x + left, centre[1])


LAYOUT = Layout(draw)
