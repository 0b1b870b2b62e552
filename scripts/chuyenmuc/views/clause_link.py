"""Links to the clauses of a plan, and the anchors its page offers, each once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.clause import clause_anchor, clause_words
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.values import Reference
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
        anchor = clause_anchor(clause)
        if anchor in self._taken:
            return None
        self._taken.add(anchor)
        return anchor


def said_in_rows(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Clause and words of every row, in the order in which rows claim their anchors."""
    return (
        *((target.clause, f"{target.metric}: {target.as_written}") for target in plan.targets),
        *((task.clause, task.what) for task in plan.tasks),
        *((milestone.clause, milestone.what) for milestone in plan.milestones),
        *((motto.clause, f"“{motto.text}”") for motto in plan.mottos),
        *((figure.clause, f"{figure.what}: {figure.as_written}") for figure in plan.figures),
    )


def page_anchors(plan: Plan) -> frozenset[str]:
    """Every anchor the page of the plan has for a clause."""
    told = (clause.clause for clause in plan.clauses)
    rows = (clause for clause, _ in said_in_rows(plan))
    return frozenset(clause_anchor(clause) for clause in (*told, *rows))


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


def clause_at(plan: Plan, anchor: str) -> tuple[str, str] | None:
    """The clause with this anchor and what it is about: its title, or else its first row."""
    told = ((clause.clause, clause.title) for clause in plan.clauses)
    return next(
        (
            (clause, words)
            for clause, words in (*told, *said_in_rows(plan))
            if clause_anchor(clause) == anchor
        ),
        None,
    )


def served_clauses(library: Library, references: Iterable[Reference]) -> tuple[ClauseLink, ...]:
    """The clauses a piece serves, of the plans this commune has; others are left out."""
    found: list[ClauseLink] = []
    for reference in references:
        entry: Entry[Plan] | None = library.plan_by_id.get(reference.id)
        if not entry:
            continue
        plan = entry.model
        at = clause_at(plan, reference.anchor) if reference.anchor else None
        if at:
            clause, text = at
            link = clause_link(entry.id, plan, clause, text)
            found.append(ClauseLink(f"{plan.short_title}, {link.words}", link.uri, text))
        elif not reference.anchor:
            found.append(ClauseLink(plan.short_title, plan_uri(entry.id), plan.summary))
    return tuple(dict.fromkeys(found))
