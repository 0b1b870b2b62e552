"""What happens when: a list on a phone, bars by quarter where all rows name their quarters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.values import PlainText, Ref, SomeDay, Strict

Quarter = Literal["1", "2", "3", "4"]


class TimelineRow(Strict):
    """One stretch of time. ``when`` is shown as written; ``start`` and ``quarters`` place it."""

    title: PlainText
    when: PlainText = Field(description="Thời gian đúng như nguồn")
    text: PlainText | None = None
    start: SomeDay | None = Field(default=None, description="Phần ngày biết được: 2026-06")
    quarters: tuple[Quarter, ...] = ()
    ref: Ref | None = Field(default=None, description="kế hoạch#điều-khoản")


class Timeline(Infographic):
    """Rows in the order of time."""

    kind: Literal["timeline"]
    rows: tuple[TimelineRow, ...] = Field(min_length=2, max_length=8)

    @property
    def by_quarter(self) -> bool:
        """Whether every row says its quarters, so that it can be drawn as bars."""
        return all(row.quarters for row in self.rows)

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """Rows and their order in time."""
        yield from super().broken_rules()
        starts = [row.start.first for row in self.rows if row.start]
        firsts = [min(row.quarters) for row in self.rows if row.quarters]
        if starts != sorted(starts) or firsts != sorted(firsts):
            yield "rows_out_of_order", "rows"
