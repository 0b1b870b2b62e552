"""What charts share: labelled values in one unit, and where they are from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import fsum, isclose
from typing import ClassVar

from pydantic import Field

from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.number import Number
from chuyenmuc.content.models.values import Boolean, PlainText, Ref, Strict
from chuyenmuc.vietnamese.comparing import is_compared
from chuyenmuc.vietnamese.numerals import is_per_cent

WHOLE_SHARE = 100


class Point(Strict):
    """One value of a chart, in the unit of the chart.

    Without ``value`` it is looked up: the level that the target ``ref`` names promises, or with
    ``measured`` what has been reached of it.
    """

    label: PlainText
    value: Number | None = Field(default=None, description="Để trống thì lấy theo ref")
    ref: Ref | None = Field(default=None, description="kế hoạch#điều-khoản của con số")
    measured: Boolean = Field(default=False, description="Lấy kết quả đo được, thay cho mức đề ra")


class TableOf(Strict):
    """Where the values of a chart lie: a table beside its own file, and two of its columns."""

    file: PlainText = Field(description="Tên tệp .xlsx hoặc .csv cùng thư mục")
    sheet: PlainText | None = Field(
        default=None, description="Tên trang tính, khi tệp Excel có nhiều trang"
    )
    label: PlainText = Field(description="Tên cột ghi nhãn")
    value: PlainText = Field(description="Tên cột ghi giá trị")


_TOTAL = re.compile(
    r"(?:tổng|cộng(?! đồng| tác)|(?:toàn|cả) (?:xã|phường|đặc khu|tỉnh|bộ|năm))\b.*", re.IGNORECASE
)
_PARTS = 2


def _holds_its_total(points: Sequence[Point]) -> bool:
    """Whether the first or the last value is the sum of the others, and is called so."""
    values = [point.value for point in points if point.value is not None]
    if len(values) < len(points) or len(points) <= _PARTS:
        return False
    return any(
        bool(_TOTAL.fullmatch(" ".join(points[at].label.split())))
        and isclose(values[at], fsum(values) - values[at])
        for at in (0, -1)
    )


def _plain(label: str) -> str:
    """A label as it is read aloud: capitals and the width of blanks are not heard."""
    return " ".join(label.casefold().split())


class Chart(Infographic):
    """A picture of numbers. ``unit`` stands beside every value."""

    parts_of_a_whole: ClassVar[bool] = False

    unit: PlainText = Field(description="Đơn vị: %, bài, hộ …")
    points: tuple[Point, ...]
    data: TableOf | None = Field(default=None, description="Thay cho points: tệp .xlsx, .csv")

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """Values, typed or looked up, and where each is from."""
        yield from super().broken_rules()
        no_source = not self.sources and any(point.ref is None for point in self.points)
        if no_source and not self.draft:
            yield "value_without_source", "points"
        if any(point.value is None and point.ref is None for point in self.points):
            yield "number_without_value", "points"
        if any(point.measured and point.value is not None for point in self.points):
            yield "measured_and_typed", "points"
        if any(point.value is not None and point.value < 0 for point in self.points):
            yield "negative_value", "points"
        if len({_plain(point.label) for point in self.points}) < len(self.points):
            yield "label_twice", "points"
        if _holds_its_total(self.points):
            yield "total_among_parts", "points"
        over = [p for p in self.points if p.value is not None and p.value > WHOLE_SHARE]
        words = (self.title, self.summary, *(point.label for point in over))
        if (
            over
            and is_per_cent(self.unit)
            and not self.parts_of_a_whole
            and not is_compared(*words)
        ):
            yield "share_above_whole", "points"
