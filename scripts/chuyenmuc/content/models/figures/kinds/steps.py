"""Steps done in order."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from chuyenmuc.content.models.figures.items import ItemList
from chuyenmuc.content.models.infographic import Item


class Steps(ItemList):
    """Numbered steps, first to last."""

    in_order: ClassVar = True

    kind: Literal["steps"]
    items: tuple[Item, ...] = Field(min_length=2, max_length=7)
