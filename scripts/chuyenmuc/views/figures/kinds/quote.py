"""Words to remember."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.kinds.quote import Quote
from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.plan.clause_link import ClauseLink, source_of


@dataclass(frozen=True, slots=True)
class QuoteWords(FigureBody):
    """Words to remember, and where they stand."""

    text: str
    source: ClauseLink | None

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words."""
        return (f"“{self.text}”",)


def body_of(figure: Quote, library: Library, _today: dt.date) -> QuoteWords:
    """The sentence and its clause."""
    return QuoteWords(figure.text, source_of(library, figure.ref))
