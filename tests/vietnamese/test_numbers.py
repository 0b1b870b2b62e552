"""Numbers and dates as Vietnamese readers expect them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.vietnamese.dates import date_words
from chuyenmuc.vietnamese.numbers import number, percent, quantity


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        (1234.5, None, "1.234,5"),
        (1234567, None, "1.234.567"),
        (80.0, None, "80"),
        (0.1, None, "0,1"),
        (-0.0, None, "0"),
        (2.5, 0, "3"),
        (1234, 2, "1.234,00"),
        (-1234.5, None, "-1.234,5"),
        (Decimal("0.30"), None, "0,3"),
        (-0.04, 1, "0,0"),
    ],
)
def test_a_number_has_dots_for_thousands_and_a_comma(
    value: float | Decimal, places: int | None, written: str
) -> None:
    """Nothing is rounded unless asked; halves round up, as at school."""
    assert number(value, places) == written


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_a_whole_number_reads_back(value: int) -> None:
    """Without its dots the text is the number."""
    assert int(number(value).replace(".", "")) == value


@given(st.decimals(-(10**9), 10**9, places=2))
def test_a_decimal_reads_back(value: Decimal) -> None:
    """Dots out, comma to point: the value, and no zero that says nothing."""
    written = number(value)
    assert Decimal(written.replace(".", "").replace(",", ".")) == value
    assert not (("," in written) and written.endswith("0"))


def test_a_unit_never_parts_from_its_number() -> None:
    """% touches; other units hang on a no-break space."""
    assert percent(80) == "80%"
    assert quantity(80, "%") == "80%"
    assert quantity(3, "bài/tuần") == "3\N{NO-BREAK SPACE}bài/tuần"
    assert quantity(24, None) == "24"


def test_a_date_is_day_month_year() -> None:
    """With leading zeros."""
    assert date_words(dt.date(2026, 1, 5)) == "05/01/2026"
