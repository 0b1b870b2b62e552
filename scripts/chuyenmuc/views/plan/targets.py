"""The targets of a plan by the part that promises them, each with what is known of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.plans.measure import measured_targets
from chuyenmuc.plans.status import Status
from chuyenmuc.views.plan.clause_link import AnchorLedger, ClauseLink, clause_link, words_of
from chuyenmuc.views.plan.measure import MeasureView, measure_view
from chuyenmuc.views.plan.status import TAGS, StatusTag, tag, target_words

INDICATORS = "chỉ tiêu"


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A value the plan promises. ``status`` is None where this site keeps none."""

    anchor: str | None
    clause: ClauseLink
    same_as: tuple[ClauseLink, ...]
    metric: str
    as_written: str
    deadline: str | None
    owner: str | None
    status: StatusTag | None
    measure: MeasureView | None


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The targets of one part of the document; ``opened`` is what a reader sees at once."""

    title: str
    rows: tuple[TargetRow, ...]
    opened: bool


def target_rows(
    entry: Entry[Plan], library: Library, ledger: AnchorLedger, today: dt.date
) -> tuple[TargetRow, ...]:
    """The targets in the order of the document."""
    official = library.commune.model.official
    return tuple(
        TargetRow(
            anchor=ledger.claim(measured.target.clause),
            clause=clause_link(entry.id, entry.model, measured.target.clause),
            same_as=tuple(clause_link(entry.id, entry.model, c) for c in measured.target.same_as),
            metric=measured.target.metric,
            as_written=measured.target.as_written,
            deadline=measured.target.deadline,
            owner=measured.target.owner,
            status=tag(target_words(measured, today, official=official)),
            measure=measure_view(measured, official=official)
            if measured.target.scope == "public"
            else None,
        )
        for measured in measured_targets(entry, library, today)
    )


def target_groups(
    entry: Entry[Plan], library: Library, ledger: AnchorLedger, today: dt.date
) -> tuple[TargetGroup, ...]:
    """The targets by the part that promises them.

    A table of indicators comes first and open: it is what the plan itself is judged by. Without
    one, the first part is open.
    """
    groups: dict[str, list[TargetRow]] = {}
    rows = target_rows(entry, library, ledger, today)
    for target, row in zip(entry.model.targets, rows, strict=True):
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


def status_counts(groups: tuple[TargetGroup, ...]) -> tuple[tuple[int, StatusTag], ...]:
    """How many targets have each status, the best first."""
    words = [row.status.words for group in groups for row in group.rows if row.status]
    return tuple(
        (words.count(status.value), TAGS[status.value])
        for status in Status
        if status.value in words
    )
