"""Runs of digits as people group them, each group with what stands between it and the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_RUN = re.compile(r"\d+(?:[ .\-_()/,:+]{1,4}\d+)*")
_GROUP = re.compile(r"\d+")
_PART = 3
_ROW, _TABLE = 200, 2000
MOST = 19
"""Digits of the longest number there is, on a bank card."""


@dataclass(frozen=True, slots=True)
class Window:
    """Some groups of digits that stand side by side, at ``start`` to ``end`` of ``text``.

    ``before`` and ``after`` are what parts it from the groups beside it; None where there is none.
    """

    text: str
    start: int
    end: int
    groups: tuple[str, ...]
    between: tuple[str, ...]
    before: str | None
    after: str | None
    following: str

    @property
    def digits(self) -> str:
        """All digits."""
        return "".join(self.groups)

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many digits each group has."""
        return tuple(map(len, self.groups))

    @property
    def is_loose(self) -> bool:
        """Whether other signs part the groups than those that part the digits of one number."""
        if len(set(self.between)) == 1 and self.between[0] in {",", " / ", "/"}:
            return set(self.sizes[1:]) != {_PART}  # 0987,654,321
        kinds = {part.strip(" ()") for part in self.between}
        return bool(kinds - {"", ".", "-", "_"}) or len(kinds - {""}) > 1

    @property
    def touches(self) -> bool:
        """Whether it is a part of something longer: a decimal, a symbol, a date."""
        return bool(
            (self.before and not self.before.strip(".,-/:_+"))
            or (self.after and not self.after.strip(".,-/:_+"))
        )

    def near_before(self, reach: int = 45) -> str:
        """What stands before it on its line."""
        return self.text[max(0, self.start - reach) : self.start].rpartition("\n")[2]

    def near_after(self, reach: int = 40) -> str:
        """What stands behind it on its line."""
        return self.text[self.end : self.end + reach].partition("\n")[0]

    @property
    def column(self) -> str:
        """The head of the column it stands in, as far up as anybody looks; empty in no table."""
        line = self.near_before(_ROW)
        if not line.lstrip().startswith("|"):
            return ""
        table = self.text[max(0, self.start - _TABLE) : self.start].rpartition("\n\n")[2]
        head = table.lstrip("\n").partition("\n")[0].split("|")
        column = line.count("|")
        return head[column] if column < len(head) else ""


def windows(text: str) -> Iterator[Window]:
    """Every stretch of whole groups with six to nineteen digits, from left to right."""
    for run in _RUN.finditer(text):
        groups = [(m.start() + run.start(), m[0]) for m in _GROUP.finditer(run[0])]
        for first in range(len(groups)):
            # Spelled out digit by digit, a number is as long as the row of its digits.
            if not (first and len(groups[first][1]) == len(groups[first - 1][1]) == 1):
                yield from _from(text, groups, first)


def _from(text: str, groups: list[tuple[int, str]], first: int) -> Iterator[Window]:
    count = 0
    for last in range(first, len(groups)):
        count += len(groups[last][1])
        if count > MOST:
            return
        if len(groups[last][1]) == 1 and _is_one_digit(groups, last + 1):
            continue
        if count >= 6:  # noqa: PLR2004  # the shortest number of an account
            yield _window(text, groups, first, last)


def _is_one_digit(groups: list[tuple[int, str]], at: int) -> bool:
    return at < len(groups) and len(groups[at][1]) == 1


def _window(text: str, groups: list[tuple[int, str]], first: int, last: int) -> Window:
    def gap(left: int) -> str | None:
        if not 0 <= left < len(groups) - 1:
            return None
        return text[groups[left][0] + len(groups[left][1]) : groups[left + 1][0]]

    start, end = groups[first][0], groups[last][0] + len(groups[last][1])
    return Window(
        text,
        start,
        end,
        tuple(digits for _, digits in groups[first : last + 1]),
        tuple(gap(at) or "" for at in range(first, last)),
        gap(first - 1),
        gap(last),
        groups[last + 1][1] if last + 1 < len(groups) else "",
    )
