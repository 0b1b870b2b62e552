"""Dates as programs and people write them, read where there is only one way to read them."""

from __future__ import annotations

import datetime as dt
import re

_VIETNAM = dt.timezone(dt.timedelta(hours=7))
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?"
)
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
_DAY_FIRST = re.compile(
    r"(?:ngày )?(\d{1,2})(?:[/.\-]| tháng )(\d{1,2})(?:[/.\-]| năm )(\d{4}|\d{2})"
)
_WITH_MONTH = re.compile(r"(\d{1,2})[ \-]([a-z]{3})[a-z]*[ \-,]+(\d{4}|\d{2})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SERIAL = re.compile(r"[345]\d{4}")
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
    said = " ".join(written.casefold().replace(",", " ").split())
    if _SERIAL.fullmatch(said):  # what a spreadsheet keeps in the cell of a date
        return (_SERIAL_ZERO + dt.timedelta(days=int(said))).isoformat()
    if found := _YEAR_FIRST.fullmatch(said):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(said):
        day, month, year = found.groups()
    elif (found := _WITH_MONTH.fullmatch(said)) and found[2] in _MONTHS:
        day, month, year = found[1], str(_MONTHS.index(found[2]) + 1), found[3]
    else:
        return None
    try:
        return dt.date(int(year) + (2000 if len(year) < 4 else 0), int(month), int(day)).isoformat()  # noqa: PLR2004  # two digits
    except ValueError:
        return None
