"""Parts of a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.figures.chart import Chart, Point
from chuyenmuc.content.models.plan import Number

WHOLE = 100
ROUNDING = 0.5  # shares rounded to whole per cent may miss 100 by this for every two parts


class Donut(Chart):
    """At most five parts. ``total`` is the whole, in ``unit``; per cent make 100."""

    kind: Literal["donut"]
    points: tuple[Point, ...] = Field(min_length=2, max_length=5)
    total: Number | None = Field(default=None, description="Cả phần, nếu không phải 100%")

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """Rules between fields."""
        yield from super().broken_rules()
        whole = WHOLE if self.unit == "%" else self.total
        if whole is None:
            return
        if any(point.value > whole for point in self.points):
            yield "part_above_whole", "points"
        elif abs(sum(point.value for point in self.points) - whole) > self._slack:
            yield "parts_do_not_add_up", "points"

    @property
    def _slack(self) -> float:
        """What rounding may explain, in ``unit``."""
        return ROUNDING * len(self.points) / 2 if self.unit == "%" else 0
