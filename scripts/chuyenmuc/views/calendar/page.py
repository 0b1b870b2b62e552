"""The calendar: days to build a campaign around and milestones of the plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.views.calendar.upcoming import DayView, Upcoming, day_views, milestones_ahead
from chuyenmuc.views.demo_mark import mark_of


@dataclass(frozen=True, slots=True)
class CalendarView:
    """The page and the calendar file: both show the same things.

    ``name`` is what a phone calls the calendar; two of one commune differ. ``mark`` goes with every
    event wherever it ends up; None only for an official page.
    """

    commune_id: str
    name: str
    mark: str | None
    today: dt.date
    days: tuple[DayView, ...]
    milestones: tuple[Upcoming, ...]


def calendar_view(library: Library, today: dt.date) -> CalendarView:
    """Everything that is dated and still ahead."""
    commune = library.commune.model
    return CalendarView(
        commune_id=library.commune.id,
        name=f"Lịch chuyển đổi số {commune.full_name}",
        mark=mark_of(commune),
        today=today,
        days=day_views(library, today),
        milestones=milestones_ahead(library, today),
    )
