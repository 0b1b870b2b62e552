"""A clock that is wrong by years is noticed; one that is right is believed."""

from __future__ import annotations

import datetime as dt

import pytest

from chuyenmuc.publish.folders.day import doubt_about

DAY = dt.date
WRITTEN = [DAY(2025, 3, 1), DAY(2026, 5, 1), DAY(2026, 9, 1), DAY(2026, 11, 20), DAY(2026, 12, 24)]


@pytest.mark.parametrize(
    ("today", "live", "written", "named"),
    [
        (DAY(2021, 1, 1), DAY(2026, 11, 20), [], ("01/01/2021", "20/11/2026")),
        (DAY(2026, 11, 19), DAY(2026, 11, 20), WRITTEN, ("19/11/2026", "20/11/2026")),
        (DAY(2021, 1, 1), None, WRITTEN, ("01/01/2021", "24/12/2026")),
        (DAY(1, 1, 1), None, WRITTEN, ("01/01/1", "24/12/2026")),
        (DAY(2099, 1, 1), None, WRITTEN, ("01/01/2099", "24/12/2026")),
        (DAY(2099, 1, 1), DAY(2026, 11, 28), WRITTEN, ("01/01/2099", "24/12/2026")),
    ],
)
def test_a_day_that_cannot_be_is_said_with_the_other(
    today: dt.date, live: dt.date | None, written: list[dt.date], named: tuple[str, ...]
) -> None:
    """Both dates, and how to go on on purpose."""
    said = doubt_about(today, live, written)
    assert said is not None
    assert all(day in said for day in (*named, "--any-day"))


@pytest.mark.parametrize(
    ("today", "live", "written"),
    [
        (DAY(2026, 11, 20), DAY(2026, 11, 20), WRITTEN),
        (DAY(2026, 11, 21), DAY(2026, 11, 20), WRITTEN),
        (DAY(2026, 11, 20), None, []),
        (DAY(2026, 11, 20), None, [DAY(2027, 1, 1)] * 2),
        (DAY(2026, 11, 20), None, [DAY(2026, 12, 1)] * 9),  # all prepared for the opening
        (DAY(2029, 1, 2), DAY(2029, 1, 1), WRITTEN),  # built each night, nothing new for long
        (DAY(2027, 12, 20), DAY(2026, 11, 20), WRITTEN),  # the first time in a year
    ],
)
def test_a_day_that_may_be_is_believed(
    today: dt.date, live: dt.date | None, written: list[dt.date]
) -> None:
    """Where little is known, too."""
    assert doubt_about(today, live, written) is None
