"""Targets and how far they are: a bar each, dashed where nothing is measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

from chuyenmuc.scene.figures.palette import Tone
from chuyenmuc.scene.figures.prose import Para
from chuyenmuc.scene.figures.rows import Row, drawn
from chuyenmuc.scene.figures.shapes import dashed_frame
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.body import ProgressRows, ProgressView

BAR, ICON = 40, 68
LOOKS: Mapping[str, tuple[Tone, str]] = MappingProxyType(
    {
        "ok": ("ok", "checko"),
        "go": ("blue", "half"),
        "late": ("clay", "late"),
        "bad": ("bad", "x"),
    }
)
NO_DATA: tuple[Tone, str] = ("soft", "unknown")


def progress(body: ProgressRows, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """A bar for each target, the goal at its end."""
    rows = [_row(row, sheet, area.width) for row in body.rows]
    yield from drawn(rows, area, sheet.grown(26))


def _row(row: ProgressView, sheet: Sheet, width: float) -> Row:
    left = sheet.grown(ICON + 28)
    inner = width - left
    title = sheet.text(row.title, "item", inner, size=0.92)
    status = sheet.text(row.status, "label", 0.48 * inner, _look(row)[0])
    reached = f"{row.measured} / {row.goal}" if row.measured else f"Cần đạt: {row.goal}"
    value = sheet.text(reached, "item", inner - status.width - sheet.grown(72), "ink")
    height = (
        title.height
        + sheet.grown(22 + BAR + 26)
        + max(value.height, status.height)
        + sheet.grown(24)
    )
    return Row(row.title, height, partial(_draw, row, title, value, status, sheet))


def _look(row: ProgressView) -> tuple[Tone, str]:
    return LOOKS.get(row.tone, NO_DATA)


def _draw(  # noqa: PLR0913, PLR0917 - the texts of a row, then its place
    row: ProgressView, title: Para, value: Para, status: Para, sheet: Sheet, rect: Rect
) -> Iterator[Item]:
    side, left = sheet.grown(ICON), sheet.grown(ICON + 28)
    spare = rect.height - (
        title.height + sheet.grown(22 + BAR + 26) + max(value.height, status.height)
    )
    y = rect.y + spare / 2
    x, wide = rect.x + left, rect.width - left
    colour, name = _look(row)
    bar = Rect(x, y + title.height + sheet.grown(22), wide, sheet.grown(BAR))
    middle = (y + bar.bottom) / 2
    yield from sheet.icon(row.icon, Rect(rect.x, middle - side / 2, side, side), "strong")
    yield title.at(x, y)
    if row.share is None:
        yield dashed_frame(bar, sheet.grown(4), sheet.grown(16), "ash")
    else:
        yield Fill(bar, "sand")
        yield Fill(Rect(x, bar.y, wide * min(row.share, 1), bar.height), colour)
    low = bar.bottom + sheet.grown(26)
    yield value.at(x, low)
    mark = sheet.grown(40)
    start = rect.right - status.width
    box = Rect(start - mark - sheet.grown(12), low + status.cap / 2 - mark / 2, mark, mark)
    yield from sheet.icon(name, box, colour)
    yield status.at(start, low)
