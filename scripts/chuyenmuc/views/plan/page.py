"""The page of a plan: what was promised, by whom, by when, and where it is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.content.models.plan import ConflictSide, Plan
from chuyenmuc.vietnamese.numbers import quantity
from chuyenmuc.views.address import PageLink, plan_uri
from chuyenmuc.views.history import HistoryRow, history_of
from chuyenmuc.views.plan.clause_link import AnchorLedger, ClauseLink, clause_link, words_of
from chuyenmuc.views.plan.document import (
    CitationRow,
    HeadRow,
    citation_rows,
    head_line,
    head_rows,
    parent_link,
)
from chuyenmuc.views.plan.due import DueGroup, due_groups, due_title
from chuyenmuc.views.plan.files import PlanFile, plan_files
from chuyenmuc.views.plan.rows import (
    MilestoneRow,
    QuotedRow,
    milestone_rows,
    motto_rows,
    number_rows,
)
from chuyenmuc.views.plan.status import StatusTag
from chuyenmuc.views.plan.targets import TargetGroup, status_counts, target_groups
from chuyenmuc.views.plan.tasks import (
    ClauseContent,
    ClauseTask,
    Coverage,
    TaskGroup,
    content_by_clause,
    coverage,
    task_groups,
    tasks_by_clause,
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number counted from the data and its noun."""

    number: int
    noun: str

    @property
    def words(self) -> str:
        """``6 chỉ tiêu``."""
        return quantity(self.number, self.noun)


@dataclass(frozen=True, slots=True)
class Wording:
    """What one clause says."""

    clause: ClauseLink
    text: str


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Clauses that disagree, side by side."""

    about: str
    sides: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class TypoView:
    """A likely slip of the document and how it was probably meant."""

    clause: ClauseLink
    text: str
    suggestion: str

    @property
    def quoted(self) -> str:
        """The words of the document in quotation marks."""
        return f"“{self.text}”"


@dataclass(frozen=True, slots=True)
class ClauseSection:
    """A clause told in plain words; ``text`` is the editor's Markdown.

    ``part`` is the same for all clauses of one part: of II, or of the annex.
    """

    part: str
    anchor: str
    words: str
    title: str
    text: str | None


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything on the page of one plan."""

    uri: str
    source_uri: str
    title: str
    description: str
    demo: bool
    head_line: str
    head: tuple[HeadRow, ...]
    parent: PageLink | None
    counts: tuple[Count, ...]
    due: tuple[DueGroup, ...]
    targets: tuple[TargetGroup, ...]
    statuses: tuple[tuple[int, StatusTag], ...]
    milestones: tuple[MilestoneRow, ...]
    tasks: tuple[TaskGroup, ...]
    tasks_by_clause: tuple[ClauseTask, ...]
    coverage: Coverage | None
    clause_content: tuple[ClauseContent, ...]
    conflicts: tuple[ConflictView, ...]
    typos: tuple[TypoView, ...]
    citations: tuple[CitationRow, ...]
    mottos: tuple[QuotedRow, ...]
    other_numbers: tuple[QuotedRow, ...]
    recipients: tuple[str, ...]
    clauses: tuple[ClauseSection, ...]
    files: tuple[PlanFile, ...]
    history: tuple[HistoryRow, ...]

    @property
    def task_count(self) -> int:
        """How many tasks there are under all units."""
        return sum(len(group.rows) for group in self.tasks)

    @property
    def due_title(self) -> str:
        """The heading over what is due."""
        return due_title(official=not self.demo)

    @property
    def here(self) -> str:
        """Where the pieces are that serve the plan."""
        return "trong bản trình diễn này" if self.demo else "trên trang này"

    @property
    def opened(self) -> tuple[TargetGroup, ...]:
        """The targets a reader sees at once."""
        return tuple(group for group in self.targets if group.opened)

    @property
    def folded(self) -> tuple[TargetGroup, ...]:
        """The targets that wait closed."""
        return tuple(group for group in self.targets if not group.opened)

    @property
    def count_of(self) -> Mapping[str, int]:
        """How much each closed block holds, by the name of its field."""
        closed = ("milestones", "clause_content", "conflicts", "mottos", "other_numbers")
        others = ("citations", "typos", "files")
        return {name: len(getattr(self, name)) for name in (*closed, *others)}


def plan_counts(plan: Plan) -> tuple[Count, ...]:
    """The plan at a glance: numbers counted from its rows, without those it has none of."""
    counts = (
        Count(len(plan.targets), "chỉ tiêu"),
        Count(len(plan.tasks), "nhiệm vụ"),
        Count(len(plan.milestones), "mốc tiến độ"),
    )
    return tuple(count for count in counts if count.number)


def _conflicts(entry: Entry[Plan], library: Library) -> tuple[ConflictView, ...]:
    return tuple(
        ConflictView(
            conflict.about,
            tuple(Wording(_side_link(entry, library, side), side.text) for side in conflict.sides),
        )
        for conflict in entry.model.conflicts
    )


def _side_link(entry: Entry[Plan], library: Library, side: ConflictSide) -> ClauseLink:
    """The clause of a side; of another document, its short title comes along."""
    if side.plan is None:
        return clause_link(entry.id, entry.model, side.clause)
    other = library.plan_by_id.get(side.plan)
    if other is None:  # reported where it was written
        return ClauseLink(words_of(side.clause), None)
    link = clause_link(other.id, other.model, side.clause)
    return ClauseLink(f"{other.model.short_title}, {link.words}", link.uri)


def _sections(plan: Plan) -> tuple[ClauseSection, ...]:
    return tuple(
        ClauseSection(
            c.clause.replace(" ", ".").split(".", maxsplit=1)[0],
            clause_anchor(c.clause),
            words_of(c.clause),
            c.title,
            c.text,
        )
        for c in plan.clauses
    )


def plan_view(entry: Entry[Plan], library: Library, today: dt.date) -> PlanView:
    """The page of one plan. Headings own their anchors; rows take those that are left."""
    plan = entry.model
    sections = _sections(plan)
    ledger = AnchorLedger(section.anchor for section in sections)
    # In the order of `page_rows`: whoever claims an anchor first has it on the page.
    targets = target_groups(entry, library, ledger, today)
    tasks = task_groups(entry, library, ledger)
    milestones = milestone_rows(entry, library, ledger, today)
    mottos = motto_rows(entry, ledger)
    other_numbers = number_rows(entry, ledger)
    return PlanView(
        uri=plan_uri(entry.id),
        source_uri=entry.source_uri,
        title=plan.short_title,
        description=plan.summary,
        demo=not library.commune.model.official,
        head_line=head_line(plan),
        head=head_rows(plan),
        parent=parent_link(plan, library),
        counts=plan_counts(plan),
        due=due_groups(entry, library, today),
        targets=targets,
        statuses=status_counts(targets) if library.commune.model.official else (),
        milestones=milestones,
        tasks=tasks,
        tasks_by_clause=tasks_by_clause(entry, library),
        coverage=coverage(entry, library),
        clause_content=content_by_clause(entry, library),
        conflicts=_conflicts(entry, library),
        typos=tuple(
            TypoView(clause_link(entry.id, plan, t.clause), t.text, t.suggestion)
            for t in plan.typos
        ),
        citations=citation_rows(plan),
        mottos=mottos,
        other_numbers=other_numbers,
        recipients=plan.recipients,
        clauses=sections,
        files=plan_files(entry),
        history=history_of(library, plan_uri(entry.id)),
    )
