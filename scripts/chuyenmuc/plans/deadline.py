"""Deadlines as plans write them: “Quý II–III/2026”, “2 đợt/năm”, “trước ngày 20/11/2025”.

The words stay as written; what can be computed with comes out typed. What this module cannot read
is ``open``, with its ``problem`` where the words do name a time: nobody's deadline is guessed.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from chuyenmuc.content.models.values import PartialDate
from chuyenmuc.plans.rhythm import Per, rhythm
from chuyenmuc.plans.span import find_span, with_year

Kind = Literal["by", "repeated", "always", "open"]
Problem = Literal["impossible", "vague", "unread"]

_ALWAYS = re.compile(r"thường xuyên|liên tục")
_BEFORE = re.compile(r"\btrước\b")
_SCHOOL_YEAR = re.compile(r"\bnăm học(?: \d{4}(?: ?[-/] ?\d{4})?)?")
_BEGINNING = re.compile(
    r"^(?:bắt đầu |kể )?từ (?!nay\b)(?!.*\b(?:đến|tới)\b)|\bsau (?=ngày|tháng|\d)"
)
_VAGUE = re.compile(
    r"\b(?:đầu|giữa|tuần (?:\d|đầu|thứ)\b.{0,10}|(?:thượng|trung|hạ) tuần)(?: của)? $"
)
_ANNUAL_DAYS = re.compile(
    r"(?:các )?(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:(?:,| và|;) (?:ngày )?\d{1,2}[/.-]\d{1,2})*"
)
_NAMES_A_TIME = re.compile(r"\b(?:quý|tháng|tuần|ngày|năm|cuối|đầu|giữa|trước)\b|\d[/.-]\d")
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "\u00a0": " "})  # noqa: RUF001 - meant


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline: ``as_written`` for people, the rest to compute with.

    ``by``: between ``first`` and ``last`` (both included; ``first`` is where the document names
    the beginning of the span, else None). ``repeated``: ``times`` each ``per``. ``always``: all
    the time. ``open``: there is no last day to compute with; ``problem`` says why where the words
    speak of time: a day that no calendar has, an end nobody names, words that are not understood.
    ``due`` is the last day to the precision written.
    """

    as_written: str
    kind: Kind
    first: dt.date | None = None
    last: dt.date | None = None
    times: int | None = None
    per: Per | None = None
    due: PartialDate | None = None
    problem: Problem | None = None

    @property
    def quarters(self) -> tuple[int, ...]:
        """The quarters 1 to 4 the span lies in; none where the span has no beginning."""
        if not self.first or not self.last or self.first.year != self.last.year:
            return ()
        return tuple(range((self.first.month + 2) // 3, (self.last.month + 2) // 3 + 1))


def parse_deadline(text: str, year: int | None = None) -> Deadline:
    """Read a deadline; words without a year (“cuối năm sau”) lean on ``year``, that of the plan.

    Never fails: what cannot be read is ``open``. A bare day (“10/10”) is the day of an event in
    whatever year, no last day.
    """
    plain = " ".join(text.translate(_DASHES).casefold().split())
    plain = _SCHOOL_YEAR.sub("", plain).strip()  # nobody writes down when a school year ends
    if found := rhythm(plain):
        return Deadline(text, "repeated", times=found.times, per=found.per)
    if _ALWAYS.search(plain):
        return Deadline(text, "always")
    if _BEGINNING.search(plain) or _ANNUAL_DAYS.fullmatch(plain):
        return Deadline(text, "open")
    dated = plain if year is None else with_year(plain, year)
    return _dated(text, dated)


def _dated(text: str, plain: str) -> Deadline:
    """What ends on a day, or why no day can be computed."""
    try:
        span = find_span(plain)
        if span is None:
            named = _NAMES_A_TIME.search(plain)
            return Deadline(text, "open", problem="unread" if named else None)
        if _VAGUE.search(span.before):
            return Deadline(text, "open", problem="vague")
        if _BEFORE.search(span.before):
            eve = span.due_from - dt.timedelta(days=1)
            due = PartialDate(eve.year, eve.month, eve.day)
            return Deadline(text, "by", None, eve, due=due)
    except (ValueError, OverflowError):  # 31/02, quý III–II, the day before the first of all
        return Deadline(text, "open", problem="impossible")
    return Deadline(text, "by", span.first, span.due.last, due=span.due)
