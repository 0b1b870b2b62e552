"""Deadlines as plans write them: “Quý II–III/2026”, “2 đợt/năm”, “trước ngày 20/11/2025”.

The words stay as written; what can be computed with comes out typed. What this module cannot read
is ``open``: nobody's deadline is guessed.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from chuyenmuc.content.models.values import PartialDate

Kind = Literal["by", "repeated", "always", "open"]
Per = Literal["week", "month", "quarter", "year"]

_PER: dict[str, Per] = {"tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ALWAYS = re.compile(r"thường xuyên|liên tục|h[ằà]ng (?:năm|quý|tháng|tuần|ngày)")
_REPEATED = re.compile(
    r"(?P<times>\d{1,3}) ?(?:\w+ )?(?:đợt|lần|lượt|kỳ|bài|tin)?(?: ?/ ?| mỗi )"
    r"(?P<per>tuần|tháng|quý|năm)\b(?! ?\d)"
)
_DAY = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_DAY_IN_WORDS = re.compile(r"ngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4})")
_MONTH = re.compile(r"tháng (?P<month>\d{1,2})(?: ?/ ?| năm )(?P<year>\d{4})")
_QUARTERS = re.compile(
    r"quý (?P<first>iv|i{1,3}|[1-4])(?:(?: ?[-,] ?| và | đến )(?:quý )?(?P<last>iv|i{1,3}|[1-4]))?"
    r"(?: ?/ ?| năm )(?P<year>\d{4})"
)
_HALF = re.compile(r"6 tháng (?P<half>đầu|cuối) năm (?P<year>\d{4})")
_YEAR = re.compile(r"(?<!học )\bnăm (?P<year>\d{4})\b(?! ?[-/] ?\d{4})")
_BEFORE = re.compile(r"\btrước\b")
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "\u00a0": " "})  # noqa: RUF001 - meant


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline: ``as_written`` for people, the rest to compute with.

    ``by``: between ``first`` and ``last`` (both included; ``first`` is where the document names
    the beginning of the span, else None). ``repeated``: ``times`` each ``per``. ``always``: all
    the time. ``open``: no date can be read. ``due`` is the last day to the precision written.
    """

    as_written: str
    kind: Kind
    first: dt.date | None = None
    last: dt.date | None = None
    times: int | None = None
    per: Per | None = None
    due: PartialDate | None = None

    @property
    def quarters(self) -> tuple[int, ...]:
        """The quarters 1 to 4 the span lies in; none where the span has no beginning."""
        if not self.first or not self.last or self.first.year != self.last.year:
            return ()
        return tuple(range((self.first.month + 2) // 3, (self.last.month + 2) // 3 + 1))


def parse_deadline(text: str) -> Deadline:
    """Read a deadline. Never fails: words without a date are ``always`` or ``open``."""
    plain = " ".join(text.translate(_DASHES).casefold().split())
    repeated = _REPEATED.search(plain)
    if repeated:
        return Deadline(text, "repeated", times=int(repeated["times"]), per=_PER[repeated["per"]])
    if _ALWAYS.search(plain):
        return Deadline(text, "always")
    try:
        span = _span(plain)
    except ValueError:  # 31/02: reported by whoever reads the document, not guessed here
        span = None
    if not span:
        return Deadline(text, "open")
    first, due = span
    if _BEFORE.search(plain):
        eve = due.first - dt.timedelta(days=1)
        return Deadline(text, "by", None, eve, due=PartialDate(eve.year, eve.month, eve.day))
    return Deadline(text, "by", first, due.last, due=due)


def _span(plain: str) -> tuple[dt.date | None, PartialDate] | None:
    """Where a span begins, if the words say so, and its end to the precision written."""
    if found := _DAY.search(plain) or _DAY_IN_WORDS.search(plain):
        day = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
        return day, PartialDate(day.year, day.month, day.day)
    if found := _QUARTERS.search(plain):
        first, last = _ROMAN[found["first"]], _ROMAN[found["last"] or found["first"]]
        year = int(found["year"])
        begins = dt.date(year, first * 3 - 2, 1)
        return (begins, PartialDate(year, last * 3)) if first <= last else None
    return _longer_span(plain)


def _longer_span(plain: str) -> tuple[dt.date | None, PartialDate] | None:
    """Half a year, a month or a year."""
    if found := _HALF.search(plain):
        year, late = int(found["year"]), found["half"] == "cuối"
        return dt.date(year, 7 if late else 1, 1), PartialDate(year, 12 if late else 6)
    if found := _MONTH.search(plain):
        month = dt.date(int(found["year"]), int(found["month"]), 1)
        return month, PartialDate(month.year, month.month)
    if found := _YEAR.search(plain):
        year = int(found["year"])
        begins = None if "đến năm" in plain else dt.date(year, 1, 1)
        return begins, PartialDate(year)
    return None
