"""Texts that take the engine minutes, known before it reads them.

Python-Markdown looks at the rest of the text from each open sign, and walks all blocks for each
block: ten times as many take a hundred times as long. The limits are several times what the
longest pages hold, and at each of them alone a text takes less than two seconds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_KINDS = (
    ("dấu `![`", re.compile(r"!\["), 1_000),
    ("dấu `](`", re.compile(r"\]\("), 1_500),
    ("dấu `<`", re.compile("<"), 2_000),
    ("dấu `&`", re.compile("&"), 6_000),
    ("dấu `` ` ``", re.compile("`"), 6_000),
    ("đề mục, đường kẻ", re.compile(r"^[ >\t]*(?:#|[=-]+[ \t]*$)", re.MULTILINE), 1_000),
    ("dòng mở đầu bằng `:`", re.compile(r"^[ >]*:[ ]", re.MULTILINE), 100),
    ("đoạn", re.compile(r"\n[ \t]*+\n"), 5_000),
    ("chữ dài quá 2.000 ký tự", re.compile(r"(?<![^\W_])[^\W_]{2001}"), 0),
)
_SHORT = 300
"""Characters in which nothing can be too much."""


@dataclass(frozen=True, slots=True)
class TooMuch:
    """What there is too much of, from which character on."""

    what: str
    found: int
    limit: int
    start: int


def too_much(text: str) -> TooMuch | None:
    """The first kind of sign of which a text holds more than the engine reads at once."""
    for what, sign, limit in _KINDS if len(text) > _SHORT else ():
        places = [found.start() for found in sign.finditer(text)]
        if len(places) > limit:
            return TooMuch(what, len(places), limit, places[0])
    return None
