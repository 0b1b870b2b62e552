"""The targets that the numbers of an infographic are taken from, promised or measured."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.content.models.plan import Target
from chuyenmuc.content.models.values import Reference
from chuyenmuc.plans.measure import Measured, measure


def targets_at(library: Library, reference: Reference) -> tuple[Target, ...]:
    """The target a reference names by its id, or those told in the clause it names."""
    entry = library.plan_by_id.get(reference.id)
    if not entry:
        return ()
    targets = entry.model.targets
    named = tuple(target for target in targets if target.id == reference.anchor)
    return named or tuple(
        target
        for target in targets
        if reference.anchor in {clause_anchor(c) for c in (target.clause, *target.same_as)}
    )


def measured_at(library: Library, reference: Reference, today: dt.date) -> Measured | None:
    """The first target a reference names, measured on a day."""
    entry = library.plan_by_id.get(reference.id)
    target = next(iter(targets_at(library, reference)), None)
    return measure(entry, target, library, today) if entry and target else None


def result_at(library: Library, reference: Reference, today: dt.date) -> Measured | None:
    """The same with a value; a demo of a real place tells no results."""
    found = measured_at(library, reference, today)
    known = found is not None and found.value is not None
    return found if known and library.commune.model.official else None
