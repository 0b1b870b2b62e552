"""Bars, lines, donuts: values with their words and their share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures.chart import Chart, Point
from chuyenmuc.vietnamese.numbers import quantity
from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.figures.chart_places import Arc, Dot, line_dots, percent, ring_arcs
from chuyenmuc.views.figures.table import Table, clause_cell, number_cell
from chuyenmuc.views.figures.targets import result_at, targets_at
from chuyenmuc.views.plan.clause_link import ClauseLink, source_of
from chuyenmuc.views.plan.status import NO_DATA
from chuyenmuc.views.wording import NBSP

PLACES = 1
"""Decimals of a value that was reckoned, not typed."""
SIGNS: Mapping[str, str] = MappingProxyType({">=": "≥", ">": ">", "<=": "≤", "<": "<"})


@dataclass(frozen=True, slots=True)
class PointView:
    """A value of a chart. ``share`` is its part of the greatest value, or of the whole, 0 to 1.

    ``value`` is None where nothing is known yet: its share is 0, and it is never drawn as 0.
    """

    label: str
    value: float | None
    words: str
    share: float
    source: ClauseLink | None

    @property
    def fill(self) -> str | None:
        """How much of its bar is full; None where nothing is known."""
        return None if self.value is None else percent(self.share)


@dataclass(frozen=True, slots=True)
class ChartPoints(FigureBody):
    """Values in one unit."""

    unit: str
    points: tuple[PointView, ...]

    @property
    def known(self) -> tuple[PointView, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def unknown(self) -> str | None:
        """What the first point without a value says instead; None where all are known."""
        return next((point.words for point in self.points if point.value is None), None)

    @property
    def runs(self) -> tuple[tuple[int, ...], ...]:
        """Places of points that follow each other without a gap of knowledge between them."""
        found: list[list[int]] = [[]]
        for place, point in enumerate(self.points):
            if point.value is None:
                found.append([])
            else:
                found[-1].append(place)
        return tuple(tuple(run) for run in found if run)

    @property
    def arcs(self) -> tuple[Arc, ...]:
        """The parts of a ring; none while a value is not known."""
        return () if self.unknown else ring_arcs([point.share for point in self.points])

    @property
    def dots(self) -> tuple[tuple[Dot, ...], ...]:
        """The points of a line, run by run."""
        places = line_dots([point.share for point in self.points])
        return tuple(tuple(places[at] for at in run) for run in self.runs)

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return tuple(f"{point.label}: {point.words}" for point in self.points)

    @property
    def table(self) -> Table:
        """A row for each point."""
        rows = (
            (p.label, number_cell(p.value), self.unit, clause_cell(p.source)) for p in self.points
        )
        return (("Mục", "Giá trị", "Đơn vị", "Điều khoản"), *rows)


def body_of(figure: Chart, library: Library, today: dt.date) -> ChartPoints:
    """The points; a share is of the whole in a donut, of the greatest value elsewhere."""
    values = [value_of(point, library, today) for point in figure.points]
    known = [value for value in values if value is not None]
    whole = (sum(known) if figure.parts_of_a_whole else max(known, default=0)) or 1
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
    """The value typed, promised or measured, in the unit of the target; None without data."""
    if point.value is not None or point.ref is None:
        return point.value
    if point.measured:
        found = result_at(library, point.ref, today)
        return round(found.value or 0, PLACES) if found else None
    targets = targets_at(library, point.ref)
    return targets[0].value if targets else None


def _sign(point: Point, library: Library) -> str:
    """“≥ ” before a level that was promised as a least one."""
    if point.value is not None or point.measured or point.ref is None:
        return ""
    target = targets_at(library, point.ref)[0]  # it has given the value
    return f"{SIGNS[target.op]}{NBSP}" if target.op in SIGNS else ""
