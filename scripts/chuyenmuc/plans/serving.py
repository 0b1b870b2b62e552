"""Which published pieces serve which task: coverage is counted here and nowhere else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.plan import Plan, Task

Piece = Entry[Article] | Entry[Infographic]


def task_anchors(plan: Plan) -> tuple[str, ...]:
    """The name of each task in an address: its clause, numbered where a clause holds several.

    ``iii-2`` for the only task of III.2; ``iii-2-viec-1``, ``iii-2-viec-2`` where it has more: one
    article about the clause does not prove that all of its tasks were carried out.
    """
    several = Counter(task.clause for task in plan.tasks)
    seen: Counter[str] = Counter()
    anchors: list[str] = []
    for task in plan.tasks:
        anchor = clause_anchor(task.clause)
        seen[task.clause] += 1
        own = f"{anchor}-viec-{seen[task.clause]}"
        anchors.append(own if several[task.clause] > 1 else anchor)
    return tuple(anchors)


def pieces_serving(library: Library, plan_id: str, anchor: str) -> tuple[Piece, ...]:
    """The pieces that name this place of the plan in ``serves``, in the order of the library."""
    pieces: tuple[Piece, ...] = (*library.articles, *library.infographics)
    return tuple(
        piece
        for piece in pieces
        if any(ref.id == plan_id and ref.anchor == anchor for ref in piece.model.serves)
    )


@dataclass(frozen=True, slots=True)
class TaskContent:
    """A task, its anchor on the page and the published pieces that serve it."""

    task: Task
    anchor: str
    pieces: tuple[Piece, ...]

    @property
    def is_public(self) -> bool:
        """Whether residents can see the work: only then is content expected."""
        return self.task.scope == "public"


def tasks_with_content(entry: Entry[Plan], library: Library) -> tuple[TaskContent, ...]:
    """Every task with what serves it. ``library`` holds what is published."""
    return tuple(
        TaskContent(task, anchor, pieces_serving(library, entry.id, anchor))
        for task, anchor in zip(entry.model.tasks, task_anchors(entry.model), strict=True)
    )


def pieces_by_clause(entry: Entry[Plan], library: Library) -> tuple[tuple[str, list[Piece]], ...]:
    """The clauses that pieces serve and that are no task: (anchor, pieces), as the plan has them.

    What a document wants told to residents is promised in such clauses; no coverage is counted
    from them.
    """
    tasks = set(task_anchors(entry.model))
    plan = entry.model
    told = (*(c.clause for c in plan.clauses), *(target.clause for target in plan.targets))
    anchors = dict.fromkeys(clause_anchor(clause) for clause in told)
    found = ((a, list(pieces_serving(library, entry.id, a))) for a in anchors if a not in tasks)
    return tuple((anchor, pieces) for anchor, pieces in found if pieces)
