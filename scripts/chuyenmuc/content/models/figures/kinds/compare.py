"""The same things before and after, or in two ways."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.values import Id, PlainText, Strict


class ComparedRow(Strict):
    """One thing seen in both ways."""

    what: PlainText = Field(description="Việc được so sánh")
    before: PlainText
    after: PlainText
    icon: Id | None = None


class Compare(Infographic):
    """Rows with a side ``before`` and a side ``after``; the titles of the sides are free."""

    kind: Literal["compare"]
    before_title: PlainText = "Trước"
    after_title: PlainText = "Nay"
    rows: tuple[ComparedRow, ...] = Field(min_length=1, max_length=6)
