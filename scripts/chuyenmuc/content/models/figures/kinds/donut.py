"""Parts of a whole."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from pydantic import Field

from chuyenmuc.content.models.figures.chart import Chart, Point
from chuyenmuc.content.models.number import Number
from chuyenmuc.vietnamese.numerals import is_per_cent

WHOLE = 100
ROUNDING = 0.5  # shares rounded to whole per cent may miss 100 by this for every two parts


class Donut(Chart):
    """At most five parts. ``total`` is the whole, in ``unit``; per cent make 100."""

    parts_of_a_whole: ClassVar = True

    kind: Literal["donut"]
    points: tuple[Point, ...] = Field(min_length=2, max_length=5)
    total: Number | None = Field(default=None, description="Cả phần, nếu không phải 100%")

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """Parts and their whole: none is larger, and together they come to it."""
        yield from super().broken_rules()
        values = [point.value for point in self.points if point.value is not None]
        if any(value > self.whole for value in values):
            yield "part_above_whole", "points"
        elif len(values) == len(self.points) and not (sum(values) and self.adds_up(values)):
            yield "parts_do_not_add_up", "points"

    @property
    def whole(self) -> float:
        """What the parts must come to, in ``unit``; without end where nobody says."""
        return WHOLE if is_per_cent(self.unit) else self.total or math.inf

    def adds_up(self, values: Iterable[float]) -> bool:
        """Whether parts come to the whole, but for what rounding explains in per cent."""
        slack = ROUNDING * len(self.points) / 2 if is_per_cent(self.unit) else 0
        return math.isinf(self.whole) or abs(sum(values) - self.whole) <= slack
