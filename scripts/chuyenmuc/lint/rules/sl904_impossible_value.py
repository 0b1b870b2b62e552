"""SL904: a value nothing can have: 130 %, or less than nothing."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.numbers import percent

WHOLE = 100


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.records:
        value, place = entry.model.value, entry.locate("value")
        if value.number < 0:
            yield Finding(place, "Số liệu nhỏ hơn 0.", "Bỏ dấu trừ; nếu không rõ thì xóa dòng.")
        elif value.is_share and value.number > WHOLE:
            yield Finding(
                place,
                f"Tỷ lệ {percent(value.number)} lớn hơn 100%.",
                "Lấy số đã đạt chia cho tổng số; nếu vượt kế hoạch, ghi bằng con số, không ghi %.",
            )


RULE = Rule(
    code="SL904",
    title="Số liệu không thể có",
    why="Thường là gõ thừa một chữ số, hoặc chia nhầm cho mức kế hoạch.",
    bad="2026-06-30,vneid,130%,Công an xã",
    good="2026-06-30,vneid,13%,Công an xã",
    find=_find,
)
