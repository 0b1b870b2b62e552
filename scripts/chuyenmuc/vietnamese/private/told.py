"""A person, and the words around the name in which something may be told."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.vietnamese.private.persons import Person

LINE = 300
"""Letters of a line that are looked at."""
_BEHIND, _BEFORE = 100, 60


@dataclass(frozen=True, slots=True)
class Told:
    """A person, and the sentence or row in which something is told of them.

    ``heading`` is what stands above the list or table in which that is.
    """

    person: Person
    text: str
    start: int
    end: int
    heading: str = ""

    @property
    def behind(self) -> str:
        """What follows the name."""
        return self.text[self.person.end : min(self.end, self.person.end + _BEHIND)]

    @property
    def before(self) -> str:
        """What leads to the name."""
        return self.text[max(self.start, self.person.start - _BEFORE) : self.person.start]

    @property
    def is_row(self) -> bool:
        """Whether it is the row of a table, or one of a list."""
        return "|" in self.text[self.start : self.end]
