"""What a text tells of somebody by name: birth, home, child, health, circumstances, accusations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.vietnamese.private.found import Found, What
from chuyenmuc.vietnamese.private.life_words import (
    ACCUSED,
    CIRCUMSTANCES,
    DID,
    HEALTH,
    SAYS,
    SUFFERED,
)
from chuyenmuc.vietnamese.private.persons import Person, persons

_SENTENCE = re.compile(
    r"[^\n.!?]+(?:[.!?](?!\s|$)[^\n.!?]*"
    r"|(?:(?<=\bTP)|(?<=[\s:;]\d)|(?<=[\s:;]\d\d))\.[^\n.!?]*|[.!?]+)*"
)
_BEHIND, _BEFORE, _NEAR = 100, 60, 36
_LINE = 300
_LISTED = re.compile(r" {0,6}(?:[-*+•|]|\d{1,3}[.)/]) ?")
_BORN = re.compile(
    r"(?:\b(?:sinh(?: ngày| năm)?|ngày sinh|năm sinh|SN|s\.n\.?|NS|DOB)\b[ :.]{0,3})"
    r"(?:ngày )?(?P<day>\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?(?P<y>\d{4})"
    r"|\d{1,2} tháng \d{1,2},? năm (?P<z>\d{4})"
    r"|(?P<year>\d{4}))(?!\d)",
    re.IGNORECASE,
)
_ROW_DAY = re.compile(r"(?<![\d/])\d{1,2}[/.\-]\d{1,2}[/.\-](?P<y>\d{4})(?![\d/])")
_YEARS = ("y", "z", "year")
# Right behind the name: “ – 12/05/1956”, “ (1956, xóm 4)”.
_DAY_NEXT = re.compile(
    r" ?[,;:(|\-] ?(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?P<y>19[2-9]\d|200\d|201[0-5])(?!\d)"
    r"|(?<=\()(?P<year>19[2-9]\d|20[01]\d)(?= ?[,;)]))"
)
_BIRTH_BEFORE = re.compile(r"(?:ngày sinh|năm sinh|sinh nhật)[^\d]{0,20}$", re.IGNORECASE)
_HOME_BEFORE = re.compile(
    r"(?:địa chỉ|nơi ở|chỗ ở|\bnhà)(?: nhà| ở| của)*[: ]{1,2}(?:\w+ )?$", re.IGNORECASE
)
_NUMBER_NEXT = re.compile(r"[:,]? ?(?:ở |là )?(?:số nhà|nhà số|số|ngõ|hẻm|kiệt) ?\d", re.IGNORECASE)
_HOME = re.compile(
    r"(?:trú|ngụ|tạm trú|địa chỉ|nhà riêng|nhà|ở|sống)\b[^.;\n]{0,30}?"
    r"(?:\bsố nhà|nhà số|\bsố|\bngõ|\bhẻm|\bngách|\bkiệt) ?\d{1,4}",
    re.IGNORECASE,
)
_YOUNG = re.compile(
    r"\blớp (?:\d|mẫu giáo|chồi|lá|mầm)|học sinh|mẫu giáo|mầm non|tiểu học|\bTHCS\b|trung học cơ sở"
    r"|\b(?:[1-9]|1[0-5]) (?:tháng )?tuổi|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tuổi"
    r"|sinh năm 20(?:1[2-9]|2\d)|\bSN ?20(?:1[2-9]|2\d)|mồ côi|xâm hại|bỏ học|đi lạc|mất tích"
    r"|bị lạc"
    r"|đuối nước|bỏ rơi|sơ sinh|tảo hôn",
    re.IGNORECASE,
)
_PUPIL_NEXT = re.compile(
    r"[ ,(:\-]{1,3}(?:là |đang )?(?:học sinh|học lớp|lớp \d|\d{1,2}[A-Z]\d?\b)", re.IGNORECASE
)
_PUPILS_BEFORE = re.compile(r"học sinh[^.;\n]{0,40}:[^.;\n]{0,12}$", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,2}[.)] ?")
_ANOTHER = re.compile(r"[.;]|\bdo\b|\bcho biết\b|\btặng\b|\bgiúp\b")
_CHILD_WORDS = frozenset(
    {
        "cháu",
        "bé",
        "em bé",
        "cháu bé",
        "cháu gái",
        "cháu trai",
        "cháu nội",
        "cháu ngoại",
        "bé trai",
        "bé gái",
    }
)
_PUPIL_WORDS = frozenset({"trẻ", "em", "học sinh", "con gái", "con trai", "tên"})
_DIRECTLY = re.compile(r"[ ,]*(?:[^,.;]{0,24},)?[^,.;]{0,18}")
_SUSPECTS = frozenset({"đối tượng", "bị can", "bị cáo", "nghi phạm", "kẻ trộm", "tên trộm"})
_PATIENTS = frozenset({"bệnh nhân"})
_LIVED = 1926
"""Whoever was born before belongs to history."""
_GROWN = 2015


@dataclass(frozen=True, slots=True)
class _Told:
    """A person, and the sentence or row in which something is told of them.

    ``heading`` is what stands above the list or table in which that is.
    """

    person: Person
    text: str
    start: int
    end: int
    heading: str = ""

    @property
    def behind(self) -> str:
        return self.text[self.person.end : min(self.end, self.person.end + _BEHIND)]

    @property
    def before(self) -> str:
        return self.text[max(self.start, self.person.start - _BEFORE) : self.person.start]

    @property
    def is_row(self) -> bool:
        """Whether it is the row of a table, or one of a list."""
        return "|" in self.text[self.start : self.end]


def told_of_people(text: str) -> Iterator[Found]:
    """Everything that nobody else needs to know of somebody who is named."""
    everybody = [*persons(text)]
    at = 0
    heading = ""
    for sentence in _SENTENCE.finditer(text) if everybody else ():
        heading = _heading(text, sentence, heading)
        while at < len(everybody) and everybody[at].end <= sentence.end():
            person = everybody[at]
            at += 1
            if person.start >= sentence.start():
                above = heading if _LISTED.match(text, _line_of(text, sentence)) else ""
                told = _Told(person, text, sentence.start(), sentence.end(), above)
                yield from _about(told)


def _heading(text: str, sentence: re.Match[str], last: str) -> str:
    """What is said above the rows that may follow; a line that is no row ends the last one."""
    start = _line_of(text, sentence)
    line = text[start : start + _LINE].partition("\n")[0]
    if _LISTED.match(line):
        return f"{last} {line}" if line.startswith("|") and len(last) < _LINE else last
    if line.rstrip().endswith(":") or line.startswith("#"):
        return line
    return ""


def _line_of(text: str, sentence: re.Match[str]) -> int:
    """Where its line starts, as far as anybody looks."""
    first = max(0, sentence.start() - _LINE)
    return text.rfind("\n", first, sentence.start()) + 1 or first


def _about(told: _Told) -> Iterator[Found]:
    person = told.person
    for what, holds in _KINDS.items():
        if holds(told):
            yield Found(what, person.start, person.end, person.name)


def _is_born(told: _Told) -> bool:
    found = _BORN.search(told.behind[:70]) or _DAY_NEXT.match(told.behind)
    if not found and _BIRTH_BEFORE.search(told.before):
        found = _ROW_DAY.search(told.behind[:16])
    if not found and told.is_row and told.person.is_full:
        found = _ROW_DAY.search(told.behind)
        return bool(found) and _LIVED <= int(found["y"]) <= _GROWN if found else False
    if not found or told.person.in_office:
        return False
    year = int(next(filter(None, (found.groupdict().get(n) for n in _YEARS))))
    return year >= _LIVED and bool(told.person.is_full or told.person.called)


def _is_at_home(told: _Told) -> bool:
    if told.person.in_office:
        return False
    said_before = _HOME_BEFORE.search(told.before) and _NUMBER_NEXT.match(told.behind)
    return bool(said_before or _HOME.search(told.behind[:80]))


def _is_child(told: _Told) -> bool:
    person = told.person
    if person.called in _CHILD_WORDS | {"học sinh"} and person.is_full:
        return True
    pupil = not person.in_office and _PUPIL_NEXT.match(told.behind)
    if person.is_full and (pupil or _PUPILS_BEFORE.search(told.before)):
        return True
    young = _YOUNG.search(told.behind[:80]) or _YOUNG.search(told.before[-_NEAR:])
    return person.called in _CHILD_WORDS | _PUPIL_WORDS and bool(young)


def _is_ill(told: _Told) -> bool:
    if told.person.called in _PATIENTS:
        return True
    return _pairs(told, HEALTH)


def _is_in_need(told: _Told) -> bool:
    return _pairs(told, CIRCUMSTANCES)


def _pairs(told: _Told, trigger: re.Pattern[str]) -> bool:
    """Whether such words are said of the person, who says or does nothing about them."""
    person = told.person
    if person.in_office or not (person.called or person.is_full):
        return False
    behind = trigger.search(told.behind)
    if behind and not _speaks(told.behind[: behind.start()]):
        return True
    before = [*trigger.finditer(told.before)]
    if before:
        between = _NUMBERED.sub("", told.before[before[-1].end() :])
        return not _ANOTHER.search(between)
    return person.is_full and bool(trigger.search(told.heading))


def _speaks(between: str) -> bool:
    """Whether the person speaks, gives or helps; whom others help does not."""
    said = SAYS.search(between)
    return bool(said) and "được" not in between[: said.start()] if said else False


def _is_accused(told: _Told) -> bool:
    if told.person.called in _SUSPECTS:
        return True
    for deed in ACCUSED.finditer(told.behind):
        between = told.behind[: deed.start()]
        if between.strip() and (_speaks(between) or SUFFERED.search(between)):
            return False
        if _is_said_to_have_done(told, between, deed[0].casefold()):
            return True
    return False


def _is_said_to_have_done(told: _Told, between: str, deed: str) -> bool:
    """Whether a deed is laid at the door of a person; somebody in office only by clear words."""
    if not between.strip() or deed.startswith("bị") or DID.search(between):
        return True
    return not told.person.in_office and bool(_DIRECTLY.fullmatch(between))


_KINDS: MappingProxyType[What, Callable[[_Told], bool]] = MappingProxyType(
    {
        "tre-em": _is_child,
        "ngay-sinh": _is_born,
        "dia-chi-nha": _is_at_home,
        "suc-khoe": _is_ill,
        "hoan-canh": _is_in_need,
        "to-cao": _is_accused,
    }
)
