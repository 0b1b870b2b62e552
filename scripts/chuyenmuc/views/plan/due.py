"""What of a plan is near its last day or past it, in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.plans.due import Due, all_due
from chuyenmuc.views.address import plan_uri
from chuyenmuc.views.plan.clause_link import words_of
from chuyenmuc.views.plan.status import OVERDUE, SOON, StatusTag, due_words, tag

KINDS = {"target": "Chỉ tiêu", "milestone": "Mốc tiến độ", "task": "Nhiệm vụ"}


@dataclass(frozen=True, slots=True)
class DueRow:
    """One deadline: what, by when as written, who, and where it stands on the page."""

    kind: str
    words: str
    as_written: str
    owner: str | None
    clause: str
    uri: str
    status: StatusTag


@dataclass(frozen=True, slots=True)
class DueGroup:
    """Deadlines that are all past, or all near."""

    title: str
    rows: tuple[DueRow, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.rows)


def due_title(*, official: bool) -> str:
    """The heading over both groups. A demo of a real place never says “quá hạn”."""
    return "Sắp đến hạn, quá hạn" if official else "Sắp đến hạn, đã tới hạn"


def due_groups(entry: Entry[Plan], library: Library, today: dt.date) -> tuple[DueGroup, ...]:
    """What is past and not known to be kept, the latest first; then what is due soon."""
    open_rows = [row for row in all_due(entry, library, today) if not row.kept]
    official = library.commune.model.official
    groups = (
        (OVERDUE if official else "Đã tới hạn", True, reversed(open_rows)),
        (SOON, False, open_rows),
    )
    found = (
        DueGroup(
            title,
            tuple(
                _row(entry.id, row, past=past, official=official)
                for row in rows
                if (row.is_past(today) if past else row.is_soon(today))
            ),
        )
        for title, past, rows in groups
    )
    return tuple(group for group in found if group.rows)


def _row(plan_id: str, row: Due, *, past: bool, official: bool) -> DueRow:
    words = due_words(past=past, soon=not past, kept=False, official=official)
    status = tag(words)
    if status is None:
        message = "unreachable: what is past or soon has a word"
        raise AssertionError(message)
    return DueRow(
        kind=KINDS[row.what],
        words=row.words,
        as_written=row.as_written,
        owner=row.owner,
        clause=words_of(row.clause),
        uri=f"{plan_uri(plan_id)}#{row.anchor}",
        status=status,
    )
