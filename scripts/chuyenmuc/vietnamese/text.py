"""Characters nobody sees: what breaks search and links although the page looks right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from chuyenmuc.vietnamese.encodings import legacy

_ZERO_WIDTH_JOINER = "\u200d"
_IN_COLOUR = "\ufe0f"
_KEYCAP = "\u20e3"
_WITH_TWO_LOOKS = "\u203c\u2049\u2139\u3030\u303d"  # letters and marks that are emoji as well
_NEW_EMOJI = range(0x1F000, 0x1FB00)  # Python may not know the last years' yet
_FLAG = re.compile(
    "\U0001f3f4(?:\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067"
    "|\U000e0073\U000e0063\U000e0074|\U000e0077\U000e006c\U000e0073)\U000e007f)"
)
"""The three flags that are spelt with tags: England, Scotland, Wales."""

TURNING: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Signs that turn the order of letters round: an address can be made to read as another."""

_EMPTY = "ký tự trống không nhìn thấy"
_VARIANT = "dấu đổi dáng chữ ẩn"
_TAG = "ký tự thẻ ẩn"

INVISIBLE: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0", _EMPTY),
        **dict.fromkeys("\u2061\u2062\u2063\u2064", "dấu phép tính ẩn"),
        **dict.fromkeys(map(chr, range(0x206A, 0x2070)), "dấu điều khiển ẩn"),
        **dict.fromkeys(map(chr, range(0xFFF9, 0xFFFC)), "dấu điều khiển ẩn"),
        **dict.fromkeys(map(chr, range(0x1D173, 0x1D17B)), "dấu điều khiển ẩn"),
        **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), _VARIANT),
        **dict.fromkeys(map(chr, range(0xE0100, 0xE01F0)), _VARIANT),
        **dict.fromkeys("\u180b\u180c\u180d\u180f", _VARIANT),
        **dict.fromkeys(map(chr, range(0xE0000, 0xE0080)), _TAG),
        "\u034f": "dấu nối chữ ẩn",
        "\u00ad": "dấu ngắt từ ẩn",
        "\u061c": "dấu đổi chiều chữ",
        "\u180e": "khoảng trắng không bề rộng",
        "\u200b": "khoảng trắng không bề rộng",
        "\u200c": "dấu tách chữ ẩn",
        _ZERO_WIDTH_JOINER: "dấu nối chữ ẩn",
        "\u200e": "dấu đổi chiều chữ",
        "\u200f": "dấu đổi chiều chữ",
        "\u202a": "dấu đổi chiều chữ",
        "\u202b": "dấu đổi chiều chữ",
        "\u202c": "dấu đổi chiều chữ",
        "\u202d": "dấu đổi chiều chữ",
        "\u202e": "dấu đổi chiều chữ",
        "\u2060": "dấu nối chữ ẩn",
        "\u2066": "dấu đổi chiều chữ",
        "\u2067": "dấu đổi chiều chữ",
        "\u2068": "dấu đổi chiều chữ",
        "\u2069": "dấu đổi chiều chữ",
        "\ufeff": "dấu BOM",
    }
)
"""Invisible character → what to call it when talking to an editor."""

_INVISIBLE = re.compile(f"[{''.join(INVISIBLE)}]")
# Without any of these, text that is composed holds nothing to repair.
_SUSPECT = re.compile(f"[{''.join(INVISIBLE)}\u0302\u0306]")
# Some keyboards send the tone before the hat; canonical order does not mend that.
_TONE_BEFORE_HAT = re.compile("([aeoAEO])([\u0300\u0301\u0303\u0309]+)([\u0302\u0306])")


@dataclass(frozen=True, slots=True)
class Invisible:
    """One invisible character: its name in Vietnamese and its offset in the text."""

    name: str
    start: int


def nfc(text: str) -> str:
    """The text with every letter and its marks in one character where one exists."""
    return unicodedata.normalize("NFC", text)


def find_invisible(text: str) -> Iterator[Invisible]:
    """Every character that prints nothing and is not part of an emoji."""
    for found in _INVISIBLE.finditer(text):
        if not _is_of_emoji(text, found.start()):
            yield Invisible(INVISIBLE[found[0]], found.start())


def repair(text: str) -> str:
    """The same words without invisible characters and with each letter composed.

    A text with a line in an old encoding stays as it is: TCVN3 writes “ư” as what Unicode calls a
    soft hyphen, and dropping it would lose the letter for good, also in lines too short to tell.
    """
    if unicodedata.is_normalized("NFC", text) and not _SUSPECT.search(text):
        return text
    if any(map(legacy.detect, text.splitlines())):
        return text
    unwanted = {found.start for found in find_invisible(text)}
    visible = "".join(char for at, char in enumerate(text) if at not in unwanted)
    return nfc(_TONE_BEFORE_HAT.sub(r"\1\3\2", unicodedata.normalize("NFD", visible)))


def _is_of_emoji(text: str, at: int) -> bool:
    """Whether the unseen character belongs to a picture: joins two, or says how one looks."""
    char, before, after = text[at], text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    if char == _ZERO_WIDTH_JOINER:
        joined = text[max(at - 2, 0) : at - 1] if before == _IN_COLOUR else before
        return _is_emoji(joined) and _is_emoji(after)
    if char in {"\ufe0e", _IN_COLOUR}:
        is_key = before in set("0123456789#*") and after == _KEYCAP
        return is_key or _is_emoji(before)
    if INVISIBLE[char] == _TAG:
        start = text.rfind("\U0001f3f4", max(at - 6, 0), at)
        flag = _FLAG.match(text, start) if start >= 0 else None
        return flag is not None and at < flag.end()
    return False


def _is_emoji(char: str) -> bool:
    if not char:
        return False
    is_drawn = unicodedata.category(char) in {"So", "Sk", "Sm"} or char in _WITH_TWO_LOOKS
    return is_drawn or ord(char) in _NEW_EMOJI
