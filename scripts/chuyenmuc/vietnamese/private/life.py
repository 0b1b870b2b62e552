"""What a text tells of somebody by name: birth, home, child, health, circumstances, accusations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from types import MappingProxyType

from chuyenmuc.vietnamese.private.birth import is_born
from chuyenmuc.vietnamese.private.found import Found, What
from chuyenmuc.vietnamese.private.life_words import (
    ACCUSED,
    CIRCUMSTANCES,
    DID,
    HEALTH,
    SAYS,
    SUFFERED,
)
from chuyenmuc.vietnamese.private.persons import persons
from chuyenmuc.vietnamese.private.told import LINE, Told

_SENTENCE = re.compile(
    r"[^\n.!?]+(?:[.!?](?!\s|$)[^\n.!?]*"
    r"|(?:(?<=\bTP)|(?<=[\s:;]\d)|(?<=[\s:;]\d\d))\.[^\n.!?]*|[.!?]+)*"
)
_NEAR = 36
_LISTED = re.compile(r" {0,6}(?:[-*+•|]|\d{1,3}[.)/]) ?")
_HOME_BEFORE = re.compile(
    r"(?:địa chỉ|nơi ở|chỗ ở|\bnhà)(?: nhà| ở| của)*[: ]{1,2}(?:\w+ )?$", re.IGNORECASE
)
_NUMBER_NEXT = re.compile(r"[:,]? ?(?:ở |là )?(?:số nhà|nhà số|số|ngõ|hẻm|kiệt) ?\d", re.IGNORECASE)
_HOUSE_NEXT = re.compile(r" ?[,–-] ?(?:số nhà|nhà số) ?\d", re.IGNORECASE)
_HOME = re.compile(
    r"(?:trú|ngụ|tạm trú|địa chỉ|nhà riêng|nhà|ở|sống)\b[^.;\n]{0,30}?"
    r"(?:\bsố nhà|nhà số|\bsố|\bngõ|\bhẻm|\bngách|\bkiệt) ?\d{1,4}",
    re.IGNORECASE,
)
_CHILD_COLUMN = re.compile(
    r"tên (?:học sinh|trẻ|cháu|con|bé|em)|danh sách (?:học sinh|trẻ|các (?:cháu|em))|học bổng",
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
_PUPILS_BEFORE = re.compile(
    r"(?:học sinh|trẻ em|các cháu)[^.;\n]{0,40}:[^.;\n]{0,12}(?:\d[.)] )?$", re.IGNORECASE
)
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
# What is done to somebody who is held to have done wrong, right before the name.
_ACTED_ON = re.compile(
    r"(?<!tự )(?<!người )(?<!\w)"
    r"(?:đơn (?:thư )?(?:tố cáo|tố giác|khiếu nại|kiện)|tố cáo|tố giác|phê bình"
    r"|kiểm điểm|kỷ luật|kỉ luật|khai trừ|cách chức|truy nã|khởi tố"
    r"|bắt(?: giữ| giam| tạm giam| quả tang| khẩn cấp)?|(?:xử )?phạt|tạm giam|tạm giữ|triệu tập"
    r"|cảnh cáo|khiển trách)"
    r"(?: (?:đối với|hành chính|hành vi|của))?"
    r"(?: (?:hộ|gia đình|đối tượng|đồng chí|đ/c|ông|bà|anh|chị|cô|chú|nguyên|cựu"
    r"|chủ tịch|phó|trưởng|bí thư|giám đốc|hiệu trưởng|kế toán|cán bộ|công chức|đảng viên"
    r"|thôn|xóm|bản|xã|phường|UBND"
    r"|chi bộ))* ?$",
    re.IGNORECASE,
)
_PATIENTS = frozenset({"bệnh nhân"})


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
                told = Told(person, text, sentence.start(), sentence.end(), above)
                yield from _about(told)


def _heading(text: str, sentence: re.Match[str], last: str) -> str:
    """What is said above the rows that may follow; a line that is no row ends the last one."""
    start = _line_of(text, sentence)
    line = text[start : start + LINE].partition("\n")[0]
    if _LISTED.match(line):
        # The first row of a table is its head; those below tell of others.
        return f"{last} {line}" if line.startswith("|") and "|" not in last else last
    if line.rstrip().endswith(":") or line.startswith("#"):
        return line
    return ""


def _line_of(text: str, sentence: re.Match[str]) -> int:
    """Where its line starts, as far as anybody looks."""
    first = max(0, sentence.start() - LINE)
    return text.rfind("\n", first, sentence.start()) + 1 or first


def _about(told: Told) -> Iterator[Found]:
    person = told.person
    for what, holds in _KINDS.items():
        if holds(told):
            yield Found(what, person.start, person.end, person.name)


def _is_at_home(told: Told) -> bool:
    if told.person.in_office:
        return False
    said_before = _HOME_BEFORE.search(told.before) and _NUMBER_NEXT.match(told.behind)
    next_to = _HOUSE_NEXT.match(told.behind)
    return bool(said_before or next_to or _HOME.search(told.behind[:80]))


def _is_child(told: Told) -> bool:
    person = told.person
    if person.called in _CHILD_WORDS | {"học sinh"} and person.is_full:
        return True
    pupil = not person.in_office and _PUPIL_NEXT.match(told.behind)
    in_list = told.is_row and _CHILD_COLUMN.search(told.heading)
    if person.is_full and (pupil or in_list or _PUPILS_BEFORE.search(told.before)):
        return True
    young = _YOUNG.search(told.behind[:80]) or _YOUNG.search(told.before[-_NEAR:])
    return person.called in _CHILD_WORDS | _PUPIL_WORDS and bool(young)


def _is_ill(told: Told) -> bool:
    if told.person.called in _PATIENTS:
        return True
    return _pairs(told, HEALTH)


def _is_in_need(told: Told) -> bool:
    return _pairs(told, CIRCUMSTANCES)


def _pairs(told: Told, trigger: re.Pattern[str]) -> bool:
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


def _is_accused(told: Told) -> bool:
    if told.person.called in _SUSPECTS or _ACTED_ON.search(told.before):
        return True
    for deed in ACCUSED.finditer(told.behind):
        between = told.behind[: deed.start()]
        if between.strip() and (_speaks(between) or SUFFERED.search(between)):
            return False
        if _is_said_to_have_done(told, between, deed[0].casefold()):
            return True
    return False


def _is_said_to_have_done(told: Told, between: str, deed: str) -> bool:
    """Whether a deed is laid at the door of a person; somebody in office only by clear words."""
    if not between.strip() or deed.startswith("bị") or DID.search(between):
        return True
    return not told.person.in_office and bool(_DIRECTLY.fullmatch(between))


_KINDS: MappingProxyType[What, Callable[[Told], bool]] = MappingProxyType(
    {
        "tre-em": _is_child,
        "ngay-sinh": is_born,
        "dia-chi-nha": _is_at_home,
        "suc-khoe": _is_ill,
        "hoan-canh": _is_in_need,
        "to-cao": _is_accused,
    }
)
