"""HN620: a date that can hardly be meant: years ahead, or before there were such pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_AHEAD = dt.timedelta(days=366)
_LONGEST = dt.timedelta(days=2 * 366)
"""How long an alert may hold: tricks change faster."""
_LONGEST_PLAN = 10
_EARLIEST = 2000


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.pieces:
        date = entry.model.date
        if date.year < _EARLIEST or date.first > context.today + _AHEAD:
            wrong = "bài sẽ không lên trang" if date.year > context.today.year else "quá xưa"
            yield Finding(
                entry.locate("date"),
                f"Ngày đăng {date.words} khó tin: {wrong}.",
                "Xem lại năm.",
            )
    for plan in context.library.plans:
        for index, target in enumerate(plan.model.targets):
            due = target.deadline_on
            if due and due.year > plan.model.year.year + _LONGEST_PLAN:
                yield Finding(
                    plan.locate("targets", index, "deadline_on"),
                    f"Hạn năm {due.year} xa {plan.model.year.words} của kế hoạch "
                    f"quá {_LONGEST_PLAN} năm.",
                    "Xem lại năm.",
                )
    for entry in context.library.articles:
        until = entry.model.valid_until
        if until and until > max(entry.model.date.last, context.today) + _LONGEST:
            yield Finding(
                entry.locate("valid_until"),
                f"Bài còn hiệu lực tới tận năm {until.year}.",
                "Xem lại năm; cảnh báo nên có hạn trong vòng hai năm rồi kiểm tra lại.",
            )


RULE = Rule(
    code="HN620",
    title="Ngày khó tin",
    why="Gõ nhầm năm thì bài không bao giờ lên trang, hoặc cảnh báo cũ còn mãi.",
    bad="date: 2062-11-01",
    good="date: 2026-11-01",
    find=_find,
    severity=Severity.WARNING,
)
