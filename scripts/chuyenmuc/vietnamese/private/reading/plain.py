"""A text as it is read: what hides between digits is gone, and every place can be told."""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_BETWEEN_DIGITS = "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
_UNSEEN = _BETWEEN_DIGITS + "\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff]"
_SPACES = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]"
_DASHES = "[\u2010-\u2015\u2043\u2212\u30fc\u02d7\ufe58\ufe63\uff0d]"
_DOTS = "[\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb]"
_PART = re.compile(
    rf"(?P<entity>&#?\w{{1,12}};)|(?P<dash>{_DASHES})|(?P<space>{_SPACES})|(?P<unseen>{_UNSEEN})"
    rf"|(?P<dot>(?<=\d){_DOTS}(?=\d))|(?P<escape>\\(?=[^\w\s]))|(?P<stars>(?<!\*)\*{{1,2}}(?!\*))"
    r"|(?P<tag></?[A-Za-z]{1,6}>)|(?P<code>`)|(?P<typed>[^\W\d_][\u0300-\u036f]{1,3})"
    r"|(?P<other>[\u2070-\u209f\u2100-\u214f\u2460-\u249b\uff01-\uff5e\U0001d7ce-\U0001d7ff])",
    re.IGNORECASE,
)
# A letter that looks like a digit, among digits.
_LIKE_ZERO = re.compile(r"(?<![^\W\d_])[oO](?=[35789][ .\-]?\d)|(?<=\d)[oO](?=\d)")
_LIKE_ONE = re.compile(r"(?<=\d)[lI](?=\d)")


@dataclass(frozen=True, slots=True)
class Plain:
    """The text as it is read; ``starts`` and ``shifts`` lead back to where it was written."""

    text: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """Where in the text as written the character at ``offset`` of this one stands."""
        at = bisect_right(self.starts, offset) - 1
        return offset + self.shifts[at]


def plain(written: str) -> Plain:
    """Read a text: NFKC, entities as what they stand for, no marks of Markdown within words."""
    pieces: list[str] = []
    starts, shifts = [0], [0]
    done = length = 0
    for found in _PART.finditer(written):
        instead = _instead(found)
        if instead is None:
            continue
        pieces += (written[done : found.start()], instead)
        length += found.start() - done + len(instead)
        done = found.end()
        starts.append(length)
        shifts.append(done - length)
    text = "".join((*pieces, written[done:]))
    text = _LIKE_ONE.sub("1", _LIKE_ZERO.sub("0", text))
    return Plain(text, tuple(starts), tuple(shifts))


def _instead(found: re.Match[str]) -> str | None:
    """What is read in place of some signs; None for the signs themselves."""
    kind, signs = found.lastgroup, found[0]
    if kind == "entity":
        meant = html.unescape(signs)
        if meant == signs:
            return None
        inner = plain(meant) if "&" not in meant else None
        return inner.text if inner else meant
    if kind in {"unseen", "escape", "stars", "code", "tag"}:
        return ""
    if kind in {"typed", "other"}:
        return unicodedata.normalize("NFKC", signs)
    return {"dash": "-", "space": " ", "dot": "."}[str(kind)]
