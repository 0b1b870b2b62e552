"""Characters nobody sees: what breaks search and links although the page looks right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.vietnamese.encodings import legacy

_ZERO_WIDTH_JOINER = "\u200d"
_EMOJI_PARTS = ("\ufe0f", "\u2194")  # “shown in colour”; the arrow of a shaking head

INVISIBLE: Mapping[str, str] = MappingProxyType(
    {
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
        if not _joins_emoji(text, found.start()):
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


def _joins_emoji(text: str, at: int) -> bool:
    if text[at] != _ZERO_WIDTH_JOINER or not 0 < at < len(text) - 1:
        return False
    return _is_emoji(text[at - 1]) and _is_emoji(text[at + 1])


def _is_emoji(char: str) -> bool:
    return unicodedata.category(char) in {"So", "Sk"} or char in _EMOJI_PARTS
