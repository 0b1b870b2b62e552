"""Spans of time a promise is counted in; a week is an ISO week, Monday to Sunday."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from chuyenmuc.content.models.plan import Pause, Plan, Target
from chuyenmuc.plans.deadline import parse_deadline

MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


@dataclass(frozen=True, slots=True)
class Span:
    """From ``first`` to ``last``, both included."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: object) -> bool:
        return isinstance(day, dt.date) and self.first <= day <= self.last

    def gone(self, today: dt.date) -> float:
        """The part of it that is over at the end of ``today``: 0 to 1."""
        return min(1.0, max(0.0, ((today - self.first).days + 1) / self.days))


@dataclass(frozen=True, slots=True)
class Period:
    """One week, month, quarter: ``whole`` unless an edge or today cuts it, then it is not judged.

    ``pause`` is the declared reason why it does not count.
    """

    label: str
    span: Span
    whole: bool
    pause: str | None = None


def window(plan: Plan, target: Target, today: dt.date) -> Span:
    """The span a target is counted in.

    From the first day of the plan's year, or where the deadline names a beginning, to the last
    day of the deadline, or of the year where there is none. What is promised for every year is
    counted in the year of ``today``.
    """
    read = parse_deadline(target.deadline or "", plan.year.year)
    due = target.deadline_on or read.due
    year = dt.date(plan.year.year, 1, 1)
    span = Span(read.first or year, due.last if due else dt.date(year.year, 12, 31))
    if span.first > span.last:
        span = Span(dt.date(span.last.year, 1, 1), span.last)
    if target.aggregate == "sum" and target.period == "year":
        in_year = min(max(today, span.first), span.last).year
        return Span(dt.date(in_year, 1, 1), dt.date(in_year, 12, 31))
    return span


def periods(within: Span, kind: str, today: dt.date, pauses: tuple[Pause, ...]) -> list[Period]:
    """The periods of a window that have begun, with those that a pause or an edge touches."""
    found: list[Period] = []
    for label, span in _spans(within, kind):
        if span.first > today:
            break
        whole = within.first <= span.first and span.last <= min(within.last, today)
        pause = next((p.why for p in pauses if p.first <= span.last and span.first <= p.last), None)
        found.append(Period(label, span, whole, pause))
    return found


def _spans(within: Span, kind: str) -> Iterator[tuple[str, Span]]:
    """Calendar periods that touch the window, with their names."""
    if kind == "week":
        day = within.first - dt.timedelta(days=within.first.weekday())
        while day <= within.last:
            year, week, _ = day.isocalendar()
            yield f"Tuần {week}/{year}", Span(day, day + dt.timedelta(days=6))
            day += dt.timedelta(days=7)
        return
    size = MONTHS.get(kind, 12)
    year, start = within.first.year, (within.first.month - 1) // size * size
    while (first := dt.date(year, start + 1, 1)) <= within.last:
        start += size
        year, start = year + start // 12, start % 12
        last = dt.date(year, start + 1, 1) - dt.timedelta(days=1)
        yield _name(kind, first), Span(first, last)


def _name(kind: str, first: dt.date) -> str:
    number = (first.month - 1) // MONTHS.get(kind, 12) + 1
    words = {"month": "Tháng", "quarter": "Quý", "half_year": "Nửa năm"}.get(kind)
    return f"{words} {number}/{first.year}" if words else f"Năm {first.year}"
