"""Key numbers, each with where it is from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.figures.chart import WHOLE_SHARE
from chuyenmuc.content.models.infographic import Infographic, Item
from chuyenmuc.content.models.values import Boolean, PlainText, Ref
from chuyenmuc.vietnamese.comparing import is_compared
from chuyenmuc.vietnamese.numerals import is_per_cent, read_numeral

_DIGIT = re.compile(r"\d")


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
        """A number is typed or looked up; one of the two must be there, and where it is from."""
        yield from super().broken_rules()
        typed = [item for item in self.items if item.value and _DIGIT.search(item.value)]
        if not self.sources and any(item.ref is None for item in typed):
            yield "value_without_source", "items"
        if any(_is_above_whole(item) for item in typed):
            yield "share_above_whole", "items"
        if any(not (item.value or item.ref) for item in self.items):
            yield "number_without_value", "items"


def _is_above_whole(item: KeyNumber) -> bool:
    """Whether a share passes one hundred and nothing says what it is compared with."""
    numeral = read_numeral(item.value or "")
    if numeral is None or not is_per_cent(numeral.unit):
        return False
    words = (item.title, item.text, item.value)
    return min(numeral.values) > WHOLE_SHARE and not is_compared(*words)
