"""Grouping by the first letter of the Vietnamese alphabet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from chuyenmuc.vietnamese.fold import fold
from chuyenmuc.vietnamese.sort import sort_key, split_tone

T = TypeVar("T")
_LETTER = re.compile(r"[^\W_]")
NUMBERS = "0–9"


@dataclass(frozen=True, slots=True)
class Letter(Generic[T]):
    """A letter and what begins with it. ``anchor`` tells D from Đ and A from Ă and Â."""

    title: str
    anchor: str
    items: tuple[T, ...]


def _initial(title: str) -> str:
    found = _LETTER.search(title)
    if not found or found[0].isdecimal():
        return NUMBERS
    return split_tone(found[0])[0].upper()


def _anchor(initial: str) -> str:
    if initial == NUMBERS:
        return "chu-so"
    # Letters that fold alike need addresses of their own: the code point tells them apart.
    folded = fold(initial)
    return f"chu-{folded}" if folded == initial.lower() else f"chu-{folded}-{ord(initial):x}"


def spoken_order(title: str) -> tuple[object, ...]:
    """Alphabetical order that does not mind quotation marks at the start."""
    found = _LETTER.search(title)
    return sort_key(title[found.start() :] if found else title)


def by_letter(items: Iterable[T], title_of: Callable[[T], str]) -> tuple[Letter[T], ...]:
    """The items in alphabetical order under their letters."""
    letters: dict[str, list[T]] = {}
    for item in sorted(items, key=lambda item: spoken_order(title_of(item))):
        letters.setdefault(_initial(title_of(item)), []).append(item)
    return tuple(Letter(key, _anchor(key), tuple(group)) for key, group in letters.items())
