"""SL907: a deadline speaks of a time that cannot be reckoned with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.diagnostics import Location, Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.plans.deadline import parse_deadline

WHY: Mapping[str, str] = MappingProxyType(
    {
        "impossible": "không có trong lịch, hoặc ngày cuối đứng trước ngày đầu",
        "vague": "không nói ngày cuối là ngày nào",
        "unread": "có nói thời gian nhưng máy không đọc được",
    }
)


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.plans:
        for words, place, field in _written(entry):
            problem = parse_deadline(words, entry.model.year.year).problem
            if problem:
                yield Finding(
                    place,
                    f"Thời hạn “{words}” {WHY[problem]}, nên trang không nhắc hạn này.",
                    "Văn bản viết vậy thì giữ nguyên chữ; hỏi người phụ trách ngày cuối rồi ghi"
                    f" thêm `{field}` (năm-tháng hoặc năm-tháng-ngày).",
                )


def _written(entry: Entry[Plan]) -> Iterator[tuple[str, Location, str]]:
    """Every deadline nobody has put a date to: its words, where, the field that takes the date."""
    plan = entry.model
    for index, target in enumerate(plan.targets):
        if target.deadline and not target.deadline_on:
            yield target.deadline, entry.locate("targets", index, "deadline"), "deadline_on"
    for index, task in enumerate(plan.tasks):
        if task.when and not task.due:
            yield task.when, entry.locate("tasks", index, "when"), "due"
    for index, milestone in enumerate(plan.milestones):
        if not milestone.due:
            yield milestone.when, entry.locate("milestones", index, "when"), "due"


RULE = Rule(
    code="SL907",
    title="Thời hạn không tính được",
    why="Hạn máy không đọc được thì không vào lịch, không được nhắc, và không ai biết là thiếu.",
    bad="when: Đầu năm 2027",
    good="when: Đầu năm 2027\n    due: 2027-03",
    find=_find,
    severity=Severity.WARNING,
)
