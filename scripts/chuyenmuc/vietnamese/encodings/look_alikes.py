"""Letters that look like those of Vietnamese, or looked so in the program they come from.

Search, order, addresses and voices read letters, not shapes: ``Ðăng`` with the letter of Iceland
is found by nobody. What was meant is certain for most; the rest a person has to type again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from string import ascii_uppercase
from types import MappingProxyType
from typing import Final

from chuyenmuc.vietnamese.encodings import legacy
from chuyenmuc.vietnamese.encodings.mojibake import unscrambled
from chuyenmuc.vietnamese.syllable import is_syllable
from chuyenmuc.vietnamese.text import nfc


class Cause(Enum):
    """Why something is not the letter it seems to be."""

    ALIKE = "letters of another script or language"
    STYLED = "symbols in the shape of bold or framed letters"
    SCRAMBLED = "UTF-8 that was read as Windows-1252"
    OF_ONE_FONT = "a character that only one font can draw"
    LOST = "the sign for a letter that was lost"
    LINE_END = "a line end that only some programs know"


@dataclass(frozen=True, slots=True)
class Strange:
    """Something that is not what it looks like.

    ``start`` is its offset, ``meant`` what to write instead; None where that is not certain.
    """

    cause: Cause
    start: int
    written: str
    meant: str | None


_CYRILLIC: Final = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d"
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408"
        "\u0405\u043a\u04cf\u04c0\u0475\u04af\u0261",
        "aeopcyxijshdqwABEKMHOPCTYXIJSkllvyg",
        strict=True,
    )
)
_GREEK: Final = dict(
    zip(
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
        "\u03bf\u03bd\u03b9\u03c1\u03ba\u03b1\u03c5\u03c4\u03f2",
        "ABEZHIKMNOPTYXovipkautc",
        strict=True,
    )
)
_SMALL_CAPITALS: Final = dict(
    zip(
        "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d\u0274"
        "\u1d0f\u1d18\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22",
        "abcdefghijklmnoprstuvwyz",
        strict=True,
    )
)
_DOTLESS: Final = "\u0131"
_FOREIGN: Final = MappingProxyType(
    {**_CYRILLIC, **_GREEK, **_SMALL_CAPITALS, "\u0251": "a", _DOTLESS: "i"}
)
# What Wingdings and Symbol draw with the characters that Word leaves behind.
_DRAWN: Final = MappingProxyType(
    {
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf06e": "■",
        "\uf06c": "●",
        "\uf06f": "□",
        "\uf0a8": "☐",
        "\uf0d8": "➢",
        "\uf076": "❖",
        "\uf0fc": "✓",
        "\uf0fe": "☑",
        "\uf0fb": "✗",
        "\uf0e0": "→",
        "\uf0e8": "→",
        "\uf0f0": "⇒",
        "\uf028": "☎",
        "\uf02a": "✉",
        "\uf046": "☞",
    }
)
_D: Final = MappingProxyType({"\xd0": "Đ", "\u0189": "Đ", "\xf0": "đ", "\u0256": "đ"})
_MARK = "\u0300-\u036f"
_LINED = "[\u0305\u0332\u0333]"
_STYLED = (
    r"[\U0001d400-\U0001d7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06"
    r"\u2102\u210a-\u210e\u2110-\u2112\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2134]"
)
_FRAMED = r"[\u24b6-\u24e9\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189]"
# They have no plain form in Unicode's tables.
_IN_BLACK_FRAMES: Final = MappingProxyType(
    {
        first + at: letter
        for first in (0x1F150, 0x1F170)
        for at, letter in enumerate(ascii_uppercase)
    }
)
_LINES = "\u0305\u0332\u0333\u0335-\u0338"
"""Marks that draw a line under, over or through the letter before them."""
_SIGNS = re.compile(
    rf"(?P<styled>{_STYLED}[{_STYLED[1:-1]}{_MARK}]*|{_FRAMED}(?:{_FRAMED}|[{_MARK}])+)"
    r"|(?P<d>(?:(?<![^\W\d_])|(?<=[A-ZĐ]))[\xd0\u0189]|(?<![^\W\d_])[\xf0\u0256](?!Ÿ))"
    rf"|(?P<lined>[^\W_]?[{_LINES}]+)"
    r"|(?P<font>[\ue000-\ue1ff\ue210-\uf8ff\U000f0000-\U0010fffd])"
    r"|(?P<lost>\ufffd+)|(?P<line>[\u2028\u2029])"
)
_LOST_LETTER = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")
_WORD = re.compile(rf"(?:[^\W\d_]|[{_MARK}])+")
_HAS_FOREIGN = re.compile(
    "[\u0131\u0250-\u02af\u0370-\u052f\u0530-\u058f\u13a0-\u13ff\u1d00-\u1d22\ua730\ua731]"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>)\]]+")
_OTHER_SCRIPTS = ("CYRILLIC", "ARMENIAN", "CHEROKEE")
# Only lines with one of these can hold anything strange.
_SUSPECT = re.compile(
    rf"{_STYLED}|{_FRAMED}|{_HAS_FOREIGN.pattern}|[\xc2-\xf4\u0189\u0256\ue000-\uf8ff\ufffd]"
    r"|[\u2028\u2029\u0305\u0332\u0333\u0335-\u0338\U000f0000-\U0010fffd]"
)


def find_strange(text: str) -> Iterator[Strange]:
    """Everything in a text that is not the letters it looks like, in order.

    A text with a line in an old encoding is left to ``legacy``: it writes other letters with some
    of the same characters.
    """
    if text.isascii() or not _SUSPECT.search(text):
        return
    if any(map(legacy.detect, text.splitlines())):
        return
    at = 0
    for line in text.split("\n"):
        for found in _in_line(line):
            yield Strange(found.cause, at + found.start, found.written, found.meant)
        at += len(line) + 1


def respell(text: str) -> str:
    """The text with everything that is certain written in the letters that were meant."""
    pieces: list[str] = []
    done = 0
    for found in find_strange(text):
        if found.meant is not None:
            pieces += (text[done : found.start], found.meant)
            done = found.start + len(found.written)
    if not pieces:
        return text
    # What was scrambled may have been a letter of another script.
    return respell(nfc("".join((*pieces, text[done:]))))


def _in_line(line: str) -> list[Strange]:
    if not _SUSPECT.search(line):
        return []
    scrambled = [
        Strange(Cause.SCRAMBLED, word.start(), word[0], _certain(unscrambled(word[0])))
        for word in re.finditer(r"[^ \t]+", line)
        if unscrambled(word[0]) != word[0]
    ]
    taken = [(found.start, found.start + len(found.written)) for found in scrambled]
    taken += [found.span() for found in _ADDRESS.finditer(line)]
    others = [*_signs(line), *_words(line), *_asked(line)]
    free = [found for found in others if not any(a <= found.start < b for a, b in taken)]
    return sorted((*scrambled, *free), key=lambda found: found.start)


def _certain(word: str) -> str | None:
    """A word that was unscrambled; None where some of its bytes are gone for good."""
    return None if re.search("[\xc4-\xc6\xe4-\xe6]|\xe1[\xba\xbb]|\xc3[\xa0-\xbf]", word) else word


def _signs(line: str) -> Iterator[Strange]:
    for found in _SIGNS.finditer(line):
        written, start = found[0], found.start()
        if found["styled"]:
            yield Strange(Cause.STYLED, start, written, _plain(written))
        elif found["lined"]:
            is_struck = any(mark in written for mark in "\u0335\u0336\u0337\u0338")
            yield Strange(
                Cause.STYLED, start, written, None if is_struck else re.sub(_LINED, "", written)
            )
        elif found["d"]:
            yield Strange(Cause.ALIKE, start, written, _D[written])
        elif found["font"]:
            yield Strange(Cause.OF_ONE_FONT, start, written, _DRAWN.get(written))
        elif found["lost"]:
            yield Strange(Cause.LOST, start, written, None)
        else:
            yield Strange(Cause.LINE_END, start, written, " ")


def _asked(line: str) -> Iterator[Strange]:
    """Letters that an old program could not write: `Chuy?n d?i`; one alone may be a slip."""
    found = list(_LOST_LETTER.finditer(line))
    if len(found) > 1:
        yield from (Strange(Cause.LOST, sign.start(), sign[0], None) for sign in found)


def _plain(written: str) -> str:
    letters = unicodedata.normalize("NFKC", written)
    return nfc(letters.translate(_IN_BLACK_FRAMES))


def _words(line: str) -> Iterator[Strange]:
    """Words with letters of Cyrillic, Greek and the like."""
    if not _HAS_FOREIGN.search(line):
        return
    words = list(_WORD.finditer(line))
    quotes = any(_is_foreign_language(word[0]) for word in words)
    for word in words:
        if _HAS_FOREIGN.search(word[0]):
            apart = unicodedata.normalize("NFD", word[0])
            meant = nfc("".join(_FOREIGN.get(char, char) for char in apart))
            certain = _is_certain(word[0], meant, quotes=quotes)
            if certain or _is_mixed(word[0]):
                yield Strange(Cause.ALIKE, word.start(), word[0], meant if certain else None)


def _is_foreign_language(word: str) -> bool:
    """Whether a word is Russian or so: nothing Latin, and a letter that looks like none of ours."""
    letters = [char for char in word if char.isalpha()]
    return all(_script(char) == "CYRILLIC" for char in letters) and any(
        char not in _FOREIGN for char in letters
    )


def _is_certain(word: str, meant: str, *, quotes: bool) -> bool:
    """Whether only ``meant`` can have been meant; ``quotes``: the line holds another language."""
    if _HAS_FOREIGN.search(meant):
        return False
    if _DOTLESS in word:  # Turkish names have it by right
        return is_syllable(meant)
    if any(_script(char) == "GREEK" for char in word):  # a formula has Greek letters by right
        is_long = len([char for char in word if char.isalpha()]) > 1
        return is_long and (is_syllable(meant) or (meant.isupper() and _has_latin(word)))
    return _has_latin(word) or not quotes


def _is_mixed(word: str) -> bool:
    """Whether letters of scripts that are never mixed stand in one word."""
    return _has_latin(word) and any(_script(char) in _OTHER_SCRIPTS for char in word)


def _has_latin(word: str) -> bool:
    return any(_script(char) == "LATIN" and char not in _SMALL_CAPITALS for char in word)


def _script(char: str) -> str:
    """``LATIN``, ``GREEK``, … by the first word of the letter's name."""
    return unicodedata.name(char, "").split(" ", 1)[0]
