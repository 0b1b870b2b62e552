"""What to do and what not to do, side by side."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.infographic import Infographic, Item


class DoDont(Infographic):
    """Two lists that answer each other."""

    kind: Literal["dodont"]
    do: tuple[Item, ...] = Field(min_length=1, max_length=7)
    dont: tuple[Item, ...] = Field(min_length=1, max_length=7)
