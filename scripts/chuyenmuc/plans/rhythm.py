"""How often: “2 đợt/năm”, “mỗi tuần ít nhất 02 lượt”, “hằng quý”, “6 tháng một lần”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Per = Literal["day", "week", "month", "quarter", "half_year", "year"]

_PER: dict[str, Per] = {
    "ngày": "day",
    "tuần": "week",
    "tháng": "month",
    "quý": "quarter",
    "năm": "year",
}
_MONTHS: dict[str, Per] = {"1": "month", "3": "quarter", "6": "half_year", "12": "year"}
_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4}
_TIMES = r"(?P<times>\d{1,3}|một|hai|ba|bốn) ?"
_WHAT = r"(?:đợt|lần|lượt|kỳ|bài|tin|buổi|cuộc|số)"
_RATE = re.compile(
    rf"{_TIMES}(?:\w{{1,20}} )?{_WHAT}?"
    r"(?: ?/ ?| mỗi | một )(?P<per>ngày|tuần|tháng|quý|năm)\b(?! ?\d)"
)
_EACH = re.compile(r"\b(?:mỗi|h[ằà]ng|từng) (?P<per>ngày|tuần|tháng|quý|năm)\b")
_COUNTED = re.compile(rf"\b{_TIMES}{_WHAT}\b")
_MONTHS_APART = re.compile(r"\b(?P<months>\d{1,2}) tháng(?: ?/ ?| một | mỗi | 1 )lần\b")
_PERIODIC = re.compile(
    r"\b(?:định kỳ|báo cáo|sơ kết)(?: theo)? "
    r"(?:(?P<months>3|6|12) tháng(?! (?:đầu|cuối))|(?P<per>tuần|tháng|quý|năm))\b"
    r"(?! ?\d| (?:này|nay|sau))"
)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """``times`` each ``per``."""

    times: int
    per: Per


def rhythm(plain: str) -> Rhythm | None:
    """How often, from words in lower case with plain dashes; None where they do not say.

    “hằng quý” is once a quarter; of “định kỳ 6 tháng, năm” the shortest span counts.
    """
    if found := _MONTHS_APART.search(plain):
        per = _MONTHS.get(found["months"].lstrip("0"))
        return Rhythm(1, per) if per else None
    if found := _RATE.search(plain):
        return Rhythm(_number(found["times"]), _PER[found["per"]])
    if found := _EACH.search(plain):
        counted = _COUNTED.search(plain)
        return Rhythm(_number(counted["times"]) if counted else 1, _PER[found["per"]])
    if found := _PERIODIC.search(plain):
        return Rhythm(1, _MONTHS[found["months"]] if found["months"] else _PER[found["per"]])
    return None


def _number(words: str) -> int:
    return _NUMBERS.get(words) or int(words)
