"""The deadlines of one plan and the days of the year, for a phone's calendar."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.plans.due import all_due
from chuyenmuc.views.calendar.page import CalendarView
from chuyenmuc.views.calendar.upcoming import Upcoming, day_views, note_of
from chuyenmuc.views.demo_mark import mark_of


def plan_calendar(entry: Entry[Plan], library: Library, today: dt.date) -> CalendarView:
    """Every last day of the plan, past ones too: an event on that day, once for the same words.

    Of a milestone and something else it is the milestone, which the calendar of the commune has.
    """
    commune = library.commune.model
    found: dict[tuple[str, str], Upcoming] = {}
    for row in all_due(entry, library, today):
        last = row.due.last
        note = note_of(entry.model, row.clause, row.as_written, row.owner)
        identity = f"{entry.id}-{row.key}"
        event = Upcoming(
            *(last.isoformat(), "", last.year, row.words, None, note, last, last),
            identity=identity,
        )
        if (at := (event.iso, row.words)) not in found or row.what == "milestone":
            found[at] = event
    return CalendarView(
        commune_id=library.commune.id,
        name=f"Các mốc: {entry.model.short_title}",
        mark=mark_of(commune),
        today=today,
        days=day_views(library, today),
        milestones=tuple(found.values()),
    )
