"""SL911: a deadline in words and the day typed for it are two different days."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.values import PartialDate
from chuyenmuc.diagnostics import Location, Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.plans.deadline import parse_deadline


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.plans:
        year = entry.model.year.year
        for words, due, place in _typed(entry):
            if due.last.year < year:
                yield Finding(
                    place,
                    f"Hạn {due.words} đã qua trước năm {year} của kế hoạch.",
                    "Xem lại năm của hạn, hoặc `year` của kế hoạch.",
                )
            elif _contradicts(words, due, year):
                yield Finding(
                    place,
                    f"Văn bản viết “{words}”, mà hạn để tính là {due.words}.",
                    "Ghi ngày nằm trong thời hạn của văn bản, hoặc chép lại thời hạn cho đúng.",
                )
        yield from _of_quarters(entry, year)


def _typed(entry: Entry[Plan]) -> Iterator[tuple[str, PartialDate, Location]]:
    """Each day typed for a deadline: the words it stands for, the day, where it is."""
    plan = entry.model
    for at, target in enumerate(plan.targets):
        if target.deadline_on:
            place = entry.locate("targets", at, "deadline_on")
            yield target.deadline or "", target.deadline_on, place
    for at, task in enumerate(plan.tasks):
        if task.due:
            yield task.when or "", task.due, entry.locate("tasks", at, "due")
    for at, milestone in enumerate(plan.milestones):
        if milestone.due:
            yield milestone.when, milestone.due, entry.locate("milestones", at, "due")


def _contradicts(words: str, due: PartialDate, year: int) -> bool:
    """Whether a day lies outside the span that the words end with; less exact words allow more."""
    read = parse_deadline(words, year)
    if read.due is None or read.last is None:
        return False
    first = min(read.first or read.due.first, read.due.first)
    return due.last > read.last or due.last < first


def _of_quarters(entry: Entry[Plan], year: int) -> Iterator[Finding]:
    for at, milestone in enumerate(entry.model.milestones):
        said = parse_deadline(milestone.when, year).quarters
        wrong = [quarter for quarter in milestone.quarters if said and int(quarter) not in said]
        if wrong:
            yield Finding(
                entry.locate("milestones", at, "quarters"),
                f"Văn bản viết “{milestone.when}”, mà `quarters` có quý {', '.join(wrong)}.",
                f"Ghi `quarters: [{', '.join(map(str, said))}]`.",
            )


RULE = Rule(
    code="SL911",
    title="Hạn bằng chữ và hạn để tính khác nhau",
    why="Trang in chữ của văn bản mà nhắc hạn và xét “Đạt” theo ngày đã ghi.",
    bad="when: Quý II/2026\n    due: 2026-12",
    good="when: Quý II/2026\n    due: 2026-06",
    find=_find,
    severity=Severity.WARNING,  # a deadline may have been put off by a later document
)
