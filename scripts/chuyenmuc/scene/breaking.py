"""Where a slogan may break: balanced lines for every number of lines, compounds kept whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from chuyenmuc.vietnamese import compounds

PAUSES = ",;:.!?…–"
"""A line likes to end here: the voice stops, too."""

_LEANING = """
cả các cho chưa của cùng do để đã đừng hãy hay hoặc khi không là mà mọi một mỗi những như nên ở
phải rồi sẽ tại tới theo thì trên trong từ và vào về vì với
"""
LEANING = frozenset(_LEANING.split())
"""Words that lean on what follows: a line does not like to end with one of them."""

Lines: TypeAlias = tuple[str, ...]


@dataclass(frozen=True)
class Idea:
    """One idea of a slogan as units that never break inside."""

    units: tuple[str, ...]

    @cached_property
    def syllables(self) -> int:
        """How many syllables it has."""
        return sum(len(unit.split()) for unit in self.units)

    def penalty(self, end: int) -> int:
        """How bad it is to break before unit ``end``: 0 at a pause, 1 elsewhere, 2 if it leans."""
        last = self.units[end - 1]
        if last.endswith(tuple(PAUSES)):
            return 0
        return 2 if last.lower() in LEANING else 1


def idea_of(text: str) -> Idea:
    """The idea as units, punctuation kept with the word before it."""
    return Idea(compounds.words(text))


def layouts(
    idea: Idea, measure: Callable[[str], float], most_lines: int
) -> Iterator[tuple[Lines, int]]:
    """The most balanced lines for each number of lines, with how many flaws they have.

    Each number of lines is tried twice: as even as possible, and breaking at pauses first.
    """
    widths = [measure(unit) for unit in idea.units]
    space = measure(" ")
    seen: set[tuple[int, ...]] = set()
    for count in range(1, min(most_lines, len(idea.units)) + 1):
        for weight in (0.02, 0.6):
            ends = _balanced(idea, widths, space, count, weight)
            if ends not in seen and not _widowed(idea, ends):
                seen.add(ends)
                yield _cut(idea.units, ends), _flaws(idea, ends)


def _balanced(
    idea: Idea, widths: Sequence[float], space: float, count: int, weight: float
) -> tuple[int, ...]:
    """Ends of ``count`` lines with the least sum of squared widths plus weighted penalties."""
    total = len(widths)
    mean = (sum(widths) + space * (total - count)) / count
    starts = [0.0]
    for width in widths:
        starts.append(starts[-1] + width + space)

    def cost(first: int, end: int) -> float:
        width = starts[end] - starts[first] - space
        broken = idea.penalty(end) if end < total else 0
        return (width / mean) ** 2 + weight * broken

    # best[end] = (cost, ends) of the cheapest way to set units[:end] in the lines so far
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for line in range(1, count + 1):
        last = total - (count - line)
        best = {
            end: min(
                (best[first][0] + cost(first, end), (*best[first][1], end))
                for first in best
                if first < end
            )
            for end in range(total if line == count else line, last + 1)
        }
    return best[total][1]


def _flaws(idea: Idea, ends: tuple[int, ...]) -> int:
    """Lines that end on a leaning word, and pauses in the middle of a line."""
    inner = range(1, len(idea.units))
    leaning = sum(idea.penalty(end) > 1 for end in ends[:-1])
    return leaning + sum(idea.penalty(end) == 0 and end not in ends for end in inner)


def _widowed(idea: Idea, ends: tuple[int, ...]) -> bool:
    """Whether a single syllable is left alone on the last line under a longer one."""
    lines = [line.split() for line in _cut(idea.units, ends)]
    return len(lines[-1]) == 1 and any(len(line) > 1 for line in lines)


def _cut(units: tuple[str, ...], ends: tuple[int, ...]) -> Lines:
    return tuple(" ".join(units[first:end]) for first, end in zip((0, *ends), ends, strict=False))
