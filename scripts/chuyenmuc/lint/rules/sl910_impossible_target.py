"""SL910: a target nobody can reach, or that is reached before anything is done."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.models.plan import Target
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.plans.promise import HUNDRED, is_in_per_cent, part_and_whole
from chuyenmuc.vietnamese.comparing import is_compared
from chuyenmuc.vietnamese.numbers import number, percent


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.plans:
        for at, target in enumerate(entry.model.targets):
            if said := _of_target(target):
                yield Finding(entry.locate("targets", at, "value"), *said)


def _of_target(target: Target) -> tuple[str, str] | None:
    value = target.value
    if value is None:
        return None
    if value < 0:
        return f"Mức {number(value)} nhỏ hơn 0.", "Bỏ dấu trừ; giảm đi thì nói ở `metric`."
    if value == 0 and target.op in {">=", "="}:
        return (
            f"`op: {target.op}` với mức 0: chưa làm gì cũng “Đạt”.",
            'Ghi `op: "<="` nếu không được có vụ nào; nếu không thì ghi đúng mức của văn bản.',
        )
    most = HUNDRED - (target.op == ">")
    above = "trên " if target.op == ">" else ""
    if is_in_per_cent(target) and value > most and not _may_pass(target):
        return (
            f"Tỷ lệ {above}{percent(value)} lớn hơn cả tổng.",
            (
                "Xem lại `value`; nếu so với năm trước hay với kế hoạch thì nói rõ ở `metric`: "
                "“so với …”."
            ),
        )
    found = part_and_whole(target)
    if found and found[0] > found[1] and not is_in_per_cent(target):
        return (
            f"{number(found[0])} lớn hơn cả tổng {number(found[1])}.",
            "Xem lại `value` và `as_written`.",
        )
    return None


def _may_pass(target: Target) -> bool:
    return target.aggregate != "coverage" and is_compared(target.metric, target.as_written)


RULE = Rule(
    code="SL910",
    title="Chỉ tiêu không thể có",
    why="Thường là gõ thừa một chữ số; không ai đạt được, hoặc ai cũng đạt.",
    bad='as_written: 180% hộ\nvalue: 180\nunit: "%"',
    good='as_written: 80% hộ\nvalue: 80\nunit: "%"',
    find=_find,
)
