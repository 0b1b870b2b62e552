"""Targets of a plan with how far they are."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.kinds.progress import Progress, ProgressRow
from chuyenmuc.plans.measure import Measured
from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.figures.kinds.items import ANY_ICON
from chuyenmuc.views.figures.table import Table, clause_cell
from chuyenmuc.views.figures.targets import measured_at
from chuyenmuc.views.plan.clause_link import ClauseLink, source_of
from chuyenmuc.views.plan.data import status_words
from chuyenmuc.views.plan.measure import TONES, value_words
from chuyenmuc.views.plan.status import NO_DATA


@dataclass(frozen=True, slots=True)
class ProgressView:
    """A target. ``measured`` and ``share`` (0 to 1 of the goal) are None without data."""

    title: str
    goal: str
    measured: str | None
    share: float | None
    status: str
    tone: str
    icon: str
    source: ClauseLink | None


@dataclass(frozen=True, slots=True)
class ProgressRows(FigureBody):
    """Targets of a plan with how far they are."""

    rows: tuple[ProgressView, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return tuple(
            f"{row.title}: cần {row.goal}, "
            f"{f'đã có {row.measured}. ' if row.measured else ''}{row.status}"
            for row in self.rows
        )

    @property
    def table(self) -> Table:
        """A row for each target."""
        rows = (
            (row.title, row.goal, row.measured or "", row.status, clause_cell(row.source))
            for row in self.rows
        )
        return (("Chỉ tiêu", "Cần đạt", "Đã có", "Trạng thái", "Điều khoản"), *rows)


def body_of(figure: Progress, library: Library, today: dt.date) -> ProgressRows:
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
