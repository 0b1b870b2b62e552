"""What signs that nobody sees do to a text, in whatever form they were written."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from chuyenmuc.vietnamese.text import INVISIBLE, TURNING, find_invisible, repair

_ENTITY = re.compile(r"&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z]{1,31}[0-9]{0,2});?")
_AROUND = 60  # characters: an emoji of several people is shorter, also in entities
_CODED = re.compile(r"%(?:E2%80%(?:8[EF]|A[A-E])|E2%81%A[6-9]|D8%9C)", re.IGNORECASE)
"""Signs that turn letters round, in the form they have in addresses."""
_OF_ADDRESSES = frozenset("./:@-_%&?=#+")


class Doing(Enum):
    """What an unseen sign does."""

    TURNS = "shows letters in another order than they stand"
    HIDES = "parts a word, an address or a number that looks whole"
    STANDS_BY = "nothing but to be there"


@dataclass(frozen=True, slots=True)
class Unseen:
    """One unseen sign: ``name`` in Vietnamese, ``written`` as it stands at ``start``."""

    name: str
    start: int
    written: str
    does: Doing

    @property
    def is_coded(self) -> bool:
        """Whether it is spelt out, as ``&#8203;`` or ``%E2%80%AE``: no program takes it away."""
        return len(self.written) > 1


def find_unseen(text: str, prose: str | None = None) -> Iterator[Unseen]:
    """Every sign that nobody sees, and every code for one.

    Args:
        text: what was written.
        prose: the same with spaces in place of code, in which codes are shown as they stand.
    """
    if repair(text) != text:  # what is in an old encoding is left alone there
        for found in find_invisible(text):
            sign = text[found.start]
            yield Unseen(found.name, found.start, sign, _doing(text, found.start, sign))
    spelt = text if prose is None else prose
    for code in _ENTITY.finditer(spelt) if "&" in spelt else ():
        sign = html.unescape(code[0])
        if sign[:1] in INVISIBLE and not _is_of_emoji(spelt, code):
            does = Doing.TURNS if sign[0] in TURNING else Doing.HIDES
            yield Unseen(INVISIBLE[sign[0]], code.start(), code[0], does)
    for code in _CODED.finditer(spelt):
        yield Unseen("dấu đổi chiều chữ", code.start(), code[0], Doing.TURNS)


def _doing(text: str, at: int, sign: str) -> Doing:
    if sign in TURNING:
        return Doing.TURNS
    behind, ahead = text[max(at - _AROUND, 0) : at], text[at : at + _AROUND]
    before = next((char for char in reversed(behind) if char not in INVISIBLE), "")
    after = next((char for char in ahead if char not in INVISIBLE), "")
    is_inside = all(char.isalnum() or char in _OF_ADDRESSES for char in (before, after))
    is_of_words = before.isalnum() or after.isalnum()
    return Doing.HIDES if before and after and is_inside and is_of_words else Doing.STANDS_BY


def _is_of_emoji(text: str, code: re.Match[str]) -> bool:
    before = html.unescape(text[max(code.start() - _AROUND, 0) : code.start()])
    after = html.unescape(text[code.end() : code.end() + _AROUND])
    whole = before + html.unescape(code[0]) + after
    return not any(found.start == len(before) for found in find_invisible(whole))
