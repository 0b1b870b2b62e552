"""The glossary from A to Z."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.glossary import Term
from chuyenmuc.vietnamese.fold import fold
from chuyenmuc.views.lists.alphabet import Letter, by_letter

SHOWN = 2
AS_GOOD_AS_SAME = 85
"""Of 100: another spelling, or a slip of the finger, which is for search alone."""


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term, what it stands for, what it means, and the first other names that tell more."""

    id: str
    term: str
    full: str | None
    meaning: str
    also: tuple[str, ...]


def glossary_view(library: Library) -> tuple[Letter[TermRow], ...]:
    """The terms under their letters."""
    rows = (
        TermRow(
            entry.id,
            entry.model.term,
            entry.model.full,
            entry.model.meaning,
            _worth_showing(entry.model),
        )
        for entry in library.terms
    )
    return by_letter(rows, lambda row: row.term)


def _worth_showing(term: Term) -> tuple[str, ...]:
    """Other names that a reader would not take for a misspelling of one already there."""
    known = [_letters(term.term), _letters(term.full or term.term)]
    shown: list[str] = []
    for name in term.also:
        letters = _letters(name)
        if len(shown) < SHOWN and all(fuzz.ratio(letters, k) < AS_GOOD_AS_SAME for k in known):
            shown.append(name)
            known.append(letters)
    return tuple(shown)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, fold(name)))
