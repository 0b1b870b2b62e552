"""What happens when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.kinds.timeline import Timeline
from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.plan.clause_link import ClauseLink, source_of


@dataclass(frozen=True, slots=True)
class TimeView:
    """One stretch of time. ``quarters`` holds 1 to 4."""

    title: str
    when: str
    text: str | None
    quarters: tuple[int, ...]
    source: ClauseLink | None


@dataclass(frozen=True, slots=True)
class TimeRows(FigureBody):
    """Rows in the order of time; ``by_quarter`` where each says its quarters."""

    rows: tuple[TimeView, ...]
    by_quarter: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return tuple(
            f"{row.when}: {row.title}{f' ({row.text})' if row.text else ''}" for row in self.rows
        )


def body_of(figure: Timeline, library: Library, _today: dt.date) -> TimeRows:
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
