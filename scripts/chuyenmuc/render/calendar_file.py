"""The calendar as an iCalendar file (RFC 5545) a phone can add."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from chuyenmuc.views.calendar.page import CalendarView
from chuyenmuc.views.calendar.upcoming import DayView, Upcoming

LINE_OCTETS = 75
FIRST_DAY = dt.date(2020, 1, 1)
"""From here ``SEQUENCE`` counts days. Nobody remembers which event was corrected, so each build of
a later day is the later version of them all: a phone that adds the file again takes it."""


def calendar_bytes(view: CalendarView) -> bytes:
    """The file: the same content and the same day give the same bytes."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//chuyenmuc//lich//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(_marked(view.name, view))}",
    ]
    for day in view.days:
        lines += _day_event(day).lines(view)
    for milestone in view.milestones:
        lines += _milestone_event(milestone).lines(view)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _fold_line(line)).encode()


def _marked(text: str, view: CalendarView) -> str:
    return f"[{view.mark}] {text}" if view.mark else text


@dataclass(frozen=True, slots=True)
class _Event:
    """What lasts whole days, from ``start`` to ``last``."""

    identity: str
    title: str
    description: str
    start: dt.date
    last: dt.date
    yearly: bool = False

    def lines(self, view: CalendarView) -> list[str]:
        """The event in a calendar. DTEND is the day after the last one, as the format wants it."""
        return [
            "BEGIN:VEVENT",
            f"UID:{_text(self.identity)}@{view.commune_id}.chuyenmuc",
            f"DTSTAMP:{view.today:%Y%m%d}T000000Z",
            f"LAST-MODIFIED:{view.today:%Y%m%d}T000000Z",
            f"SEQUENCE:{(view.today - FIRST_DAY).days}",
            f"DTSTART;VALUE=DATE:{self.start:%Y%m%d}",
            f"DTEND;VALUE=DATE:{self.last + dt.timedelta(days=1):%Y%m%d}",
            *(["RRULE:FREQ=YEARLY"] if self.yearly else []),
            f"SUMMARY:{_text(_marked(self.title, view))}",
            f"DESCRIPTION:{_text(_marked(self.description, view))}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]


def _day_event(day: DayView) -> _Event:
    description = "\n".join([day.why, *(f"– {activity}" for activity in day.activities)])
    return _Event(f"ngay-{day.id}", day.name, description, day.next_on, day.next_on, yearly=True)


def _milestone_event(milestone: Upcoming) -> _Event:
    """On its last day: a bar of a month or a year would stand above every day of a phone."""
    title, note = f"Hạn cuối: {milestone.title}", milestone.note or ""
    return _Event(milestone.identity, title, note, milestone.ends, milestone.ends)


def _text(value: str) -> str:
    """A TEXT value: backslash, comma, semicolon and line breaks are escaped."""
    escaped = value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return escaped.replace("\n", "\\n")


def _fold_line(line: str) -> Iterator[str]:
    """Lines of at most 75 octets; a continuation starts with a space; no letter is cut."""
    part, size = "", 0
    for char in line:
        width = len(char.encode())
        if size + width > LINE_OCTETS:
            yield part
            part, size = " ", 1
        part += char
        size += width
    yield part
