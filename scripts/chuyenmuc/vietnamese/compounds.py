"""Where a line of Vietnamese may break: between words, not between the syllables of one.

A text is cut at its spaces into tokens. Two neighbours stay together when a compound of our list
runs over the gap, or a number with its unit, a date, a document symbol or a phone number.
The text is composed (NFC), as all content is once it is loaded.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from chuyenmuc.vietnamese.compound_list import COMPOUNDS
from chuyenmuc.vietnamese.syllable import is_syllable

_TOKEN = re.compile(r"[^ \t\r\n]+")  # a no-break space is the writer's own wish, not a gap
_CORE = re.compile(r"\w(?:.*\w)?", re.DOTALL)
_NAME_LENGTHS: Final = (2, 3)

_CAPITALS = r"[A-ZĐÔƯ]{2,}"  # of an office or a kind of document: UBND, BCĐ
_NUMBER = r"\d(?:[\d.,]*\d)?(?:[-–/][\w./–-]*\w)?%?"
_COMPARISON = r"[≥≤<>=]"
_LABEL = (
    r"(?:số|năm|tháng|ngày|quý|tuần|thứ|điều|khoản|mục|phần|chương|phụ\ lục|bước|lần|đợt"
    r"|giai\ đoạn|trang|hình|bảng|xóm|thôn|bản|tổ|nhóm|lớp|khối|mức|hạng)"
)
_UNIT = (
    r"(?:%|giây|phút|giờ|ngày|đêm|tuần|tháng|quý|năm|tuổi|người|hộ|xóm|thôn|bản|tổ|xã|lượt|bài|tin"
    r"|lần|bước|việc|điều|câu|trang|nhóm|video|clip|ký\ tự|chữ\ số|số|mã|nghìn|triệu|tỷ|tỉ|đồng"
    r"|km|m|cm|mm|kg|g|MB|GB)(?:/\w+)?"
)
_MONEY = r"(?:nghìn|triệu|tỷ|tỉ)\s+đồng"
_TOGETHER = re.compile(
    rf"""
    (?<![\w+(])(?:\(?(?:\+84|0\d{{1,3}}|1[89]00)\)?)(?:[ .]\d{{2,4}}){{1,4}}(?!\w)
    | (?<!\w)số\s+\d+\s+(?-i:{_CAPITALS}[-–/]\w+)
    | (?<!\w)(?:{_LABEL}\s+)?(?:{_COMPARISON}\s*)?{_NUMBER}
      (?:\s+(?:tháng|năm|giờ)\s+{_NUMBER})*(?:\s+(?:{_MONEY}|{_UNIT})(?!\w|\s+\d))?
    | (?<!\w){_LABEL}\s+[IVX]+(?:\.\d+)*(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Browsers break after a hyphen or a slash: 57-NQ/TW, 20/11/2026 and /KH-UBND are kept although one
# token. An address is not: it may be wider than a phone.
_BREAK_IN_NUMBER = re.compile(r"\w[-–/]\w")
_BREAK_IN_NAME = re.compile(r"[A-ZĐÔƯ]{2}[-–/][A-ZĐÔƯ]{2}")
_DIGIT = re.compile(r"\d")

_TONE_STYLES: Final = (
    *zip(("oà", "oá", "oả", "oã", "oạ"), ("òa", "óa", "ỏa", "õa", "ọa"), strict=True),
    *zip(("oè", "oé", "oẻ", "oẽ", "oẹ"), ("òe", "óe", "ỏe", "õe", "ọe"), strict=True),
    *zip(("uỳ", "uý", "uỷ", "uỹ", "uỵ"), ("ùy", "úy", "ủy", "ũy", "ụy"), strict=True),
)


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece between spaces: the word inside it, and whether punctuation touches the word."""

    start: int
    end: int
    core: str
    before: bool
    after: bool

    @property
    def names(self) -> bool:
        """Whether it can be a part of a Vietnamese name: Diễn, Châu."""
        return self.core.istitle() and is_syllable(self.core)


def _key(word: str) -> str:
    """A word as it is looked up: lower case, composed, hoà and hòa alike."""
    key = unicodedata.normalize("NFC", word).lower()
    for modern, traditional in _TONE_STYLES:
        key = key.replace(modern, traditional)
    return key


_KNOWN: Final = frozenset(_key(compound) for compound in COMPOUNDS)
_LONGEST: Final = max(compound.count(" ") + 1 for compound in _KNOWN)


def words(text: str) -> tuple[str, ...]:
    """The pieces between which a line may break, with their punctuation.

    Joined by single spaces they give the text back, runs of spaces apart.
    """
    return tuple(" ".join(_TOKEN.findall(text[start:end])) for start, end in _units(text))


def keep_spans(text: str) -> tuple[tuple[str, bool], ...]:
    """The text in pieces, each with whether it must stay on one line.

    The pieces joined are the text, character by character. Punctuation that touches a kept piece
    is inside it, so that no comma starts a line.
    """
    pieces: list[tuple[str, bool]] = []
    done = 0
    for start, end in _units(text):
        unit = text[start:end]
        if _TOKEN.fullmatch(unit) and not _breaks_inside(unit):
            continue
        if start > done:
            pieces.append((text[done:start], False))
        pieces.append((unit, True))
        done = end
    if done < len(text):
        pieces.append((text[done:], False))
    return tuple(pieces)


def symbol_spans(text: str) -> tuple[tuple[str, bool], ...]:
    """The text in pieces, each with whether it is a symbol or a date that a line may not break.

    As ``keep_spans``, for running prose, where only what would break at a hyphen is worth marking.
    """
    pieces: list[tuple[str, bool]] = []
    done = 0
    for found in _TOKEN.finditer(text):
        if _breaks_inside(found[0]):
            pieces += [(text[done : found.start()], False), (found[0], True)]
            done = found.end()
    pieces.append((text[done:], False))
    return tuple(piece for piece in pieces if piece[0])


def _breaks_inside(word: str) -> bool:
    if "://" in word:
        return False
    shape = _BREAK_IN_NUMBER if _DIGIT.search(word) else _BREAK_IN_NAME
    return bool(shape.search(word))


def _units(text: str) -> Iterator[tuple[int, int]]:
    tokens = [_token(found) for found in _TOKEN.finditer(text)]
    kept = _kept_by_list(tokens) | _kept_by_shape(text, tokens)
    kept |= _kept_by_name(tokens, kept)
    start = 0
    for index, token in enumerate(tokens):
        if index not in kept:
            yield tokens[start].start, token.end
            start = index + 1


def _token(found: re.Match[str]) -> _Token:
    word = found[0]
    core = _CORE.search(word)
    if core is None:
        return _Token(found.start(), found.end(), "", before=True, after=True)
    before, after = core.start() > 0, core.end() < len(word)
    return _Token(found.start(), found.end(), core[0], before, after)


def _kept_by_list(tokens: list[_Token]) -> set[int]:
    """The tokens after which a compound goes on, longest compounds first."""
    kept: set[int] = set()
    index = 0
    while index < len(tokens):
        length = _compound_length(tokens[index : index + _LONGEST])
        kept.update(range(index, index + length - 1))
        index += length
    return kept


def _compound_length(ahead: list[_Token]) -> int:
    keys = [_key(token.core) for token in ahead]
    for length in range(len(ahead), 1, -1):
        unbroken = not any(_parted(*pair) for pair in pairwise(ahead[:length]))
        if unbroken and " ".join(keys[:length]) in _KNOWN:
            return length
    return 1


def _parted(left: _Token, right: _Token) -> bool:
    return left.after or right.before


def _kept_by_shape(text: str, tokens: list[_Token]) -> set[int]:
    """The tokens after which a number, date, symbol or phone number goes on."""
    ends = [token.end for token in tokens]
    kept: set[int] = set()
    for found in _TOGETHER.finditer(text):
        kept.update(range(bisect_right(ends, found.start()), bisect_left(ends, found.end())))
    return kept


def _kept_by_name(tokens: list[_Token], taken: set[int]) -> set[int]:
    """The tokens after which a proper name goes on: two or three capitalised syllables in a row.

    A longer row is a heading in capitals, and a syllable of a known compound is no name.
    """
    rows = [row for row in _name_rows(tokens, taken) if len(row) in _NAME_LENGTHS]
    return {index for row in rows for index in row[:-1]}


def _name_rows(tokens: list[_Token], taken: set[int]) -> Iterator[list[int]]:
    row: list[int] = []
    for index, token in enumerate(tokens):
        part_of_name = token.names and index not in taken and index - 1 not in taken
        if row and (not part_of_name or _parted(tokens[index - 1], token)):
            yield row
            row = []
        if part_of_name:
            row.append(index)
    yield row
