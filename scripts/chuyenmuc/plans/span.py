"""Spans of time in words: days, months, quarters, halves and years, alone or from one to another.

Words come in lower case with plain dashes. Nothing here is guessed: a span is what the words name.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from chuyenmuc.content.models.values import PartialDate

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = r"(?:iv|i{1,3}|[1-4])"
_TO = r"(?: ?- ?| đến hết | đến | tới )"
_AND = rf"(?:{_TO}|, ?| và )"
_OF = r"(?: ?/ ?| năm )"
_Reader = Callable[[re.Match[str]], tuple[dt.date, PartialDate]]


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A span and the words ``before`` it. ``first`` is None where only its end is named.

    ``due`` is the end to the precision written, ``due_from`` the first day of that end.
    """

    before: str
    first: dt.date | None
    due: PartialDate
    due_from: dt.date


def _day(found: re.Match[str]) -> tuple[dt.date, PartialDate]:
    last = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
    first = last
    if found["day1"]:
        month = found["month1"] or found["month"]
        first = dt.date(int(found["year1"] or found["year"]), int(month), int(found["day1"]))
    return first, PartialDate(last.year, last.month, last.day)


def _quarter(found: re.Match[str]) -> tuple[dt.date, PartialDate]:
    last, year = _ROMAN[found["last"]], int(found["year"])
    first = _ROMAN[found["first"] or found["last"]]
    begins = dt.date(int(found["year1"] or year), first * 3 - 2, 1)
    return begins, PartialDate(year, last * 3)


def _month(found: re.Match[str]) -> tuple[dt.date, PartialDate]:
    last, year = int(found["last"]), int(found["year"])
    first = int(found["first"] or last)
    dt.date(year, last, 1)  # a thirteenth month is found here
    return dt.date(int(found["year1"] or year), first, 1), PartialDate(year, last)


def _half(found: re.Match[str]) -> tuple[dt.date, PartialDate]:
    year, late = int(found["year"]), found["half"] == "cuối"
    return dt.date(year, 7 if late else 1, 1), PartialDate(year, 12 if late else 6)


def _year(found: re.Match[str]) -> tuple[dt.date, PartialDate]:
    year = int(found["year"])
    return dt.date(int(found["first"] or year), 1, 1), PartialDate(year)


_NUMERIC_DAY = (
    rf"(?:(?P<day1>\d{{1,2}})"
    rf"(?:[/.-](?P<month1>\d{{1,2}})(?:[/.-](?P<year1>\d{{4}}))?)?{_TO}(?:ngày )?)?"
    r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})"
)
_DAY_IN_WORDS = (
    rf"ngày (?:(?P<day1>\d{{1,2}})"
    rf"(?: tháng (?P<month1>\d{{1,2}}))?(?: năm (?P<year1>\d{{4}}))?{_TO}(?:ngày )?)?"
    r"(?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4})"
)
_QUARTERS = (
    rf"quý (?:(?P<first>{_QUARTER})\b(?:{_OF}(?P<year1>\d{{4}}))?{_AND}"
    rf"(?:{_QUARTER}{_AND})*(?:quý )?)?"
    rf"(?P<last>{_QUARTER}){_OF}(?P<year>\d{{4}})"
)
_MONTHS = (
    rf"tháng (?:(?P<first>\d{{1,2}})(?:{_OF}(?P<year1>\d{{4}}))?{_AND}"
    rf"(?:\d{{1,2}}{_AND})*(?:tháng )?)?"
    rf"(?P<last>\d{{1,2}}){_OF}(?P<year>\d{{4}})"
)
_HALF = rf"(?:6 tháng|nửa) (?P<half>đầu|cuối){_OF}(?P<year>\d{{4}})"
_YEARS = rf"(?:\bnăm|giai đoạn) (?:(?P<first>\d{{4}}){_AND}(?:năm )?)?(?P<year>\d{{4}})\b"
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (_NUMERIC_DAY, _day),
        (_DAY_IN_WORDS, _day),
        (_QUARTERS, _quarter),
        (_HALF, _half),
        (_MONTHS, _month),
        (_YEARS, _year),
    )
)
_END_ONLY = re.compile(r"\b(?:đến|tới|cuối|hạn|hết|chậm nhất)\b[^,;]*$")


def find_span(plain: str) -> NamedSpan | None:
    """The first span of the most exact kind.

    Raises:
        ValueError: a day, month or order that no calendar has: 31/02, tháng 13, quý III đến II.
    """
    for pattern, read in _READERS:
        if found := pattern.search(plain):
            first, due = read(found)
            if first > due.last:
                raise ValueError(plain)
            before = plain[: found.start()]
            is_end = _END_ONLY.search(before) and due.day is None
            return NamedSpan(before, None if is_end else first, due, due.first)
    return None


_THIS_YEAR = re.compile(r"\bnăm (?:nay|này)\b")
_NEXT_YEAR = re.compile(r"\bnăm (?:sau|tới|kế tiếp)\b")
_BARE_YEAR = re.compile(r"\b(?P<part>cuối|đầu|giữa|hết|trong|cả) năm\b(?! \d)")
_BARE_QUARTER = re.compile(rf"\bquý {_QUARTER}\b(?!{_OF}\d)(?!{_AND}(?:quý )?{_QUARTER}\b)")
_BARE_LAST_QUARTER = re.compile(rf"\bquý {_QUARTER}(?:{_AND}(?:quý )?{_QUARTER})+\b(?!{_OF}\d)")
_BARE_MONTH = re.compile(
    r"\btháng \d{1,2}(?:(?: ?- ?| đến |, ?| và )(?:tháng )?\d{1,2})*\b(?! ?[/\d]| năm \d)"
)
_BARE_DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}\b(?![/.-]\d)")
_HAS_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def with_year(plain: str, year: int) -> str:
    """The words with the year a plan leaves out, because it is its own: “quý III” → “quý iii/2026”.

    “năm sau” is the year after. Words that name a year anywhere stay as they are.
    """
    plain = _THIS_YEAR.sub(f"năm {year}", _NEXT_YEAR.sub(f"năm {year + 1}", plain))
    if _HAS_YEAR.search(plain):
        return plain
    plain = _BARE_YEAR.sub(rf"\g<part> năm {year}", plain)
    for pattern in (_BARE_LAST_QUARTER, _BARE_QUARTER, _BARE_MONTH, _BARE_DAY):
        if not _HAS_YEAR.search(plain):
            plain = pattern.sub(rf"\g<0>/{year}", plain, count=1)
    return plain
