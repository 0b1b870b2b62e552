"""When somebody was born: in a sentence, a row of a table, a form."""

from __future__ import annotations

import re

from chuyenmuc.vietnamese.private.told import LINE, Told

_BORN = re.compile(
    r"(?:\b(?:sinh(?: ngày| năm)?|ngày sinh|năm sinh|SN|s\.n\.?|NS|DOB)\b[ :.]{0,3})"
    r"(?:ngày )?(?P<day>\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?(?P<y>\d{4})"
    r"|\d{1,2} tháng \d{1,2},? năm (?P<z>\d{4})"
    r"|[^\W\d_]{2,6}(?: [^\W\d_]{2,6}){0,3} tháng [^\W\d_]{2,5}(?: [^\W\d_]{2,5})?"
    r",? năm (?P<w>\d{4})"
    r"|(?:[^\W\d_]{1,6} [^\W\d_]{1,5} ?\(?)?(?P<year>\d{4}))(?!\d)"
    r"|\b(?:SN|NS)[ :.]{0,2}'?(?P<short>[3-9]\d)(?![\d/.\-])",
    re.IGNORECASE,
)
_ROW_DAY = re.compile(r"(?<![\d/])\d{1,2}[/.\-]\d{1,2}[/.\-](?P<y>\d{4})(?![\d/])")
_YEARS = ("y", "z", "w", "year", "last", "short")
# A form: the name on one line, the birth on one of the next.
_FORM_BORN = re.compile(
    r"(?:\n[^\n]{0,60}){0,3}\n[ >*+\-]{0,6}"
    r"(?:ngày sinh|năm sinh|sinh ngày|sinh năm|ngày, tháng, năm sinh) ?: ?[^\d\n]{0,12}\d",
    re.IGNORECASE,
)
_BIRTH_COLUMN = re.compile(
    r"ngày sinh|năm sinh|sinh ngày|sinh năm|ngày,? tháng,? năm sinh|\bsn\b"
    r"|\|\s?nam\s?\|\s?nữ\s?\|"
)
_YEAR_CELL = re.compile(r"\|[ ]?(?:\d{1,2}[/.\-]){0,2}(?:19[2-9]\d|20[0-3]\d)[ ]?\|")
# Their birth is as much their own as anybody's.
_VILLAGE = re.compile(r"tổ trưởng|tổ phó|trưởng (?:thôn|xóm|bản|ấp|khối)|tổ viên")
# Right behind the name: “ – 12/05/1956”, “ (1956, xóm 4)”.
_DAY_NEXT = re.compile(
    r" ?[,;:(|\-] ?(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?P<y>19[2-9]\d|200\d|201[0-5])(?!\d)"
    r"|(?<=\()(?P<year>19[2-9]\d|20[01]\d)(?= ?[,;)])"
    r"|(?P<last>19[2-9]\d|20[01]\d) ?[,;|\-] ?(?i:nam|nữ|dân tộc|trú|ngụ|quê|thôn|xóm|bản|ấp|tổ)\b)"
)
_BIRTH_BEFORE = re.compile(r"(?:ngày sinh|năm sinh|sinh nhật)[^\d]{0,20}$", re.IGNORECASE)
_LIVED = 1926
"""Whoever was born before belongs to history."""
_GROWN = 2015
_CENTURY = 1900
_AROUND = 36


def is_born(told: Told) -> bool:
    """Whether the day or the year is told in which somebody was born who may still live."""
    if told.person.is_full and _is_born_on_form(told):
        return True
    found = _BORN.search(told.behind[:70]) or _DAY_NEXT.match(told.behind)
    if not found and _BIRTH_BEFORE.search(told.before):
        found = _ROW_DAY.search(told.behind[:16])
    if not found and told.is_row and told.person.is_full:
        found = _ROW_DAY.search(told.behind)
        return bool(found) and _LIVED <= int(found["y"]) <= _GROWN if found else False
    if not found or (told.person.in_office and not _serves_village(told)):
        return False
    said = next(filter(None, (found.groupdict().get(name) for name in _YEARS)))
    year = int(said) + (_CENTURY if len(said) == len("56") else 0)
    return year >= _LIVED and bool(told.person.is_full or told.person.called)


def _serves_village(told: Told) -> bool:
    return bool(_VILLAGE.search(told.before[-_AROUND:].casefold()))


def _is_born_on_form(told: Told) -> bool:
    """Whether a table or a form has a place for the birth, and it is filled in."""
    if told.is_row:
        named = _BIRTH_COLUMN.search(told.heading.casefold())
        return bool(named and _YEAR_CELL.search(told.behind))
    behind = told.text[told.person.end : told.person.end + LINE]
    return not told.person.in_office and bool(_FORM_BORN.match(behind))
