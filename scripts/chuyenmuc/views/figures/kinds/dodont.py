"""Do and do not."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.dodont import DoDont
from chuyenmuc.views.figures.body import Sides
from chuyenmuc.views.figures.kinds.items import item_views


def dodont_body(figure: DoDont, _library: Library, _today: dt.date) -> Sides:
    """Both sides."""
    return Sides(do=item_views(figure.do), dont=item_views(figure.dont))
