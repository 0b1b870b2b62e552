"""Targets of a plan with how far they are."""

from __future__ import annotations

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.progress import Progress, ProgressRow
from chuyenmuc.views.figures.body import ProgressRows, ProgressView
from chuyenmuc.views.figures.items import ANY_ICON
from chuyenmuc.views.figures.numbers import NO_DATA
from chuyenmuc.views.figures.source import source_of, targets_at


def progress_body(figure: Progress, library: Library) -> ProgressRows:
    """The targets the rows name."""
    return ProgressRows(tuple(_row(row, library) for row in figure.items))


def _row(row: ProgressRow, library: Library) -> ProgressView:
    target = next(iter(targets_at(library, row.ref)), None)
    return ProgressView(
        title=row.title or (target.metric if target else str(row.ref)),
        goal=target.as_written if target else NO_DATA,
        measured=None,
        share=None,
        status=NO_DATA,
        tone="none",
        icon=row.icon or ANY_ICON,
        source=source_of(library, row.ref),
    )
