"""Key numbers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.kinds.numbers import KeyNumber, Numbers
from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.figures.kinds.items import ANY_ICON
from chuyenmuc.views.figures.table import Table, clause_cell
from chuyenmuc.views.figures.targets import result_at, targets_at
from chuyenmuc.views.plan.clause_link import ClauseLink, source_of
from chuyenmuc.views.plan.measure import value_words
from chuyenmuc.views.plan.status import NO_DATA


@dataclass(frozen=True, slots=True)
class NumberView:
    """A number with what it counts. ``source`` is its clause where this commune has the plan."""

    value: str
    title: str
    text: str | None
    icon: str
    source: ClauseLink | None


@dataclass(frozen=True, slots=True)
class NumberGrid(FigureBody):
    """Key numbers."""

    items: tuple[NumberView, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return tuple(
            f"{item.value}: {item.title}{f' ({item.text})' if item.text else ''}"
            for item in self.items
        )

    @property
    def table(self) -> Table:
        """A row for each number."""
        rows = ((item.title, item.value, clause_cell(item.source)) for item in self.items)
        return (("Mục", "Con số", "Điều khoản"), *rows)


def body_of(figure: Numbers, library: Library, today: dt.date) -> NumberGrid:
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
        measured = result_at(library, item.ref, today)
        return value_words(measured) if measured else NO_DATA
    found = targets_at(library, item.ref)
    return found[0].as_written if found else NO_DATA
