"""UTF-8 that some program took for Windows-1252 and saved again: ``Chuyá»ƒn`` for ``Chuyển``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import product
from types import MappingProxyType
from typing import Final

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_LETTERS = frozenset(
    unicodedata.normalize("NFC", base + tone)
    for base, tone in product("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", _TONES)
) | {"đ", "Đ"}
_SIGNS = frozenset("–—‘’“”•…→✓")  # noqa: RUF001  # quotation marks as Word types them
_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b")
_FIRST_PICTURE = "\U0001f000"
_MOST_TIMES = 3
"""How often a text is saved wrongly before somebody looks at it."""


def _bytes_by_letter() -> Mapping[str, int]:
    """What each byte above ASCII became: as Windows-1252, where that has nothing, as it is."""
    letters = {chr(byte): byte for byte in range(0x80, 0x100)}
    for byte in range(0x80, 0xA0):
        letter = bytes([byte]).decode("cp1252", errors="ignore")
        if letter:
            letters[letter] = byte
    return MappingProxyType(letters)


_BYTES: Final = _bytes_by_letter()
_LEADS: Final = ((0xC2, 0xDF, 2), (0xE0, 0xEF, 3), (0xF0, 0xF4, 4))
"""First and last byte that starts a letter of so many bytes."""
_RUN = re.compile(f"[{re.escape(''.join(_BYTES))}]{{2,}}")


def unscrambled(line: str) -> str:
    """The line as it was before it was read wrongly; any other line as it is."""
    for _ in range(_MOST_TIMES):
        found = list(_scrambled(line))
        # Â before a sign or a hard space may be the letter itself.
        if all(length == _LEADS[0][2] and line[at] == "Â" for at, length, _ in found):
            return line
        for at, length, letter in reversed(found):
            line = line[:at] + letter + line[at + length :]
    return line


def _scrambled(line: str) -> Iterator[tuple[int, int, str]]:
    """Where a letter was scrambled, how many characters it became, and the letter."""
    for run in _RUN.finditer(line):
        body = bytes(_BYTES[char] for char in run[0])
        at = 0
        while at < len(body):
            length = next((n for first, last, n in _LEADS if first <= body[at] <= last), 1)
            letter = _letter(body[at : at + length])
            if length > 1 and letter and _is_expected(letter):
                yield run.start() + at, length, letter
                at += length
            else:
                at += 1


def _letter(body: bytes) -> str:
    """The letter that these bytes are, all of them; else nothing."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _is_expected(letter: str) -> bool:
    """Whether it is what people here write; pairs of other letters can be a word of theirs."""
    # A letter scrambled twice is a letter of Windows-1252 first.
    known = letter in _LETTERS or letter in _SIGNS or letter in _MARKS or letter in _BYTES
    return known or letter >= _FIRST_PICTURE
