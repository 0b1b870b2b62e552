"""Milestones, mottos and numbers of a plan, row by row with their clauses.

A row carries the anchor of its clause when no earlier row and no heading of the page has it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.content.models.plan import Milestone, Plan
from chuyenmuc.plans.deadline import parse_deadline
from chuyenmuc.plans.due import SOON_DAYS, is_done
from chuyenmuc.views.plan.clause_link import AnchorLedger, ClauseLink, clause_link
from chuyenmuc.views.plan.status import StatusTag, due_words, tag

QUARTERS: tuple[Literal["1", "2", "3", "4"], ...] = ("1", "2", "3", "4")
MONTHS_A_QUARTER = 3


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
    status: StatusTag | None


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """Words or a number of the document with their clause."""

    anchor: str | None
    clause: ClauseLink
    text: str
    about: str | None = None


def milestone_rows(
    entry: Entry[Plan], library: Library, ledger: AnchorLedger, today: dt.date
) -> tuple[MilestoneRow, ...]:
    """The schedule by quarter; what names no quarter comes last, in the document's order."""
    official, year = library.commune.model.official, entry.model.year.year
    rows = [
        MilestoneRow(
            anchor=ledger.claim(milestone.clause),
            clause=clause_link(entry.id, entry.model, milestone.clause),
            what=milestone.what,
            due=milestone.when,
            who=milestone.who,
            note=milestone.note,
            quarters=_quarters(milestone, year),
            status=tag(_due_words(milestone, year, library, today, official=official)),
        )
        for milestone in entry.model.milestones
    ]
    return tuple(sorted(rows, key=_by_quarter))


def _due_words(
    milestone: Milestone, year: int, library: Library, today: dt.date, *, official: bool
) -> str | None:
    due = milestone.due or parse_deadline(milestone.when, year).due
    last = due.last if due else None
    soon = today + dt.timedelta(days=SOON_DAYS)
    return due_words(
        past=last is not None and last < today,
        soon=official and last is not None and today <= last <= soon,
        kept=is_done(clause_anchor(milestone.clause), library, today),
        official=official,
    )


def _quarters(milestone: Milestone, year: int) -> tuple[bool, bool, bool, bool]:
    named = set(milestone.quarters)
    if not named:
        named = {QUARTERS[quarter - 1] for quarter in parse_deadline(milestone.when, year).quarters}
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


def number_rows(entry: Entry[Plan], ledger: AnchorLedger) -> tuple[QuotedRow, ...]:
    """The other numbers of the document."""
    return tuple(
        QuotedRow(
            ledger.claim(n.clause),
            clause_link(entry.id, entry.model, n.clause),
            n.as_written,
            n.what,
        )
        for n in entry.model.other_numbers
    )
