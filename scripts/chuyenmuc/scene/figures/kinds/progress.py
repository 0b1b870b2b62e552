"""Targets and how far they are: a bar each, dashed where nothing is measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.palette import Tone
from chuyenmuc.scene.figures.prose import Para
from chuyenmuc.scene.figures.rows import Row, drawn, in_columns
from chuyenmuc.scene.figures.shapes import dashed_frame
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.kinds.progress import ProgressRows, ProgressView

BAR, ICON, MARK = 40, 68, 40
ABOVE, BELOW = 22, 26
"""Units between the bar and its words."""
SQUARE = 0.7
"""Bars and gaps are so much smaller on a square page."""
FEW = 5
"""So many targets still stand one under another on a square page."""
LOOKS: Mapping[str, tuple[Tone, str]] = MappingProxyType(
    {
        "ok": ("ok", "checko"),
        "go": ("blue", "half"),
        "late": ("clay", "late"),
        "bad": ("bad", "x"),
    }
)
NO_DATA: tuple[Tone, str] = ("soft", "unknown")


def draw(body: ProgressRows, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """A bar for each target, the goal at its end."""
    two = sheet.is_square and len(body.rows) > FEW
    apart = sheet.grown(34)
    width = (area.width - apart) / 2 if two else area.width
    rows = [_row(row, sheet, width, narrow=two) for row in body.rows]
    if two:
        yield from in_columns(rows, area, apart, 2)
        return
    yield from drawn(rows, area, sheet.grown(12 if sheet.is_square else 32))


def _row(row: ProgressView, sheet: Sheet, width: float, *, narrow: bool) -> Row:
    """A target; a ``narrow`` one has no icon and its status under its figures."""
    left = 0.0 if narrow else sheet.grown(ICON + 28)
    inner, mark = width - left, sheet.grown(MARK + 12)
    colour, _ = _look(row)
    title = sheet.text(row.title, "item", inner, size=0.92)
    share = 1.0 if narrow else 0.48
    status = sheet.text(row.status, "label", share * inner - mark, colour)
    reached = f"{row.measured} · cần {row.goal}" if row.measured else f"Cần đạt: {row.goal}"
    room = inner if narrow else inner - status.width - mark - sheet.grown(20)
    value = sheet.text(reached, "item", room, size=0.9 if narrow else 1.0)
    words = _Words(title, value, status, stacked=narrow)
    return Row(
        row.title,
        words.height(sheet) + _tight(14, sheet),
        partial(_draw_row, row, words, left, sheet),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """The texts of a row; the status is at the right of the figures, or ``stacked`` under them."""

    title: Para
    value: Para
    status: Para
    stacked: bool

    def below(self, sheet: Sheet) -> float:
        """The height of figures and status."""
        if self.stacked:
            return self.value.height + _tight(BELOW, sheet) + self.status.height
        return max(self.value.height, self.status.height)

    def height(self, sheet: Sheet) -> float:
        """Everything, the bar included."""
        return self.title.height + _tight(ABOVE + BELOW, sheet) + _bar(sheet) + self.below(sheet)


def _bar(sheet: Sheet) -> float:
    return _tight(BAR, sheet)


def _tight(units: float, sheet: Sheet) -> float:
    return sheet.grown(units * (SQUARE if sheet.is_square else 1.0))


def _look(row: ProgressView) -> tuple[Tone, str]:
    return LOOKS.get(row.tone, NO_DATA)


def _draw_row(
    row: ProgressView, words: _Words, left: float, sheet: Sheet, rect: Rect
) -> Iterator[Item]:
    y = rect.y + (rect.height - words.height(sheet)) / 2
    x, wide = rect.x + left, rect.width - left
    colour, name = _look(row)
    bar = Rect(x, y + words.title.height + _tight(ABOVE, sheet), wide, _bar(sheet))
    if left:
        side, middle = sheet.grown(ICON), (y + bar.bottom) / 2
        yield from sheet.icon(row.icon, Rect(rect.x, middle - side / 2, side, side), "strong")
    yield words.title.at(x, y)
    if row.share is None:
        yield dashed_frame(bar, sheet.grown(4), sheet.grown(16), "ash")
    else:
        yield Fill(bar, "sand")
        yield Fill(Rect(x, bar.y, wide * min(row.share, 1), bar.height), colour)
    low = bar.bottom + _tight(BELOW, sheet)
    yield words.value.at(x, low)
    mark, gap = sheet.grown(MARK), sheet.grown(12)
    start = x + mark + gap if words.stacked else rect.right - words.status.width
    top = low + words.value.height + _tight(BELOW, sheet) if words.stacked else low
    box = Rect(start - mark - gap, top + words.status.cap / 2 - mark / 2, mark, mark)
    yield from sheet.icon(name, box, colour)
    yield words.status.at(start, top)


LAYOUT = Layout(draw, is_chart=True)
