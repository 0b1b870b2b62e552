"""Bars, lines, donuts: values with their words and their share."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.chart import Chart
from chuyenmuc.content.models.figures.donut import Donut
from chuyenmuc.vietnamese.numbers import quantity
from chuyenmuc.views.figures.body import ChartPoints, PointView
from chuyenmuc.views.figures.source import source_of


def chart_body(figure: Chart, library: Library, _today: dt.date) -> ChartPoints:
    """The points; a share is of the whole in a donut, of the greatest value elsewhere."""
    values = [point.value for point in figure.points]
    whole = (sum(values) if isinstance(figure, Donut) else max(values)) or 1
    return ChartPoints(
        unit=figure.unit,
        points=tuple(
            PointView(
                label=point.label,
                value=point.value,
                words=quantity(point.value, figure.unit),
                share=point.value / whole,
                source=source_of(library, point.ref),
            )
            for point in figure.points
        ),
    )
