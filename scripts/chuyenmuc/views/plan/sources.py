"""The plans a piece is made from, each with the clauses it takes numbers and words from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chuyenmuc.content.library import COMMON, Entry, Library
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.values import Reference
from chuyenmuc.views.address import plan_uri
from chuyenmuc.views.plan.clause_link import ClauseLink, source_of


@dataclass(frozen=True, slots=True)
class PlanSource:
    """A plan as a source; ``clauses`` in the order they are used, each once."""

    title: str
    plan_uri: str
    clauses: tuple[ClauseLink, ...]


def plan_sources(references: Iterable[Reference], library: Library) -> tuple[PlanSource, ...]:
    """The plans of this commune among what is referred to."""
    found: dict[str, dict[ClauseLink, None]] = {}
    for reference in references:
        link = source_of(library, reference)
        if link:
            found.setdefault(reference.id, {})[link] = None
    return tuple(
        PlanSource(library.plan_by_id[plan].model.short_title, plan_uri(plan), tuple(links))
        for plan, links in found.items()
    )


def taken_from(entry: Entry[Infographic]) -> tuple[Reference, ...]:
    """The clauses that the numbers and words of an infographic are from.

    One of a commune's own that names neither clauses nor outside sources was made from the
    clauses it serves.
    """
    figure = entry.model
    references = tuple(reference for _, reference in figure.references())
    if not references and not figure.sources and entry.origin != COMMON:
        return figure.serves
    return references
