"""Do and do not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.kinds.dodont import DoDont
from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.figures.kinds.items import ItemView, item_views


@dataclass(frozen=True, slots=True)
class Sides(FigureBody):
    """What to do and what not to do."""

    do: tuple[ItemView, ...]
    dont: tuple[ItemView, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return (
            *(f"Không làm: {item.line}" for item in self.dont),
            *(f"Nên làm: {item.line}" for item in self.do),
        )


def body_of(figure: DoDont, _library: Library, _today: dt.date) -> Sides:
    """Both sides."""
    return Sides(do=item_views(figure.do), dont=item_views(figure.dont))
