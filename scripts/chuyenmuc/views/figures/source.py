"""The clause a number of an infographic is from."""

from __future__ import annotations

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.content.models.plan import Target
from chuyenmuc.content.models.values import Reference
from chuyenmuc.views.clause_link import ClauseLink, clause_at, clause_link


def source_of(library: Library, reference: Reference | None) -> ClauseLink | None:
    """The clause, where this commune has the plan."""
    entry = library.plan_by_id.get(reference.id) if reference else None
    if not entry or not reference or not reference.anchor:
        return None
    found = clause_at(entry.model, reference.anchor)
    return clause_link(entry.id, entry.model, found[0]) if found else None


def targets_at(library: Library, reference: Reference) -> tuple[Target, ...]:
    """The targets told in the clause a reference names."""
    entry = library.plan_by_id.get(reference.id)
    if not entry:
        return ()
    return tuple(
        target
        for target in entry.model.targets
        if reference.anchor in {clause_anchor(c) for c in (target.clause, *target.same_as)}
    )
