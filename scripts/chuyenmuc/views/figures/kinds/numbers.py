"""Key numbers."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.numbers import KeyNumber, Numbers
from chuyenmuc.views.figures.body import NumberGrid, NumberView
from chuyenmuc.views.figures.kinds.items import ANY_ICON
from chuyenmuc.views.figures.source import NO_DATA, measured_at, targets_at
from chuyenmuc.views.plan.clause_link import source_of
from chuyenmuc.views.plan.measure import value_words


def numbers_body(figure: Numbers, library: Library, today: dt.date) -> NumberGrid:
    """The numbers as written, or as their clause has them."""
    return NumberGrid(
        tuple(
            NumberView(
                value=_value(item, library, today),
                title=item.title,
                text=item.text,
                icon=item.icon or ANY_ICON,
                source=source_of(library, item.ref),
            )
            for item in figure.items
        )
    )


def _value(item: KeyNumber, library: Library, today: dt.date) -> str:
    """As typed; or what was measured, which a demo does not tell; or as the clause has it."""
    if item.value or not item.ref:
        return item.value or NO_DATA
    if item.measured:
        measured = measured_at(library, item.ref, today)
        known = library.commune.model.official and measured and measured.value is not None
        return value_words(measured) if known and measured else NO_DATA
    found = targets_at(library, item.ref)
    return found[0].as_written if found else NO_DATA
