"""Links to the clauses of a plan, and the anchors its page offers, each once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.clause import clause_anchor, clause_words
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.values import Reference
from chuyenmuc.plans.serving import task_anchors
from chuyenmuc.views.address import plan_uri
from chuyenmuc.views.wording import NBSP


@dataclass(frozen=True, slots=True)
class ClauseLink:
    """A clause in words (“Mục II.2.1”) with its place; ``uri`` is None where the page has none."""

    words: str
    uri: str | None
    text: str = ""


class AnchorLedger:
    """Hands out each anchor of a page once: an id that occurs twice is no address."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def claim(self, clause: str) -> str | None:
        """The anchor of the clause the first time it is asked for, then None."""
        return self.claim_anchor(clause_anchor(clause))

    def claim_anchor(self, anchor: str) -> str | None:
        """The anchor itself the first time it is asked for, then None."""
        if anchor in self._taken:
            return None
        self._taken.add(anchor)
        return anchor


@dataclass(frozen=True, slots=True)
class PageRow:
    """What a row of the page says, the clause it is from, and where it stands."""

    anchor: str
    clause: str
    words: str


def page_rows(plan: Plan) -> tuple[PageRow, ...]:
    """Every row, in the order in which rows claim their anchors."""
    rows = (
        *((target.clause, f"{target.metric}: {target.as_written}") for target in plan.targets),
        *((milestone.clause, milestone.what) for milestone in plan.milestones),
        *((motto.clause, f"“{motto.text}”") for motto in plan.mottos),
        *((number.clause, f"{number.what}: {number.as_written}") for number in plan.other_numbers),
    )
    found = [PageRow(clause_anchor(clause), clause, words) for clause, words in rows]
    tasks = zip(task_anchors(plan), plan.tasks, strict=True)
    at = len(plan.targets)
    found[at:at] = [PageRow(anchor, task.clause, task.what) for anchor, task in tasks]
    return tuple(found)


def page_anchors(plan: Plan) -> frozenset[str]:
    """Every anchor the page of the plan has for a clause or a task."""
    told = (clause_anchor(clause.clause) for clause in plan.clauses)
    return frozenset((*told, *(row.anchor for row in page_rows(plan))))


def _nearest(anchor: str, anchors: frozenset[str]) -> str | None:
    """The anchor itself, or that of the closest clause around it."""
    while anchor and anchor not in anchors:
        anchor = anchor.rpartition("-")[0]
    return anchor or None


def words_of(clause: str) -> str:
    """The clause as a person says it, kept on one line."""
    return clause_words(clause).replace(" ", NBSP)


def clause_link(plan_id: str, plan: Plan, clause: str, text: str = "") -> ClauseLink:
    """The link of a clause, or of the nearest one around it that the page shows."""
    anchor = _nearest(clause_anchor(clause), page_anchors(plan))
    return ClauseLink(words_of(clause), f"{plan_uri(plan_id)}#{anchor}" if anchor else None, text)


def source_of(library: Library, reference: Reference | None) -> ClauseLink | None:
    """The clause a reference names by its anchor or by a target, where this commune has the plan.

    Without an anchor there is no clause to name.
    """
    entry = library.plan_by_id.get(reference.id) if reference else None
    if not entry or not reference or not reference.anchor:
        return None
    target = next((t for t in entry.model.targets if t.id == reference.anchor), None)
    if target:
        return clause_link(entry.id, entry.model, target.clause)
    found = clause_at(entry.model, reference.anchor)
    return clause_link(entry.id, entry.model, found[0]) if found else None


def clause_at(plan: Plan, anchor: str) -> tuple[str, str] | None:
    """The clause with this anchor and what it is about: its title, or else its first row."""
    told = (PageRow(clause_anchor(c.clause), c.clause, c.title) for c in plan.clauses)
    return next(
        ((row.clause, row.words) for row in (*told, *page_rows(plan)) if row.anchor == anchor),
        None,
    )


def served_clauses(library: Library, references: Iterable[Reference]) -> tuple[ClauseLink, ...]:
    """The clauses a piece serves, of the plans this commune has; others are left out.

    The plan is named only where there are several.
    """
    found: list[ClauseLink] = []
    for reference in references:
        entry: Entry[Plan] | None = library.plan_by_id.get(reference.id)
        if not entry:
            continue
        plan = entry.model
        at = clause_at(plan, reference.anchor) if reference.anchor else None
        if at:
            clause, text = at
            uri = f"{plan_uri(entry.id)}#{reference.anchor}"
            named = f"{plan.short_title}, " if len(library.plans) > 1 else ""
            found.append(ClauseLink(f"{named}{words_of(clause)}", uri, text))
        elif not reference.anchor:
            found.append(ClauseLink(plan.short_title, plan_uri(entry.id), plan.summary))
    return tuple(dict.fromkeys(found))
