"""What happens when."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.timeline import Timeline
from chuyenmuc.views.figures.body import TimeRows, TimeView
from chuyenmuc.views.plan.clause_link import source_of


def timeline_body(figure: Timeline, library: Library, _today: dt.date) -> TimeRows:
    """The rows in the order of time."""
    rows = tuple(
        TimeView(
            title=row.title,
            when=row.when,
            text=row.text,
            quarters=tuple(int(quarter) for quarter in row.quarters),
            source=source_of(library, row.ref),
        )
        for row in figure.rows
    )
    return TimeRows(rows, by_quarter=figure.by_quarter)
