"""Targets, tasks, milestones, mottos and figures of a plan, row by row with their clauses.

A row carries the anchor of its clause when no earlier row and no heading of the page has it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.plan import Milestone, Plan
from chuyenmuc.content.models.values import PartialDate
from chuyenmuc.views.clause_link import AnchorLedger, ClauseLink, clause_link, words_of

NO_LEAD = "Văn bản không ghi đơn vị chủ trì"
NO_DATA = "Chưa có số liệu"
PASSED = "Đã tới hạn – chưa có thông tin kết quả"
QUARTERS: tuple[Literal["1", "2", "3", "4"], ...] = ("1", "2", "3", "4")
MONTHS_A_QUARTER = 3
INDICATORS = "chỉ tiêu"


@dataclass(frozen=True, slots=True)
class Status:
    """What is known about a result: words, never a grade."""

    words: str
    passed: bool


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A figure the plan promises. ``status`` is None where this site keeps none."""

    anchor: str | None
    clause: ClauseLink
    same_as: tuple[ClauseLink, ...]
    metric: str
    as_written: str
    deadline: str | None
    owner: str | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The targets of one part of the document; ``opened`` is what a reader sees at once."""

    title: str
    rows: tuple[TargetRow, ...]
    opened: bool


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A piece of work. ``tracked`` is False for work this site neither covers nor judges."""

    anchor: str | None
    clause: ClauseLink
    what: str
    detail: str | None
    partners: str | None
    product: str | None
    due: str | None
    tracked: bool


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """The work of one leading unit."""

    lead: str
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """A row of the schedule. ``quarters``: whether the plan names the quarter or a month of it."""

    anchor: str | None
    clause: ClauseLink
    what: str
    due: str
    who: str | None
    note: str | None
    quarters: tuple[bool, bool, bool, bool]
    status: Status | None


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """Words or a figure of the document with their clause."""

    anchor: str | None
    clause: ClauseLink
    text: str
    about: str | None = None


def _has_passed(due: PartialDate | None, today: dt.date) -> bool:
    return bool(due and due.last < today)


def target_rows(entry: Entry[Plan], ledger: AnchorLedger, today: dt.date) -> tuple[TargetRow, ...]:
    """The targets in the order of the document."""
    rows: list[TargetRow] = []
    for target in entry.model.targets:
        passed = _has_passed(target.deadline_on, today)
        status = Status(PASSED if passed else NO_DATA, passed)
        rows.append(
            TargetRow(
                anchor=ledger.claim(target.clause),
                clause=clause_link(entry.id, entry.model, target.clause),
                same_as=tuple(clause_link(entry.id, entry.model, c) for c in target.same_as),
                metric=target.metric,
                as_written=target.as_written,
                deadline=target.deadline,
                owner=target.owner,
                status=status if target.scope == "public" else None,
            )
        )
    return tuple(rows)


def target_groups(
    entry: Entry[Plan], ledger: AnchorLedger, today: dt.date
) -> tuple[TargetGroup, ...]:
    """The targets by the part that promises them.

    A table of indicators comes first and open: it is what the plan itself is judged by. Without
    one, the first part is open.
    """
    groups: dict[str, list[TargetRow]] = {}
    for target, row in zip(entry.model.targets, target_rows(entry, ledger, today), strict=True):
        groups.setdefault(_part(target.clause), []).append(row)
    titles = {clause.clause: clause.title for clause in entry.model.clauses}
    indicators = [part for part in groups if INDICATORS in titles.get(part, "").casefold()]
    order = sorted(groups, key=lambda part: part not in indicators)
    return tuple(
        TargetGroup(
            title=f"{titles[part]} – {words_of(part)}" if part in titles else words_of(part),
            rows=tuple(groups[part]),
            opened=part in indicators or (not indicators and part == order[0]),
        )
        for part in order
    )


def _part(clause: str) -> str:
    """``PL III.5`` belongs to the table PL III; any other clause stands for itself."""
    return clause.split(".", maxsplit=1)[0] if clause.startswith("PL ") else clause


def task_groups(entry: Entry[Plan], ledger: AnchorLedger) -> tuple[TaskGroup, ...]:
    """The tasks under their leading units, in the order units first appear."""
    groups: dict[str, list[TaskRow]] = {}
    for task in entry.model.tasks:
        row = TaskRow(
            anchor=ledger.claim(task.clause),
            clause=clause_link(entry.id, entry.model, task.clause),
            what=task.what,
            detail=task.detail,
            partners=task.with_,
            product=task.product,
            due=task.when,
            tracked=task.scope == "public",
        )
        groups.setdefault(task.lead or NO_LEAD, []).append(row)
    return tuple(TaskGroup(lead, tuple(rows)) for lead, rows in groups.items())


def milestone_rows(
    entry: Entry[Plan], ledger: AnchorLedger, today: dt.date
) -> tuple[MilestoneRow, ...]:
    """The schedule by quarter; what names no quarter comes last, in the document's order."""
    rows = [
        MilestoneRow(
            anchor=ledger.claim(milestone.clause),
            clause=clause_link(entry.id, entry.model, milestone.clause),
            what=milestone.what,
            due=milestone.when,
            who=milestone.who,
            note=milestone.note,
            quarters=_quarters(milestone),
            status=Status(PASSED, passed=True) if _has_passed(milestone.due, today) else None,
        )
        for milestone in entry.model.milestones
    ]
    return tuple(sorted(rows, key=_by_quarter))


def _quarters(milestone: Milestone) -> tuple[bool, bool, bool, bool]:
    named = set(milestone.quarters)
    if not named and milestone.due and milestone.due.month:
        named = {QUARTERS[(milestone.due.month - 1) // MONTHS_A_QUARTER]}
    first, second, third, fourth = (quarter in named for quarter in QUARTERS)
    return first, second, third, fourth


def _by_quarter(row: MilestoneRow) -> tuple[int, ...]:
    """Named quarters first, by where they begin and end; the sort keeps the rest in order."""
    named = [at for at, is_named in enumerate(row.quarters) if is_named]
    return (0, named[0], named[-1]) if named else (1,)


def motto_rows(entry: Entry[Plan], ledger: AnchorLedger) -> tuple[QuotedRow, ...]:
    """The words to be quoted exactly."""
    return tuple(
        QuotedRow(ledger.claim(m.clause), clause_link(entry.id, entry.model, m.clause), m.text)
        for m in entry.model.mottos
    )


def figure_rows(entry: Entry[Plan], ledger: AnchorLedger) -> tuple[QuotedRow, ...]:
    """The other figures of the document."""
    return tuple(
        QuotedRow(
            ledger.claim(f.clause),
            clause_link(entry.id, entry.model, f.clause),
            f.as_written,
            f.what,
        )
        for f in entry.model.figures
    )
