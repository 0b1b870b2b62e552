"""Values beside one another."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.figures.chart import Chart, Point


class Bars(Chart):
    """Horizontal bars, from the first point to the last."""

    kind: Literal["bars"]
    points: tuple[Point, ...] = Field(min_length=2, max_length=8)
