"""The deadlines of one plan and the days of the year, for a phone's calendar."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.plans.due import all_due
from chuyenmuc.views.calendar.page import CalendarView
from chuyenmuc.views.calendar.upcoming import Upcoming, day_views
from chuyenmuc.views.demo_mark import mark_of
from chuyenmuc.views.plan.clause_link import words_of


def plan_calendar(entry: Entry[Plan], library: Library, today: dt.date) -> CalendarView:
    """Every last day of the plan, past ones too: an event on that day, once for the same words."""
    commune = library.commune.model
    found: dict[tuple[str, str], Upcoming] = {}
    for row in all_due(entry, library, today):
        last = row.due.last
        owner = f" {row.owner}." if row.owner else ""
        note = f"{entry.model.short_title}, {words_of(row.clause)}. {row.as_written}.{owner}"
        title = f"Hạn cuối: {row.words}"
        event = Upcoming(last.isoformat(), "", last.year, title, None, note, last, last)
        found.setdefault((event.iso, title), event)
    return CalendarView(
        commune_id=library.commune.id,
        commune=commune.full_name,
        mark=mark_of(commune),
        today=today,
        days=day_views(library, today),
        milestones=tuple(found.values()),
    )
