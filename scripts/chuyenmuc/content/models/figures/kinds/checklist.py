"""What to have ready before going or clicking."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.figures.items import ItemList
from chuyenmuc.content.models.infographic import Item


class Checklist(ItemList):
    """Boxes to tick, on paper too."""

    kind: Literal["checklist"]
    items: tuple[Item, ...] = Field(min_length=2, max_length=10)
