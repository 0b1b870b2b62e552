"""Lists of things: steps, signs, what to bring, whom to ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.items import ItemList
from chuyenmuc.content.models.infographic import Item
from chuyenmuc.views.figures.body import FigureBody

ANY_ICON = "checko"


@dataclass(frozen=True, slots=True)
class ItemView:
    """A step, a sign, a thing to have, somebody to ask."""

    title: str
    text: str | None
    icon: str

    @property
    def line(self) -> str:
        """It in one sentence."""
        return f"{self.title}: {self.text}" if self.text else self.title


@dataclass(frozen=True, slots=True)
class Items(FigureBody):
    """Steps, a list, a checklist or a ladder of people to ask."""

    items: tuple[ItemView, ...]
    numbered: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        if not self.numbered:
            return tuple(item.line for item in self.items)
        return tuple(f"{number}. {item.line}" for number, item in enumerate(self.items, start=1))


def item_views(items: Iterable[Item]) -> tuple[ItemView, ...]:
    """Items as they are shown; one without an icon gets the neutral one."""
    return tuple(ItemView(item.title, item.text, item.icon or ANY_ICON) for item in items)


def body_of(figure: ItemList, _library: Library, _today: dt.date) -> Items:
    """The items, numbered where their order says something."""
    return Items(item_views(figure.items), numbered=figure.in_order)
