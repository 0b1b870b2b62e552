"""The tasks of a plan by unit and by clause, with the content that serves them and the gaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.plans.serving import Piece, TaskContent, pieces_by_clause, tasks_with_content
from chuyenmuc.views.address import PageLink, plan_uri
from chuyenmuc.views.plan.clause_link import (
    AnchorLedger,
    ClauseLink,
    clause_at,
    clause_link,
    words_of,
)
from chuyenmuc.views.plan.measure import piece_uri
from chuyenmuc.views.wording import NBSP

NO_LEAD = "Văn bản không ghi đơn vị chủ trì"


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
    pieces: tuple[PageLink, ...]

    @property
    def has_facts(self) -> bool:
        """Whether there is anything to say beside what is to be done."""
        return bool(self.tracked or self.partners or self.product or self.due)


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """The work of one leading unit."""

    lead: str
    rows: tuple[TaskRow, ...]

    @property
    def count(self) -> int:
        """How many tasks there are."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class ClauseTask:
    """A task in the order of the document: the clause leads to its row."""

    clause: ClauseLink
    what: str
    lead: str


@dataclass(frozen=True, slots=True)
class ClauseContent:
    """A clause that is no task, and the pieces that tell residents what it wants told."""

    clause: ClauseLink
    pieces: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of the public work has content, in words, and the tasks that have none yet."""

    words: str
    gaps: tuple[ClauseTask, ...]

    @property
    def gap_count(self) -> int:
        """How many tasks have none."""
        return len(self.gaps)


def task_groups(
    entry: Entry[Plan], library: Library, ledger: AnchorLedger
) -> tuple[TaskGroup, ...]:
    """The tasks under their leading units, in the order units first appear."""
    groups: dict[str, list[TaskRow]] = {}
    for row in tasks_with_content(entry, library):
        task = row.task
        shown = TaskRow(
            anchor=ledger.claim_anchor(row.anchor),
            clause=clause_link(entry.id, entry.model, task.clause),
            what=task.what,
            detail=task.detail,
            partners=task.with_,
            product=task.product,
            due=task.when,
            tracked=row.is_public,
            pieces=_links(row.pieces) if row.is_public else (),
        )
        groups.setdefault(task.lead or NO_LEAD, []).append(shown)
    return tuple(TaskGroup(lead, tuple(rows)) for lead, rows in groups.items())


def _links(pieces: Iterable[Piece]) -> tuple[PageLink, ...]:
    return tuple(PageLink(piece.model.title, piece_uri(piece)) for piece in pieces)


def _clause_task(entry: Entry[Plan], row: TaskContent) -> ClauseTask:
    link = ClauseLink(words_of(row.task.clause), f"{plan_uri(entry.id)}#{row.anchor}")
    return ClauseTask(link, row.task.what, row.task.lead or NO_LEAD)


def tasks_by_clause(entry: Entry[Plan], library: Library) -> tuple[ClauseTask, ...]:
    """The tasks in the order of the document."""
    return tuple(_clause_task(entry, row) for row in tasks_with_content(entry, library))


def content_by_clause(entry: Entry[Plan], library: Library) -> tuple[ClauseContent, ...]:
    """What serves the other clauses, in the order of the document."""
    rows: list[ClauseContent] = []
    for anchor, pieces in pieces_by_clause(entry, library):
        at = clause_at(entry.model, anchor)
        if at:  # always: the anchor is one of the page's
            clause, text = at
            link = ClauseLink(words_of(clause), f"{plan_uri(entry.id)}#{anchor}", text)
            rows.append(ClauseContent(link, _links(pieces)))
    return tuple(rows)


def coverage(entry: Entry[Plan], library: Library) -> Coverage | None:
    """Public tasks with published content out of all public tasks; a demo only counts pieces."""
    public = [row for row in tasks_with_content(entry, library) if row.is_public]
    if not public:
        return None
    served = [row for row in public if row.pieces]
    gaps = tuple(_clause_task(entry, row) for row in public if not row.pieces)
    if library.commune.model.official:
        share = round(len(served) * 100 / len(public))
        words = (
            f"{len(served)}/{len(public)} nhiệm vụ công khai đã có bài trên trang này ({share}%)."
        )
    else:
        pieces = {piece.id for row in served for piece in row.pieces}
        told = {piece.id for _, found in pieces_by_clause(entry, library) for piece in found}
        words = (
            f"Số bài trong bản trình diễn này phục vụ các nhiệm vụ công khai:{NBSP}{len(pieces)};"
            f" nói về các mục khác của văn bản:{NBSP}{len(told)}."
        )
    return Coverage(words, gaps)
