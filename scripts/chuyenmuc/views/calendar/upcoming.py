"""Days that come back every year and milestones of the plan that are still ahead."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.calendar import CalendarDay
from chuyenmuc.content.models.plan import Milestone, Plan
from chuyenmuc.content.models.values import PartialDate
from chuyenmuc.plans.deadline import parse_deadline
from chuyenmuc.plans.due import milestone_keys
from chuyenmuc.views.address import CALENDAR
from chuyenmuc.views.plan.clause_link import clause_link, words_of
from chuyenmuc.views.trust import SourceRow, source_rows
from chuyenmuc.views.wording import NBSP


@dataclass(frozen=True, slots=True)
class Upcoming:
    """One thing ahead: ``short`` is the day or month, ``year`` its year.

    ``note`` says where a milestone stands to who does not see the page, ``clause`` to who does.
    ``identity`` names it in calendars of phones: it stays when its words or its day are corrected.
    """

    iso: str
    short: str
    year: int
    title: str
    uri: str | None
    note: str | None
    starts: dt.date
    ends: dt.date
    clause: str | None = None
    identity: str = ""


@dataclass(frozen=True, slots=True)
class DayView:
    """A day that comes back every year, with its next occurrence."""

    id: str
    name: str
    next_on: dt.date
    short: str
    why: str
    activities: tuple[str, ...]
    sources: tuple[SourceRow, ...]

    @property
    def activity_count(self) -> int:
        """How many things to do are proposed."""
        return len(self.activities)

    @property
    def source_count(self) -> int:
        """How many pages it rests on."""
        return len(self.sources)

    @property
    def has_more(self) -> bool:
        """Whether there is anything to open."""
        return bool(self.activities or self.sources)


def _short(date: PartialDate) -> str:
    if date.day:
        return f"{date.day}/{date.month}"
    return f"Tháng{NBSP}{date.month}" if date.month else f"Năm{NBSP}{date.year}"


def day_view(entry: Entry[CalendarDay], today: dt.date) -> DayView:
    """One day of the calendar."""
    day = entry.model
    next_on = day.day.on_or_after(today)
    return DayView(
        id=entry.id,
        name=day.name,
        next_on=next_on,
        short=f"{next_on.day}/{next_on.month}",
        why=day.why,
        activities=day.activities,
        sources=source_rows(day.sources),
    )


def day_views(library: Library, today: dt.date) -> tuple[DayView, ...]:
    """The days of the calendar, the next one first."""
    views = (day_view(entry, today) for entry in library.days)
    return tuple(sorted(views, key=lambda view: (view.next_on, view.id)))


def note_of(plan: Plan, clause: str, when: str, who: str | None) -> str:
    """Where a deadline stands, as it is written there, and whose work it is."""
    owner = f" {who}." if who else ""
    return f"{plan.short_title}, {words_of(clause)}. {when}.{owner}"


def _milestone(entry: Entry[Plan], milestone: Milestone, key: str, due: PartialDate) -> Upcoming:
    plan = entry.model
    link = clause_link(entry.id, plan, milestone.clause)
    return Upcoming(
        iso=due.iso,
        short=_short(due),
        year=due.year,
        title=milestone.what,
        uri=link.uri,
        note=note_of(plan, milestone.clause, milestone.when, milestone.who),
        starts=due.first,
        ends=due.last,
        clause=link.words,
        identity=f"{entry.id}-{key}",
    )


def milestones_ahead(library: Library, today: dt.date) -> tuple[Upcoming, ...]:
    """Milestones of the main plan whose time, known to the month or the day, is not over."""
    main = library.main_plan
    if not main:
        return ()
    plan, year = main.model, main.model.year.year
    dated = (
        (milestone, key, milestone.due or parse_deadline(milestone.when, year).due)
        for milestone, key in zip(plan.milestones, milestone_keys(plan), strict=True)
    )
    ahead = (
        _milestone(main, milestone, key, due)
        for milestone, key, due in dated
        if due and due.month and due.last >= today
    )
    return tuple(sorted(ahead, key=lambda row: (row.ends, row.title)))


def upcoming(library: Library, today: dt.date, limit: int) -> tuple[Upcoming, ...]:
    """The next days and milestones together."""
    days = (
        Upcoming(
            iso=view.next_on.isoformat(),
            short=view.short,
            year=view.next_on.year,
            title=view.name,
            uri=f"{CALENDAR}#{view.id}",
            note=None,
            starts=view.next_on,
            ends=view.next_on,
        )
        for view in day_views(library, today)
    )
    rows = (*days, *milestones_ahead(library, today))
    return tuple(sorted(rows, key=lambda row: (row.ends, row.title))[:limit])
