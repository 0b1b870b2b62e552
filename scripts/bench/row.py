"""One line of a measurement: what was found beside what is asked for."""

from __future__ import annotations

from dataclasses import dataclass

_MOST = 6
_SMALL, _LARGE = 10, 100


@dataclass(frozen=True, slots=True)
class Row:
    """One measured number and its goal."""

    what: str
    found: float
    goal: float
    unit: str = ""
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether the number is good enough."""
        return self._meets(self.found)

    def __str__(self) -> str:
        sign, mark = ("≥" if self.at_least else "≤"), ("đạt" if self.met else "CHƯA ĐẠT")
        found = f"{self.found:>8.{self._decimals()}f} {self.unit:<5}"
        return f"{self.what:<62} {found} {sign} {self.goal:<6g} {mark}"

    def _meets(self, number: float) -> bool:
        return number >= self.goal if self.at_least else number <= self.goal

    def _decimals(self) -> int:
        """One more than the goal has, and as many as show on which side of it the number is."""
        if float(self.found).is_integer():
            return 0
        written = f"{self.goal:g}".partition(".")[2]
        small = 2 if self.goal < _SMALL else 1 if self.goal < _LARGE else 0
        first = max(len(written) + 1 if written else 0, small)
        shown = (n for n in range(first, _MOST) if self._meets(round(self.found, n)) == self.met)
        return next(shown, _MOST)
