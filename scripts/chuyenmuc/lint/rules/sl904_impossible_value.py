"""SL904: a value nothing can have: 130 %, or less than nothing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.record import Record
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.plans.metric import Metric
from chuyenmuc.plans.promise import part_and_whole
from chuyenmuc.vietnamese.numbers import number, percent

WHOLE = 100


def _find(context: Context) -> Iterator[Finding]:
    sums: dict[str, float] = {}
    for entry in context.library.records:
        value, place = entry.model.value, entry.locate("value")
        metric = context.metrics.get(entry.model.metric)
        if value.number < 0:
            yield Finding(place, "Số liệu nhỏ hơn 0.", "Bỏ dấu trừ; nếu không rõ thì xóa dòng.")
        elif value.is_share and value.number > WHOLE and not _may_pass(metric):
            yield Finding(
                place,
                f"Tỷ lệ {percent(value.number)} lớn hơn 100%.",
                "Lấy số đã đạt chia cho tổng số; nếu vượt kế hoạch, ghi bằng con số, không ghi %.",
            )
        elif metric and (whole := _whole(metric)) and _counted(entry, metric, sums) > whole:
            counted = sums.get(entry.model.metric, value.number)
            so_far = "Cộng cả các dòng trên, " if counted > value.number else ""
            yield Finding(
                place,
                f"{so_far}{number(counted)} lớn hơn cả tổng {number(whole)} của chỉ tiêu.",
                "Xem lại con số; nếu tổng đã đổi thì sửa trong kế hoạch.",
            )


def _counted(entry: Entry[Record], metric: Metric, sums: dict[str, float]) -> float:
    """The value of a row, with all above it where rows are added."""
    value = entry.model.value.number
    if metric.target is None or metric.target.aggregate != "sum":
        return value
    sums[entry.model.metric] = sums.get(entry.model.metric, 0) + value
    return sums[entry.model.metric]


def _may_pass(metric: Metric | None) -> bool:
    """Whether the target itself is above the whole: it is set against another number."""
    target = metric.target if metric else None
    return bool(target and target.value and target.value > WHOLE)


def _whole(metric: Metric) -> Decimal | None:
    """What a count is a part of, where the words of its target say so: ``24/24 tổ``."""
    found = part_and_whole(metric.target) if metric.target and metric.unit != "%" else None
    return found[1] if found else None


RULE = Rule(
    code="SL904",
    title="Số liệu không thể có",
    why="Thường là gõ thừa một chữ số, hoặc chia nhầm cho mức kế hoạch.",
    bad="2026-06-30,vneid,130%,Công an xã",
    good="2026-06-30,vneid,13%,Công an xã",
    find=_find,
)
