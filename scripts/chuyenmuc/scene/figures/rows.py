"""Rows one under another, sharing the height there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chuyenmuc.scene.figures.prose import NoRoomError, Para
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Item

MOST_EXTRA = 0.8
"""How much taller than its content a row may become, in parts of it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that needs ``height`` mm and draws itself into the rectangle it gets."""

    name: str
    height: float
    draw: Callable[[Rect], Iterator[Item]]


def stack(rows: Sequence[Row], area: Rect, gap: float) -> Iterator[tuple[Rect, Row]]:
    """Every row with its place, all as tall as the tallest where that fits.

    Room to spare goes to all of them alike, then around them.

    Raises:
        NoRoomError: the first row that does not fit.
    """
    used = 0.0
    for row in rows:
        used += row.height
        if used > area.height:
            raise NoRoomError(row.name)
        used += gap
    heights = [row.height for row in rows]
    even = [max(heights)] * len(rows)
    gaps = gap * (len(rows) - 1)
    if sum(even) + gaps <= area.height:
        heights = even
    spare = area.height - sum(heights) - gaps
    share = min(spare, MOST_EXTRA * sum(heights)) / len(rows)
    y = area.y + (spare - share * len(rows)) / 2
    for row, height in zip(rows, heights, strict=True):
        yield Rect(area.x, y, area.width, height + share), row
        y += height + share + gap


def drawn(rows: Sequence[Row], area: Rect, gap: float) -> Iterator[Item]:
    """The items of all rows."""
    for rect, row in stack(rows, area, gap):
        yield from row.draw(rect)


def in_columns(rows: Sequence[Row], area: Rect, gap: float, count: int) -> Iterator[Item]:
    """Rows set ``count`` abreast, read across. Those abreast share a height."""
    wide = (area.width - gap * (count - 1)) / count
    groups = [rows[i : i + count] for i in range(0, len(rows), count)]
    bands = [Row(group[-1].name, max(row.height for row in group), _nothing) for group in groups]
    for (rect, _), group in zip(stack(bands, area, gap), groups, strict=True):
        for number, row in enumerate(group):
            yield from row.draw(Rect(rect.x + number * (wide + gap), rect.y, wide, rect.height))


def _nothing(_rect: Rect) -> Iterator[Item]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Texts:
    """Paragraphs under one another, ``gap`` mm apart."""

    paras: tuple[Para, ...]
    gap: float

    @property
    def height(self) -> float:
        """From the first capitals to the last baseline."""
        return sum(p.height for p in self.paras) + sum(self._gaps)

    @property
    def _gaps(self) -> tuple[float, ...]:
        """The gap under each paragraph but the last: wider where tails meet stacked marks."""
        return tuple(max(self.gap, a.clear_of(b)) for a, b in pairwise(self.paras))

    def at(self, x: float, middle: float) -> Iterator[Item]:
        """All of them, centred about ``middle``."""
        y = middle - self.height / 2
        for p, gap in zip(self.paras, (*self._gaps, 0.0), strict=True):
            yield p.at(x, y)
            y += p.height + gap
