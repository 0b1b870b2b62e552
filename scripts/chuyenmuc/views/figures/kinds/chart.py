"""Bars, lines, donuts: values with their words and their share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.chart import Chart, Point
from chuyenmuc.content.models.figures.donut import Donut
from chuyenmuc.vietnamese.numbers import quantity
from chuyenmuc.views.figures.body import ChartPoints, PointView
from chuyenmuc.views.figures.source import NO_DATA, measured_at, targets_at
from chuyenmuc.views.plan.clause_link import source_of
from chuyenmuc.views.wording import NBSP

PLACES = 1
"""Decimals of a value that was reckoned, not typed."""
SIGNS: Mapping[str, str] = MappingProxyType({">=": "≥", ">": ">", "<=": "≤"})


def chart_body(figure: Chart, library: Library, today: dt.date) -> ChartPoints:
    """The points; a share is of the whole in a donut, of the greatest value elsewhere."""
    values = [value_of(point, library, today) for point in figure.points]
    known = [value for value in values if value is not None]
    whole = (sum(known) if isinstance(figure, Donut) else max(known, default=0)) or 1
    return ChartPoints(
        unit=figure.unit,
        points=tuple(
            PointView(
                label=point.label,
                value=value,
                words=NO_DATA
                if value is None
                else _sign(point, library) + quantity(value, figure.unit),
                share=(value or 0) / whole,
                source=source_of(library, point.ref),
            )
            for point, value in zip(figure.points, values, strict=True)
        ),
    )


def value_of(point: Point, library: Library, today: dt.date) -> float | None:
    """The value typed, promised or measured, in the unit of the target; None without data.

    A demo of a real place tells no results.
    """
    if point.value is not None or point.ref is None:
        return point.value
    if point.measured:
        found = measured_at(library, point.ref, today)
        known = library.commune.model.official and found and found.value is not None
        return round(found.value, PLACES) if known and found and found.value is not None else None
    targets = targets_at(library, point.ref)
    return targets[0].value if targets else None


def _sign(point: Point, library: Library) -> str:
    """“≥ ” before a level that was promised as a least one."""
    if point.value is not None or point.measured or point.ref is None:
        return ""
    target = targets_at(library, point.ref)[0]  # it has given the value
    return f"{SIGNS[target.op]}{NBSP}" if target.op in SIGNS else ""
