"""What of a plan is near its last day or past it, in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.plans.due import Due, all_due
from chuyenmuc.views.address import plan_uri
from chuyenmuc.views.plan.clause_link import words_of
from chuyenmuc.views.plan.status import StatusTag, due_words, tag

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
    past: bool


def due_rows(entry: Entry[Plan], library: Library, today: dt.date) -> tuple[DueRow, ...]:
    """What is past and not known to be kept, the latest first; then what is due soon."""
    open_rows = [row for row in all_due(entry, library, today) if not row.kept]
    past = [row for row in reversed(open_rows) if row.is_past(today)]
    soon = [row for row in open_rows if row.is_soon(today)]
    official = library.commune.model.official
    return tuple(_row(entry.id, row, today, official=official) for row in (*past, *soon))


def _row(plan_id: str, row: Due, today: dt.date, *, official: bool) -> DueRow:
    past = row.is_past(today)
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
        past=past,
    )
