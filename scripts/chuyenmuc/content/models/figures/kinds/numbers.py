"""Key numbers, each with where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.infographic import Infographic, Item
from chuyenmuc.content.models.values import Boolean, PlainText, Ref


class KeyNumber(Item):
    """A number with its unit. Without ``value`` it is the one of the clause ``ref`` names."""

    value: PlainText | None = Field(default=None, description="Con số kèm đơn vị")
    ref: Ref | None = Field(default=None, description="kế hoạch#điều-khoản của con số")
    measured: Boolean = Field(default=False, description="Lấy kết quả đo được, thay cho mức đề ra")


class Numbers(Infographic):
    """Up to six numbers, the most important first."""

    kind: Literal["numbers"]
    items: tuple[KeyNumber, ...] = Field(min_length=1, max_length=6)

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """A number is typed or looked up; one of the two must be there."""
        yield from super().broken_rules()
        if any(not (item.value or item.ref) for item in self.items):
            yield "number_without_value", "items"
