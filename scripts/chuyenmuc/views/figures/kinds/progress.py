"""Targets of a plan with how far they are."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.progress import Progress, ProgressRow
from chuyenmuc.plans.measure import Measured
from chuyenmuc.views.figures.body import ProgressRows, ProgressView
from chuyenmuc.views.figures.kinds.items import ANY_ICON
from chuyenmuc.views.figures.source import NO_DATA, measured_at
from chuyenmuc.views.plan.clause_link import source_of
from chuyenmuc.views.plan.data import status_words
from chuyenmuc.views.plan.measure import TONES, value_words


def progress_body(figure: Progress, library: Library, today: dt.date) -> ProgressRows:
    """The targets the rows name, as far as they are on the day; a demo grades nobody."""
    return ProgressRows(tuple(_row(row, library, today) for row in figure.items))


def _row(row: ProgressRow, library: Library, today: dt.date) -> ProgressView:
    title, icon = row.title, row.icon or ANY_ICON
    source = source_of(library, row.ref)
    found = measured_at(library, row.ref, today)
    if not found:
        return ProgressView(
            title or str(row.ref), NO_DATA, None, None, NO_DATA, "none", icon, source
        )
    official = library.commune.model.official
    known = official and found.value is not None
    return ProgressView(
        title=title or found.target.metric,
        goal=found.target.as_written,
        measured=value_words(found) if known else None,
        share=_share(found) if known else None,
        status=status_words(found, today, official=official),
        tone=TONES.get(found.status, "go") if known else "none",
        icon=icon,
        source=source,
    )


def _share(measured: Measured) -> float | None:
    """How much of the goal is reached; None for a goal without a figure."""
    need = measured.out_of if measured.out_of is not None else measured.target.value
    return (measured.value or 0) / need if need else None
