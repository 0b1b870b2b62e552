"""Numbers as people write them: one meaning, two, or none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.vietnamese.numbers import number
from chuyenmuc.vietnamese.numerals import both_ways, plain, read_numeral

ONE_WAY = {
    "12": "12",
    "0,8": "0.8",
    "12.5": "12.5",
    "31,5": "31.5",
    "0.123": "0.123",
    "0,125": "0.125",
    "1.234,5": "1234.5",
    "1,234.5": "1234.5",
    "1.234.567": "1234567",
    "12 000": "12000",
    "12\N{NO-BREAK SPACE}000,5": "12000.5",
    "1234.567": "1234.567",
    "1.2340": "1.2340",
    "\N{MINUS SIGN}3,5": "-3.5",
    "\N{EN DASH}3": "-3",
    "+4": "4",
    "\N{FULLWIDTH DIGIT SEVEN}1": "71",
}
TWO_WAYS = {"1.234": ("1234", "1.2340"), "12,000": ("12000", "12"), "-1.500": ("-1500", "-1.5")}
NO_WAY = (
    "",
    "ba",
    "%",
    ".5",
    "1.23.4",
    "1.234.5",
    "1,2,3",
    "1..2",
    "12,",
    "#N/A",
    "nan",
    "1.23,4,5",
)


@pytest.mark.parametrize("written", ONE_WAY)
def test_what_can_be_read_in_one_way_is_read_so(written: str) -> None:
    """The number is the one a Vietnamese reader sees."""
    found = read_numeral(written)
    assert found
    assert found.values == (Decimal(ONE_WAY[written]),)
    assert found.unit == ""


@pytest.mark.parametrize("written", TWO_WAYS)
def test_three_digits_behind_one_sign_are_never_guessed(written: str) -> None:
    """Both readings are there, and each, written as advised, is read in one way."""
    found = read_numeral(written)
    assert found
    assert found.is_doubtful
    assert both_ways(found) == TWO_WAYS[written]
    for value, advised in zip(found.values, both_ways(found), strict=True):
        again = read_numeral(advised)
        assert again
        assert again.values == (value,)


@pytest.mark.parametrize("written", NO_WAY)
def test_what_is_no_number_is_none(written: str) -> None:
    """Nothing is made of half a number."""
    found = read_numeral(written)
    assert found is None


@pytest.mark.parametrize(
    ("written", "unit"),
    [("80%", "%"), ("80 %", "%"), ("2 lượt phát", "lượt phát"), ("12/12 thôn", "/12 thôn")],
)
def test_what_follows_a_number_is_its_unit(written: str, unit: str) -> None:
    """With or without a space, also one that does not break."""
    for text in (written, written.replace(" ", "\N{NO-BREAK SPACE}")):
        found = read_numeral(text)
        assert found
        assert found.unit == unit.replace("\N{NO-BREAK SPACE}", " ")


@given(st.decimals(-(10**11), 10**11, places=3, allow_nan=False))
def test_what_the_site_writes_is_read_back(value: Decimal) -> None:
    """Among the readings of a number as the site shows it is the number itself."""
    found = read_numeral(number(value))
    assert found
    assert value in found.values
    again = read_numeral(plain(value))
    assert again
    assert again.values == (value,)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    """A numeral or None, never an exception."""
    found = read_numeral(text)
    assert found is None or found.values
