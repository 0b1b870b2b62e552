"""What was counted: the rows of an officer's table, or the site's own published pieces."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chuyenmuc.content.library import COMMON, Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.plan import Plan, Target
from chuyenmuc.content.models.record import Record
from chuyenmuc.plans.periods import Span
from chuyenmuc.plans.serving import Piece, tasks_with_content
from chuyenmuc.vietnamese.fold import fold


@dataclass(frozen=True, slots=True)
class Evidence:
    """One page or row that was counted: how much it adds, and the day it counts on.

    ``on`` is None for a piece whose day the source leaves open: it counts in the year, in no week.
    """

    on: dt.date | None
    amount: float
    piece: Piece | None = None
    row: Entry[Record] | None = None


@dataclass(frozen=True, slots=True)
class Covered:
    """How many of those that must have something have it, and who has not."""

    have: int
    total: int
    missing: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def rows_of(metric: str, library: Library, today: dt.date) -> tuple[Evidence, ...]:
    """The rows of a metric up to today, the oldest first."""
    found = [
        Evidence(entry.model.date, entry.model.value.number, row=entry)
        for entry in library.records
        if entry.model.metric == metric and entry.model.date <= today
    ]
    return tuple(sorted(found, key=lambda row: row.on or today))


def published_pieces(target: Target, library: Library, within: Span) -> tuple[Evidence, ...]:
    """The commune's own articles of a span, each counting one on its publication date."""
    found = []
    for entry in library.articles:
        date = entry.model.date
        is_wanted = target.measure == "articles" or entry.model.kind == "news"
        if entry.origin != COMMON and is_wanted and date.first in within:
            found.append(Evidence(date.first if date.day else None, 1, piece=entry))
    return tuple(found)


def covered(target: Target, entry: Entry[Plan], library: Library) -> Covered:
    """Units, villages or public tasks that have content of their own.

    An alert that has run out counts: it was published, and honest expiry costs nobody a mark.
    """
    if target.measure == "tasks_with_content":
        tasks = [row for row in tasks_with_content(entry, library) if row.is_public]
        named = [(row.task.what, row.pieces) for row in tasks]
        return _covered(named)
    own = [piece for piece in library.articles if piece.origin != COMMON]
    if target.measure == "villages_with_content":
        return _covered(
            (village.name, tuple(p for p in own if p.model.village == village.id))
            for village in library.commune.model.villages
        )
    return _covered((unit, _of_unit(own, unit)) for unit in target.units)


def _of_unit(pieces: list[Entry[Article]], unit: str) -> tuple[Entry[Article], ...]:
    return tuple(p for p in pieces if p.model.unit and fold(p.model.unit) == fold(unit))


def _covered(named: Iterable[tuple[str, Sequence[Piece]]]) -> Covered:
    rows = list(named)
    pieces = {piece.id: piece for _, found in rows for piece in found}
    return Covered(
        have=sum(bool(found) for _, found in rows),
        total=len(rows),
        missing=tuple(name for name, found in rows if not found),
        evidence=tuple(
            Evidence(p.model.date.first if p.model.date.day else None, 1, piece=p)
            for p in pieces.values()
        ),
    )
