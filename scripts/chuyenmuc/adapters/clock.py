"""The only place that asks what day and what time it is."""

from __future__ import annotations

import datetime as dt

VIETNAM = dt.timezone(dt.timedelta(hours=7))


def today_in_vietnam() -> dt.date:
    """Today's date in UTC+7, whatever the machine's time zone."""
    return dt.datetime.now(tz=VIETNAM).date()


def now_in_vietnam() -> dt.datetime:
    """The moment in UTC+7, whatever the machine's time zone."""
    return dt.datetime.now(tz=VIETNAM)


def epoch(today: dt.date) -> int:
    """Seconds since 1970 at midnight UTC of ``today``: what SOURCE_DATE_EPOCH wants."""
    return int(dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC).timestamp())
