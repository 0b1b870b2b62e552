"""Words to remember."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.quote import Quote
from chuyenmuc.views.figures.body import QuoteWords
from chuyenmuc.views.plan.clause_link import source_of


def quote_body(figure: Quote, library: Library, _today: dt.date) -> QuoteWords:
    """The sentence and its clause."""
    return QuoteWords(figure.text, source_of(library, figure.ref))
