"""Text from the days before Unicode: TCVN3 (.VnTime …) and VNI fonts, pasted as if it were Unicode.

Such text looks right in its own font and is gibberish anywhere else. It is recognised by its
words: few are Vietnamese syllables as they stand, nearly all are after conversion.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import product
from types import MappingProxyType
from typing import Final

from chuyenmuc.vietnamese.syllable import is_syllable


class Encoding(StrEnum):
    """An old way to write Vietnamese; the value is the name editors know."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


# TCVN3 keeps one byte a letter; the fonts ending in H draw the same bytes as capitals.
_TCVN3: Final = MappingProxyType(
    str.maketrans(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",  # noqa: RUF001  # the cedilla is a letter here
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    )
)


def _pairs(bases: str, marks: str, results: str) -> dict[str, str]:
    written = ("".join(pair) for pair in product(bases, marks))
    return dict(zip(written, results, strict=True))


# VNI writes the plain letter, then its mark as a letter of its own.
_VNI_LOWER: Final = {
    **_pairs("aeoôuöy", "ùøûõï", "áàảãạéèẻẽẹóòỏõọớờởỡợúùủũụứừửữựýỳỷỹỵ"),
    **_pairs("aeo", "âáàåãä", "âấầẩẫậêếềểễệôốồổỗộ"),
    **_pairs("a", "êéèúüë", "ăắằẳẵặ"),
    **dict(zip("ôöñíìæóòî", "ơưđíìỉĩịỵ", strict=True)),
}
_VNI: Final = {
    **_VNI_LOWER,
    **{written.upper(): result.upper() for written, result in _VNI_LOWER.items()},
    # A capital letter with a small mark, as in “Ñaõ” typed at the head of a sentence.
    **{written.capitalize(): result.upper() for written, result in _VNI_LOWER.items()},
}
_VNI_LETTER = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))

_WORD = re.compile(r"[^\s\d!-@\[-`{-~\u2010-\u2027]+")  # up to ASCII or typographic punctuation
_SHORTEST_WORD = 3  # two letters are a syllable too often, whatever the encoding
_FEWEST_WORDS = 2
_GIBBERISH, _VIETNAMESE = 0.5, 0.8


def detect(text: str) -> Encoding | None:
    """The old encoding a line or paragraph is written in, or None for ordinary text."""
    if text.isascii():
        return None
    words = [word for word in _WORD.findall(text) if _tells(word)]
    if len(words) < _FEWEST_WORDS or _share(words) >= _GIBBERISH:
        return None
    shares = {
        encoding: _share([_converted(word, encoding) for word in words]) for encoding in Encoding
    }
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] >= _VIETNAMESE else None


def convert(text: str, encoding: Encoding) -> str:
    """The text in Unicode. Capitals of TCVN3 live in the font and come out as small letters."""
    if encoding is Encoding.TCVN3:
        return text.translate(_TCVN3)
    return _VNI_LETTER.sub(lambda found: _VNI[found[0]], text)


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST_WORD and not word.isascii()


def _converted(word: str, encoding: Encoding) -> str:
    """The word as the font shows it; its case is the font's, and says nothing."""
    converted = convert(word, encoding)
    return word if converted == word else converted.lower()


def _share(words: list[str]) -> float:
    return sum(map(_is_word, words)) / len(words)


def _is_word(word: str) -> bool:
    """A syllable without capitals inside: “dÊu” is a syllable too, but nobody writes it."""
    return (word[1:].islower() or word.isupper()) and is_syllable(word)
