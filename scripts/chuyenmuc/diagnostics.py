"""What is wrong with what an editor wrote: where, what, and what to do about it.

A diagnostic is data. Nothing here prints; ``cli`` chooses the form (text, GitHub, JSON).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file: ``uri`` relative to the project, 1-based line and column."""

    uri: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.uri}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding. ``code`` is permanent; ``message`` and ``action`` are Vietnamese sentences."""

    location: Location
    code: str
    message: str
    action: str
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether this finding stops the build."""
        return self.severity is Severity.ERROR


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a run, in the order of file, line and column, each once."""

    diagnostics: tuple[Diagnostic, ...] = field(default=())

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> Report:
        """Collect, drop repeats, sort."""
        return cls(tuple(sorted(set(diagnostics))))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)

    def __len__(self) -> int:
        return len(self.diagnostics)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that stop the build."""
        return tuple(d for d in self.diagnostics if d.is_error)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The findings that do not stop the build."""
        return tuple(d for d in self.diagnostics if not d.is_error)

    def __add__(self, other: Report) -> Report:
        return Report.of((*self.diagnostics, *other.diagnostics))
