"""What lists share: items one after another."""

from __future__ import annotations

from typing import ClassVar

from chuyenmuc.content.models.infographic import Infographic, Item


class ItemList(Infographic):
    """Items with a title each. ``in_order``: whether their order is part of what they say."""

    in_order: ClassVar[bool] = False

    items: tuple[Item, ...]
