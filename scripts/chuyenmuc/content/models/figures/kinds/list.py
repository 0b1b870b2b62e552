"""Signs, tips, uses: a list whose order means nothing."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.figures.items import ItemList
from chuyenmuc.content.models.infographic import Item


class IconList(ItemList):
    """A list with an icon for each item."""

    kind: Literal["list"]
    items: tuple[Item, ...] = Field(min_length=2, max_length=8)
