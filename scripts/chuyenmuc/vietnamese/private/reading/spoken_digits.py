"""Numbers in words, read digit by digit: “không chín một ba …”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

_VALUES = MappingProxyType(
    {
        **dict.fromkeys(("không", "khong", "hông", "linh"), "0"),
        **dict.fromkeys(("một", "mot", "mốt"), "1"),
        "hai": "2",
        "ba": "3",
        **dict.fromkeys(("bốn", "bon", "tư"), "4"),
        **dict.fromkeys(("năm", "nam", "lăm", "nhăm"), "5"),
        **dict.fromkeys(("sáu", "sau"), "6"),
        **dict.fromkeys(("bảy", "bẩy", "bay"), "7"),
        **dict.fromkeys(("tám", "tam"), "8"),
        **dict.fromkeys(("chín", "chin"), "9"),
    }
)
_WORD = "(?:" + "|".join(sorted(_VALUES, key=len, reverse=True)) + r"|\d{1,4})"
_RUN = re.compile(rf"(?<!\w){_WORD}(?:[ ,.\-]{{1,3}}{_WORD}(?!\w))+", re.IGNORECASE)
_TOKEN = re.compile(r"\w+")
_LEAST = 9
Spoken = tuple[int, int, str]
"""Start, end and digits of a number."""


def spoken(text: str) -> Iterator[Spoken]:
    """Every number of nine digits or more that holds a word."""
    for run in _RUN.finditer(text):
        words = _TOKEN.findall(run[0])
        digits = "".join(_VALUES.get(word.casefold(), word) for word in words)
        if len(digits) >= _LEAST and not all(word.isdigit() for word in words):
            yield run.start(), run.end(), digits
