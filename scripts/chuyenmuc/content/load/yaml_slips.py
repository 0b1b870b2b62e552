"""All slips of a YAML text at once: each is mended in a copy, so that the next can be seen.

PyYAML stops at the first error, and often blames the line after it. A document of content is a
list of fields at the left edge; each of them is read on its own here, so that one slip neither
hides nor moves another. A cause is believed when the line as it should be is read without error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from chuyenmuc.content.load.yaml_mends import Mend, mends, mends_of_shape

MOST = 20
"""Slips of one text: beyond them something else is wrong with the file."""
_TRIALS = 60
"""Readings of one text, so that the answer comes at once for long ones as well."""
_STARTS_A_FIELD = re.compile(r"(?!- |-$)[^\s#\]})]")


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a text cannot be read (0-based line and column), and why.

    ``mend`` is what makes it readable, if that is known; ``context`` the line on which what was
    being read began.
    """

    problem: str
    line: int
    column: int
    context: int
    character: str = ""
    mend: Mend | None = None


Judge = Callable[[str], Slip | None]
"""The first slip of a text, or None when all of it can be read."""


def mended(text: str, judge: Judge) -> tuple[str, list[Slip]]:
    """The text with every slip mended or its field left out, and all slips."""
    trials = _Trials(judge)
    slips: list[Slip] = []
    parts: list[str] = []
    for start, part in _fields(text):
        lines = part.split("\n")
        while len(slips) < MOST and (slip := judge("\n".join(lines))):
            mend = trials.mend(lines, slip)
            slips.append(_moved(replace(slip, mend=mend), start))
            if mend is None:
                lines = [""] * len(lines)
                break
            lines = _with(lines, mend)
        parts.append("\n".join(lines))
    return "\n".join(parts), slips


class _Trials:
    """Tries remedies, as long as patience lasts."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self.left = _TRIALS

    def mend(self, lines: list[str], slip: Slip) -> Mend | None:
        """The first remedy after which the text can be read, or at least further than before."""
        further: Mend | None = None
        suspects = tuple(_suspects(lines, slip))
        for mend in chain.from_iterable(
            guesses(lines, at) for guesses in (mends, mends_of_shape) for at in suspects
        ):
            if not self.left:
                break
            self.left -= 1
            after = self.judge("\n".join(_with(lines, mend)))
            if after is None:
                return mend
            if further is None and after.line > max(slip.line, mend.at):
                further = mend
        return further


def _suspects(lines: list[str], slip: Slip) -> Iterator[int]:
    """The lines to look at: the one that is blamed, the one above, the one that began it."""
    here = min(slip.line, len(lines) - 1)
    above = next((at for at in range(here - 1, -1, -1) if lines[at].strip()), here)
    yield from dict.fromkeys((here, above, min(slip.context, here)))


def _fields(text: str) -> Iterator[tuple[int, str]]:
    """What stands at the left edge with all below it, each with its first line."""
    lines = text.split("\n")
    starts = [at for at, line in enumerate(lines) if _STARTS_A_FIELD.match(line)]
    for start, end in zip([0, *starts], [*starts, len(lines)], strict=True):
        if end > start:
            yield start, "\n".join(lines[start:end])


def _with(lines: list[str], mend: Mend) -> list[str]:
    blank = [""] * (mend.last - mend.first)
    return [*lines[: mend.first], mend.better, *blank, *lines[mend.last + 1 :]]


def _moved(slip: Slip, by: int) -> Slip:
    mend = slip.mend and replace(
        slip.mend, at=slip.mend.at + by, first=slip.mend.first + by, last=slip.mend.last + by
    )
    return replace(slip, line=slip.line + by, context=slip.context + by, mend=mend)
