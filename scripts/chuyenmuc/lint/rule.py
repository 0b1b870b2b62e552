"""What a rule is: one code, one question asked of the content, and how to explain it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from chuyenmuc.diagnostics import Diagnostic, Location, Severity
from chuyenmuc.lint.context import Context


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a rule is broken: what is wrong there, and what to do about it.

    ``severity`` is that of the rule where it is None.
    """

    location: Location
    message: str
    action: str
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to check. ``code`` is permanent; the rest is what its handbook page says.

    ``title``, ``why``, ``bad`` and ``good`` are Vietnamese; the two examples are what an editor
    would write.
    """

    code: str
    title: str
    why: str
    bad: str
    good: str
    find: Callable[[Context], Iterator[Finding]]
    severity: Severity = Severity.ERROR

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every place where the content breaks this rule."""
        for found in self.find(context):
            severity = found.severity or self.severity
            yield Diagnostic(found.location, self.code, found.message, found.action, severity)
