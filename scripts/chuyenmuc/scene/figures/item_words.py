"""The words of an item, for every kind that lists items."""

from __future__ import annotations

from chuyenmuc.scene.figures.rows import Texts
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.views.figures.kinds.items import ItemView


def words_of(item: ItemView, sheet: Sheet, width: float) -> Texts:
    """Its title, and its explanation where the sheet keeps them."""
    paras = [sheet.text(item.title, "item", width)]
    if item.text and not sheet.brief:
        paras.append(sheet.text(item.text, "text", width, "soft"))
    return Texts(tuple(paras), sheet.grown(24))
