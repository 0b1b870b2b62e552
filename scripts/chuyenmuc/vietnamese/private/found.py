"""What was found in a text, and how it is spoken of without being said again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

What = Literal[
    "so-dien-thoai",
    "so-giay-to",
    "tai-khoan",
    "thu-dien-tu",
    "bien-so",
    "ngay-sinh",
    "dia-chi-nha",
    "tre-em",
    "suc-khoe",
    "hoan-canh",
    "to-cao",
    "dau-mat",
    "mat-khau",
    "ten-tep",
]
"""Kinds of data, as an editor writes them in ``allow``."""

HIDDEN = "•••"
_SIGN = re.compile(r"[^\W_]")
_OPEN = {"ngay-sinh", "dia-chi-nha", "tre-em", "suc-khoe", "hoan-canh", "to-cao", "dau-mat"}
_OPEN |= {"ten-tep"}
_ENDS = 3
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One thing at ``start`` to ``end`` of a text; ``said`` is what it is as one reads it.

    Of what is told about a person ``said`` is the name alone.
    """

    what: What
    start: int
    end: int
    said: str

    @property
    def key(self) -> str:
        """What two writings of the same thing have in common."""
        return _key(self.said)

    @property
    def shown(self) -> str:
        """Enough of it to be found again in the text, too little to be used."""
        if self.what in _OPEN:
            return self.said
        signs = _key(self.said)
        if self.what == "mat-khau" or len(signs) < _SHORT:
            return signs[:1] + HIDDEN
        if self.what == "thu-dien-tu":
            return self.said[:2] + HIDDEN + self.said[self.said.find("@") :]
        return signs[: _ENDS + 1] + HIDDEN + signs[-_ENDS:]

    def is_meant_by(self, text: str) -> bool:
        """Whether somebody who wrote ``text`` means this, said in full or as it is shown."""
        return text.strip() == self.shown or _key(text) == self.key


def _key(text: str) -> str:
    signs = "".join(_SIGN.findall(text)).casefold()
    return re.sub(r"^(?:\+?84|0084)0?(?=\d{9}$)", "0", signs)
