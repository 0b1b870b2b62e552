"""What the words of a target promise: its amounts, its bound and its rhythm.

Read only to be compared with what was typed as data; nothing is computed from words alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from chuyenmuc.content.models.plan import Target
from chuyenmuc.plans.rhythm import Per, rhythm
from chuyenmuc.vietnamese.numerals import read_numeral

_NO_AMOUNT = re.compile(  # days, months, quarters, years, hours, and the numbers of documents
    r"\b\d{1,2}[/-]\d{1,2}[/-]\d{4}\b|\bngày \d{1,2}(?:[/-]\d{1,2})?\b|\btháng \d{1,2}(?:/\d{4})?\b"
    r"|\b\d{1,2} tháng(?: ?/ ?| một | mỗi | 1 )lần\b|\bquý (?:[ivx]+|\d)(?:/\d{4})?\b"
    r"|\bnăm \d{4}(?: ?[-–] ?\d{4})?\b|\b24/7\b"
    r"|\b\d+(?:/\d{4})?[-/](?:nq|qđ|kh|ct|cv|nđ|tt|hd|tb)\b[-\w/]*|\bsố \d+[-/]\w[-\w/]*"
)
_AMOUNT = re.compile(r"(?<![\w.,/])[-+]?\d[\d.,]*(?: \d{3}(?!\d)[\d.,]*)*")
_SHARE = re.compile(r"\s*(?:(?:-|–|đến|tới)\s*[\d.,]+\s*)?(?:%|phần trăm)")
_OF = re.compile(r"\s*/\s*(\d[\d.]*)")
_TIMES = re.compile(r"\s*(nghìn|ngàn|triệu|tr|tỷ|tỉ)\b")
_MANY: Mapping[str, int] = MappingProxyType(
    {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9}
)
_AT_MOST = re.compile(
    r"\b(?:không quá|tối đa|nhiều nhất|không vượt(?: quá)?|dưới|cao nhất)\s+\d|[≤<]\s*\d"
    r"|\d\s{0,9}\S{0,30}\s{0,9}trở xuống\b|\b(?:xuống(?: còn)?|chỉ còn|còn lại)\s+\d"
)
_AT_LEAST = re.compile(r"\b(?:ít nhất|tối thiểu|thấp nhất|trên|hơn)\s+\d|[≥>]\s*\d|\btrở lên\b")
_ABOVE = re.compile(r"(?:\btrên\s+|>\s*)\d[\d.,]*\s*(?:%|phần trăm)")
_BELOW = re.compile(r"(?:\bdưới\s+|<\s*)\d[\d.,]*\s*(?:%|phần trăm)")
_SPANS = r"(?:giờ|buổi|ngày|tuần|tháng|quý|năm|kỳ|đợt|lần|lượt|\d)"
_FOR_EACH = re.compile(
    rf"\b(?:mỗi|từng) (?!{_SPANS}\b)(?P<whom>\w+)"
    r"|/ ?(?P<of>thôn|xóm|bản|tổ|khu|đơn vị|trường|hộ|cơ quan|chi bộ|chi hội|người|cán bộ)\b"
)
HUNDRED = 100
_NEAR = Decimal("0.5")  # a share of whole parts is rounded in the words


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the words: everything it can mean, whether in per cent, and the whole it is of.

    ``words`` is the number as it stands there.
    """

    values: tuple[Decimal, ...]
    words: str
    is_share: bool = False
    whole: Decimal | None = None

    def is_of(self, value: Decimal) -> bool:
        """Whether it can mean this value; 24/24 means 100 per cent as well."""
        return value in self.values


def in_plain_words(text: str) -> str:
    """NFC, lower case, one kind of space."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def amounts(words: str) -> tuple[Amount, ...]:
    """The numbers in the words of a target, without days and numbers of documents."""
    return tuple(_amounts(_NO_AMOUNT.sub(" ", in_plain_words(words))))


def _amounts(plain: str) -> Iterator[Amount]:
    for found in _AMOUNT.finditer(plain):
        numeral = read_numeral(found[0].rstrip(".,"))
        if numeral is None:
            continue
        values, rest = numeral.values, plain[found.end() :]
        if many := _TIMES.match(rest):
            values += tuple(value * _MANY[many[1]] for value in values)
        of = _OF.match(rest)
        whole = Decimal(of[1].replace(".", "")) if of else None
        yield Amount(values, found[0].rstrip(".,"), bool(_SHARE.match(rest)), whole)


def is_in_per_cent(target: Target) -> bool:
    """Whether the value of a target is a share."""
    return bool(target.unit and re.search(r"%|phần trăm", target.unit))


def agrees(target: Target) -> bool:
    """Whether the words of a target hold its value; words without a number contradict nothing."""
    found = amounts(target.as_written)
    if target.value is None or not found:
        return True
    value = Decimal(str(target.value))
    if is_in_per_cent(target):
        if each_said(target) and value == HUNDRED:
            return True  # “mỗi thôn 2 buổi” is kept when all villages have had theirs
        pool = [amount for amount in found if amount.is_share] or list(found)
        return any(amount.is_of(value) or _is_share_of(amount, value) for amount in pool)
    return any(amount.is_of(value) for amount in found)


def _is_share_of(amount: Amount, value: Decimal) -> bool:
    if not amount.whole:
        return False
    return any(abs(part * HUNDRED / amount.whole - value) <= _NEAR for part in amount.values)


def says_per_cent(target: Target) -> bool:
    """Whether the words hold the value of a target in per cent alone."""
    if target.value is None:
        return False
    value = Decimal(str(target.value))
    meant = [amount for amount in amounts(target.as_written) if amount.is_of(value)]
    return bool(meant) and all(amount.is_share for amount in meant)


def part_and_whole(target: Target) -> tuple[Decimal, Decimal] | None:
    """The value and the whole it is a part of, where the words say so: ``24/24 tổ``."""
    if target.value is None:
        return None
    value = Decimal(str(target.value))
    return next(
        (
            (value, amount.whole)
            for amount in amounts(target.as_written)
            if amount.whole and amount.is_of(value)
        ),
        None,
    )


def bound_said(target: Target) -> str | None:
    """The comparison that the words name, as written after ``op:``; None where they name none."""
    plain = in_plain_words(target.as_written)
    most, least = bool(_AT_MOST.search(plain)), bool(_AT_LEAST.search(plain))
    if most == least:
        return None
    if most:
        return "<" if _BELOW.search(plain) else "<="
    return ">" if _ABOVE.search(plain) else ">="


def each_said(target: Target) -> str | None:
    """For each of whom the words promise the value: ``thôn`` in “mỗi thôn 2 buổi”."""
    found = _FOR_EACH.search(in_plain_words(target.as_written))
    return (found["whom"] or found["of"]) if found else None


def rhythm_said(target: Target) -> Per | None:
    """The span of time in which the words promise the value again and again."""
    if is_in_per_cent(target):
        return None  # 80% (báo cáo hằng tháng): the report is monthly, not the share
    found = rhythm(in_plain_words(target.as_written).replace("–", "-"))
    return found.per if found else None
