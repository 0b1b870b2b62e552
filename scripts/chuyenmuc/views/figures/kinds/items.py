"""Lists of things: steps, signs, what to bring, whom to ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.checklist import Checklist
from chuyenmuc.content.models.figures.contacts import Contacts
from chuyenmuc.content.models.figures.icon_list import IconList
from chuyenmuc.content.models.figures.steps import Steps
from chuyenmuc.content.models.infographic import Item
from chuyenmuc.views.figures.body import Items, ItemView

ANY_ICON = "checko"


def item_views(items: Iterable[Item]) -> tuple[ItemView, ...]:
    """Items as they are shown; one without an icon gets the neutral one."""
    return tuple(ItemView(item.title, item.text, item.icon or ANY_ICON) for item in items)


def items_body(
    figure: Steps | IconList | Checklist | Contacts, _library: Library, _today: dt.date
) -> Items:
    """The items; those of steps are numbered."""
    return Items(item_views(figure.items), numbered=isinstance(figure, Steps))
