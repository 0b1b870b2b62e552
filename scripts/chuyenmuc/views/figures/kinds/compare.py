"""The same things in two ways."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.compare import Compare
from chuyenmuc.views.figures.body import ComparedView, Comparison
from chuyenmuc.views.figures.kinds.items import ANY_ICON

WARNING_FIELD = "an-toan-thong-tin"


def compare_body(figure: Compare, _library: Library, _today: dt.date) -> Comparison:
    """The rows under their titles."""
    return Comparison(
        before_title=figure.before_title,
        after_title=figure.after_title,
        rows=tuple(
            ComparedView(row.what, row.before, row.after, row.icon or ANY_ICON)
            for row in figure.rows
        ),
        warns=figure.field == WARNING_FIELD,
    )
