"""One line of a measurement: what was found beside what is asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measured number and its goal."""

    what: str
    found: float
    goal: float
    unit: str
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether the number is good enough."""
        return self.found >= self.goal if self.at_least else self.found <= self.goal

    def __str__(self) -> str:
        sign, mark = ("≥" if self.at_least else "≤"), ("đạt" if self.met else "CHƯA ĐẠT")
        return f"{self.what:<62} {self.found:>8.1f} {self.unit:<5} {sign} {self.goal:<6g} {mark}"
