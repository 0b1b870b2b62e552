"""The glossary from A to Z."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.views.alphabet import Letter, by_letter


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term, what it stands for, what it means, how else people call it."""

    id: str
    term: str
    full: str | None
    meaning: str
    also: tuple[str, ...]


def glossary_view(library: Library) -> tuple[Letter[TermRow], ...]:
    """The terms under their letters."""
    rows = (
        TermRow(entry.id, entry.model.term, entry.model.full, entry.model.meaning, entry.model.also)
        for entry in library.terms
    )
    return by_letter(rows, lambda row: row.term)
