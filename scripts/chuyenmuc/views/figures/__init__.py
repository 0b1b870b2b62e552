"""The body of an infographic, by kind: one file a kind, one row here."""

from __future__ import annotations

import datetime as dt
from functools import singledispatch

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.chart import Chart
from chuyenmuc.content.models.figures.checklist import Checklist
from chuyenmuc.content.models.figures.compare import Compare
from chuyenmuc.content.models.figures.contacts import Contacts
from chuyenmuc.content.models.figures.dodont import DoDont
from chuyenmuc.content.models.figures.icon_list import IconList
from chuyenmuc.content.models.figures.numbers import Numbers
from chuyenmuc.content.models.figures.progress import Progress
from chuyenmuc.content.models.figures.quote import Quote
from chuyenmuc.content.models.figures.steps import Steps
from chuyenmuc.content.models.figures.timeline import Timeline
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.figures.kinds.chart import chart_body
from chuyenmuc.views.figures.kinds.compare import compare_body
from chuyenmuc.views.figures.kinds.dodont import dodont_body
from chuyenmuc.views.figures.kinds.items import items_body
from chuyenmuc.views.figures.kinds.numbers import numbers_body
from chuyenmuc.views.figures.kinds.progress import progress_body
from chuyenmuc.views.figures.kinds.quote import quote_body
from chuyenmuc.views.figures.kinds.timeline import timeline_body


@singledispatch
def figure_body(figure: Infographic, library: Library, today: dt.date) -> FigureBody:
    """What an infographic shows on a day.

    Raises:
        LookupError: a kind without a view.
    """
    message = f"no view for {figure.kind} in {library.commune.id} on {today}"
    raise LookupError(message)


for _kind in (Steps, IconList, Checklist, Contacts):
    figure_body.register(_kind, items_body)
figure_body.register(DoDont, dodont_body)
figure_body.register(Numbers, numbers_body)
figure_body.register(Compare, compare_body)
figure_body.register(Progress, progress_body)
figure_body.register(Timeline, timeline_body)
figure_body.register(Chart, chart_body)
figure_body.register(Quote, quote_body)
