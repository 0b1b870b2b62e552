"""Dates as programs and people write them, read where there is only one way to read them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

_VIETNAM = dt.timezone(dt.timedelta(hours=7))
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?"
)
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
_DAY_FIRST = re.compile(
    r"(?:ngày )?(\d{1,2})(?:[/.\-]| tháng )(\d{1,2})(?:[/.\-]| năm )(\d{4}|\d{2})"
)
_WITH_MONTH = re.compile(r"(\d{1,2})[ \-]([a-z]{3})[a-z]*[ \-,]+(\d{4}|\d{2})")
_WITH_THG = re.compile(r"(\d{1,2})[ \-]thg ?(\d{1,2})[ \-](\d{4}|\d{2})")  # Excel in Vietnamese
_AROUND = re.compile(
    r"^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) (?:ngày )?"
    r"|(?<=\d) \d{1,2}:\d\d(?::\d\d)?(?: ?(?:sa|ch|am|pm))?$"
)
"""The day of the week before a date, the time of day behind it."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME_FIRST = re.compile(r"(?:[a-z]{3,9} )?([a-z]{3})[a-z]* (\d{1,2}) (\d{4})")
_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_GLUED = re.compile(r"(20\d{2})(\d{2})(\d{2})")
_WITHOUT_DAY = re.compile(r"(?:tháng )?(\d{1,2})(?:[/.\-]| năm )(\d{4})")
_SERIAL = re.compile(r"[345]\d{4}")
_MOST, _CENTURY = 12, 2000
_SERIAL_ZERO = dt.date(1899, 12, 30)


def day_of_moment(written: str) -> str | None:
    """The day, as year-month-day, of a moment as programs write it: ``2026-11-20T08:30:00Z``.

    A moment that names its distance from UTC is counted in Vietnam, where it may be the next day.
    """
    found = _MOMENT.fullmatch(written)
    if not found:
        return None
    day, time, zone = found.groups()
    try:
        moment = dt.datetime.fromisoformat(f"{day}T{time}{zone or ''}")
    except ValueError:
        return None
    return (moment.astimezone(_VIETNAM) if zone else moment).date().isoformat()


def meant_day(written: str) -> str | None:
    """What was probably meant, as year-month-day: to be shown to a person, never to be used."""
    said = _AROUND.sub("", " ".join(written.casefold().replace(",", " ").split()))
    if _SERIAL.fullmatch(said):  # what a spreadsheet keeps in the cell of a date
        return (_SERIAL_ZERO + dt.timedelta(days=int(said))).isoformat()
    readings = [read for read in _readings(said) if read]
    return readings[0] if len(set(readings)) == 1 else None


def meant_month(written: str) -> str | None:
    """The month meant by ``10/2026`` or ``tháng 10 năm 2026``, as year-month: only to be shown."""
    found = _WITHOUT_DAY.fullmatch(" ".join(written.casefold().split()))
    return f"{found[2]}-{int(found[1]):02}" if found and 1 <= int(found[1]) <= _MOST else None


def _readings(said: str) -> Iterator[str | None]:
    """Each way to read it; a day that does not exist is none."""
    if found := _YEAR_FIRST.fullmatch(said) or _GLUED.fullmatch(said):
        yield _day(*found.groups())
    if found := _DAY_FIRST.fullmatch(said):
        yield _day(*reversed(found.groups()))
    if (found := _MONTH_FIRST.fullmatch(said)) and int(found[2]) > _MOST:
        yield _day(found[3], found[1], found[2])
    if found := _WITH_THG.fullmatch(said):
        yield _day(*reversed(found.groups()))
    if (found := _WITH_MONTH.fullmatch(said)) and found[2] in _MONTHS:
        yield _day(found[3], str(_MONTHS.index(found[2]) + 1), found[1])
    if (found := _MONTH_NAME_FIRST.fullmatch(said)) and found[1] in _MONTHS:
        yield _day(found[3], str(_MONTHS.index(found[1]) + 1), found[2])


def _day(year: str, month: str, day: str) -> str | None:
    whole = int(year) + (_CENTURY if len(year) < len("2026") else 0)
    try:
        return dt.date(whole, int(month), int(day)).isoformat()
    except ValueError:
        return None
