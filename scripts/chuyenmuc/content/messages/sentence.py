"""The shape of a sentence in the table."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong, and what to do about it; ``{…}`` are filled with what was found."""

    code: str
    message: str
    action: str
    severity: Severity = Severity.ERROR
