"""Where a slogan may break: balanced lines for every number of lines, compounds kept whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TypeAlias

from chuyenmuc.vietnamese import compounds

PAUSES = ",;:.!?…–"
"""A line likes to end here: the voice stops, too."""
BETWEEN = frozenset("–-·/|•")
"""Signs that stand by themselves between two words."""

_LEANING = """
bị cho chưa các cùng cả của do hoặc hãy khi không là mà mọi mỗi một như những nên phải qua rồi sẽ
theo thì trong trên tại tới từ từng và vào vì về với đang đã được đến để đừng ở
"""
LEANING = frozenset(_LEANING.split())
"""Words that lean on what follows: a line does not like to end with one of them."""

REACH = 1.7
"""How much wider than the mean a line may be."""

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


@lru_cache(1024)  # most words of a poster are the same on all posters of a commune
def idea_of(text: str) -> Idea:
    """The idea as units, punctuation kept with the word before it."""
    units: list[str] = []
    for unit in compounds.words(text):
        # A dash or a dot between two words ends a line; it never starts one.
        if units and unit in BETWEEN:
            units[-1] = f"{units[-1]} {unit}"
        else:
            units.append(unit)
    return Idea(tuple(units))


def layouts(
    idea: Idea, measure: Callable[[str], float], counts: Iterable[int]
) -> Iterator[tuple[Lines, int]]:
    """The most balanced lines for each of ``counts``, with how many flaws they have.

    Each number of lines is tried twice: as even as possible, and breaking at pauses first.
    """
    spaced = _Measured(idea, tuple(measure(unit) for unit in idea.units), measure(" "))
    seen: set[tuple[int, ...]] = set()
    for count in counts:
        for weight in (0.02, 0.6) if count <= len(idea.units) else ():
            ends = spaced.balanced(count, weight)
            if ends not in seen and not _widowed(idea, ends):
                seen.add(ends)
                yield _cut(idea.units, ends), _flaws(idea, ends)


@dataclass(frozen=True)
class _Measured:
    """An idea with the widths of its units."""

    idea: Idea
    widths: tuple[float, ...]
    space: float

    @cached_property
    def starts(self) -> tuple[float, ...]:
        """Where each unit starts if all stand on one line."""
        return tuple(accumulate((width + self.space for width in self.widths), initial=0.0))

    @cached_property
    def penalties(self) -> tuple[int, ...]:
        """What a break before each unit costs; nothing at either end."""
        total = len(self.widths)
        return (0, *(self.idea.penalty(end) for end in range(1, total)), 0)

    def balanced(self, count: int, weight: float) -> tuple[int, ...]:
        """Ends of ``count`` lines with the least sum of squared widths plus weighted penalties."""
        widest = max(self.widths)
        mean = (sum(self.widths) + self.space * (len(self.widths) - count)) / count
        # Lines far from the mean are never among the best, unless a unit leaves no other way.
        reach = REACH * max(mean, widest)
        return self._cheapest(count, weight, mean, reach) or self._cheapest(
            count, weight, mean, float("inf")
        )

    def _cheapest(self, count: int, weight: float, mean: float, reach: float) -> tuple[int, ...]:
        """The cheapest ends of lines no wider than ``reach``; empty if there are none."""
        total, starts, penalties = len(self.widths), self.starts, self.penalties
        # best[end] = (cost, ends) of the cheapest way to set the units before end so far
        best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
        for line in range(1, count + 1):
            longer: dict[int, tuple[float, tuple[int, ...]]] = {}
            for first, (spent, ends) in best.items():
                start = starts[first] + self.space
                for end in range(first + 1, total - (count - line) + 1):
                    width = starts[end] - start
                    if width > reach:
                        break
                    if line == count and end < total:
                        continue
                    cost = spent + (width / mean) ** 2 + weight * penalties[end]
                    if end not in longer or cost < longer[end][0]:
                        longer[end] = (cost, (*ends, end))
            best = longer
        return best[total][1] if total in best else ()


def _flaws(idea: Idea, ends: tuple[int, ...]) -> int:
    """Lines that end on a leaning word, lone syllables, and pauses in the middle of a line."""
    inner = range(1, len(idea.units))
    leaning = sum(idea.penalty(end) > 1 for end in ends[:-1])
    lone = [idea.penalty(end) > 0 for end in ends if _is_lone(idea, end, ends)]
    # “Đúng, / đủ, / sạch, / sống” is a list; “không / chờ / đợi” is a sentence taken apart.
    lonely = len(lone) if len(lone) < len(ends) else sum(lone[:-1])
    return leaning + lonely + sum(idea.penalty(end) == 0 and end not in ends for end in inner)


def _is_lone(idea: Idea, end: int, ends: tuple[int, ...]) -> bool:
    """Whether the line that ends before unit ``end`` is one syllable."""
    alone = end - 1 in (0, *ends)
    return alone and " " not in idea.units[end - 1]


def _widowed(idea: Idea, ends: tuple[int, ...]) -> bool:
    """Whether a single syllable is left alone on the last line under a longer one."""
    lines = [line.split() for line in _cut(idea.units, ends)]
    return len(lines[-1]) == 1 and any(len(line) > 1 for line in lines)


def _cut(units: tuple[str, ...], ends: tuple[int, ...]) -> Lines:
    return tuple(" ".join(units[first:end]) for first, end in zip((0, *ends), ends, strict=False))
