"""Which part of a large poster goes on which sheet of office paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Literal

from chuyenmuc.scene.geometry import Rect

EDGE = 8.0
"""Millimetres along the edges of a sheet where office printers may leave out what is drawn."""
OVERLAP = 10.0
"""How far a sheet lies over the one before it: room for glue."""

Paper = Literal["A4", "A3"]
_SHORT_LONG = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}


@dataclass(frozen=True, slots=True)
class Tile:
    """One sheet: ``row`` and ``column`` count from 0; ``part`` is what it shows of the poster."""

    number: int
    row: int
    column: int
    part: Rect


@dataclass(frozen=True, slots=True)
class TilePlan:
    """All sheets of a poster, in reading order."""

    paper: Paper
    sheet: Rect
    rows: int
    columns: int
    tiles: tuple[Tile, ...]

    @property
    def upright(self) -> bool:
        """Whether the sheets stand on their short side."""
        return self.sheet.height > self.sheet.width

    def has_right(self, tile: Tile) -> bool:
        """Whether another sheet lies over the right edge of this one."""
        return tile.column + 1 < self.columns

    def has_below(self, tile: Tile) -> bool:
        """Whether another sheet lies over the lower edge of this one."""
        return tile.row + 1 < self.rows


def plan_tiles(trim: Rect, paper: Paper) -> TilePlan:
    """The plan with the fewest sheets, upright or on the side."""
    short, long = _SHORT_LONG[paper]
    plans = (
        _plan(trim, paper, Rect(0, 0, short, long)),
        _plan(trim, paper, Rect(0, 0, long, short)),
    )
    return min(plans, key=lambda plan: len(plan.tiles))


def _plan(trim: Rect, paper: Paper, sheet: Rect) -> TilePlan:
    room = sheet.inset(EDGE)
    columns, width = _shares(trim.width, room.width)
    rows, height = _shares(trim.height, room.height)

    def tiles() -> Iterator[Tile]:
        for row in range(rows):
            for column in range(columns):
                x = trim.x + column * (width - OVERLAP)
                y = trim.y + row * (height - OVERLAP)
                yield Tile(row * columns + column + 1, row, column, Rect(x, y, width, height))

    return TilePlan(paper, sheet, rows, columns, tuple(tiles()))


def _shares(whole: float, room: float) -> tuple[int, float]:
    """How many equal parts, each overlapping the next, and how long one is: no sliver is left."""
    count = max(1, ceil((whole - OVERLAP) / (room - OVERLAP)))
    return count, (whole - OVERLAP) / count + OVERLAP
