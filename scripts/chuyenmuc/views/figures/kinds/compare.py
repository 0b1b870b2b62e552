"""The same things in two ways."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.kinds.compare import Compare
from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.figures.kinds.items import ANY_ICON


@dataclass(frozen=True, slots=True)
class ComparedView:
    """One thing in both ways."""

    what: str
    before: str
    after: str
    icon: str


@dataclass(frozen=True, slots=True)
class Comparison(FigureBody):
    """Rows under two titles. ``warns``: the first way is dangerous, the second the safe one."""

    before_title: str
    after_title: str
    rows: tuple[ComparedView, ...]
    warns: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return tuple(
            f"{row.what}. {self.before_title}: {row.before} {self.after_title}: {row.after}"
            for row in self.rows
        )


def body_of(figure: Compare, _library: Library, _today: dt.date) -> Comparison:
    """The rows under their titles."""
    return Comparison(
        before_title=figure.before_title,
        after_title=figure.after_title,
        rows=tuple(
            ComparedView(row.what, row.before, row.after, row.icon or ANY_ICON)
            for row in figure.rows
        ),
        warns=figure.warns,
    )
