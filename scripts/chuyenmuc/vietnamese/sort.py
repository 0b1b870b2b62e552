"""Vietnamese alphabetical order: letters first, tones last, numbers by value."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from types import MappingProxyType
from typing import Final

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK: Final = MappingProxyType({letter: rank for rank, letter in enumerate(_ALPHABET)})
# Ngang, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries.
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_PIECE = re.compile(r"(?P<number>[0-9]+)|(?P<space>\s+)|(?P<letter>\w)")
_SPACE, _NUMBER, _LETTER, _FOREIGN = range(4)

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


def sort_key(text: str) -> SortKey:
    """A key for ``sorted``: ``Xóm 2`` before ``Xóm 10``, ``an`` before ``ăn`` before ``ân``.

    Letters decide; tones only between words of the same letters; the text itself last, so that
    equal keys mean equal text.
    """
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for found in _PIECE.finditer(unicodedata.normalize("NFC", text.lower()).strip()):
        if found["number"]:
            letters.append((_NUMBER, int(found["number"])))
        elif found["space"]:
            letters.append((_SPACE, 0))
        else:
            letter, tone = split_tone(found["letter"])
            rank = _RANK.get(letter)
            letters.append((_FOREIGN, ord(letter[0])) if rank is None else (_LETTER, rank))
            tones.append(tone)
    return tuple(letters), tuple(tones), text


@cache  # of letters there are few, of titles many
def split_tone(letter: str) -> tuple[str, int]:
    """A letter without its tone, and the tone's place in dictionary order (0 for none)."""
    tone = 0
    kept = []
    for char in unicodedata.normalize("NFD", letter):
        if char in _TONES:
            tone = _TONES.index(char) + 1
        else:
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept)), tone
