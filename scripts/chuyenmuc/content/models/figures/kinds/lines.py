"""One value over time."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.figures.chart import Chart, Point


class Lines(Chart):
    """A line through points in the order of time."""

    kind: Literal["lines"]
    points: tuple[Point, ...] = Field(min_length=3, max_length=12)
