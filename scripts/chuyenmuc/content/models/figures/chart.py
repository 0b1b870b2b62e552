"""What charts share: labelled values in one unit, and where they are from."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.plan import Number
from chuyenmuc.content.models.values import PlainText, Ref, Strict


class Point(Strict):
    """One value of a chart, in the unit of the chart."""

    label: PlainText
    value: Number
    ref: Ref | None = Field(default=None, description="kế hoạch#điều-khoản của con số")


class Chart(Infographic):
    """A picture of numbers. ``unit`` stands beside every value."""

    unit: PlainText = Field(description="Đơn vị: %, bài, hộ …")
    points: tuple[Point, ...]

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """Rules between fields."""
        yield from super().broken_rules()
        if not self.sources and any(point.ref is None for point in self.points):
            yield "value_without_source", "points"
        if any(point.value < 0 for point in self.points):
            yield "negative_value", "points"
