"""Whom to ask, the nearest first."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.figures.items import ItemList
from chuyenmuc.content.models.infographic import Item


class Contacts(ItemList):
    """A ladder of help: each item is somebody one can turn to, ``text`` says for what."""

    kind: Literal["contacts"]
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)
