"""Key numbers."""

from __future__ import annotations

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.numbers import KeyNumber, Numbers
from chuyenmuc.views.figures.body import NumberGrid, NumberView
from chuyenmuc.views.figures.items import ANY_ICON
from chuyenmuc.views.figures.source import source_of, targets_at

NO_DATA = "Chưa có số liệu"


def numbers_body(figure: Numbers, library: Library) -> NumberGrid:
    """The numbers as written, or as their clause has them."""
    return NumberGrid(
        tuple(
            NumberView(
                value=_value(item, library),
                title=item.title,
                text=item.text,
                icon=item.icon or ANY_ICON,
                source=source_of(library, item.ref),
            )
            for item in figure.items
        )
    )


def _value(item: KeyNumber, library: Library) -> str:
    if item.value or not item.ref:
        return item.value or NO_DATA
    found = targets_at(library, item.ref)
    return found[0].as_written if found else NO_DATA
