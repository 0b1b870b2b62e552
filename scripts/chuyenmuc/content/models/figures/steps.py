"""Steps done in order."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.infographic import Infographic, Item


class Steps(Infographic):
    """Numbered steps, first to last."""

    kind: Literal["steps"]
    items: tuple[Item, ...] = Field(min_length=2, max_length=7)
