"""Before and after: what was, an arrow, what is now.

Where the first way is dangerous it is marked in red and the safe one in green, as do and don't are:
a safe way in the red of the head would read as the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.palette import Tone
from chuyenmuc.scene.figures.prose import Para
from chuyenmuc.scene.figures.rows import Row, drawn
from chuyenmuc.scene.figures.shapes import polygon, round_disc
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.kinds.compare import ComparedView, Comparison

BETWEEN = 56
PAD = 28
MARK = 46


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of the two titles and of the cells under them."""

    before: Tone
    after: Tone
    left: Tone
    right: Tone


PLAIN = Look("soft", "strong", "sand", "strong")
WARNING = Look("bad", "ok", "bad-tint", "ok")


def draw(body: Comparison, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """Two columns under their titles, a row for each thing compared."""
    between = sheet.grown(BETWEEN)
    wide = (area.width - between) / 2
    look = WARNING if body.warns else PLAIN
    mark = sheet.grown(MARK)
    left = mark + sheet.grown(14) if body.warns else 0
    before = sheet.text(body.before_title, "head", wide - left, look.before)
    after = sheet.text(body.after_title, "head", wide - left, look.after)
    head = max(before.height, after.height)
    for title, name, x in ((before, "x", area.x), (after, "check", area.x + wide + between)):
        if body.warns:
            box = Rect(x, area.y + title.cap / 2 - mark / 2, mark, mark)
            yield from sheet.icon(name, box, look.before if title is before else look.after)
        yield title.at(x + left, area.y)
    top = area.y + head + sheet.grown(30)
    rows = [_row(row, sheet, wide, look) for row in body.rows]
    rest = Rect(area.x, top, area.width, area.bottom - top)
    yield from drawn(rows, rest, sheet.grown(26))


def _row(row: ComparedView, sheet: Sheet, wide: float, look: Look) -> Row:
    inner = wide - 2 * sheet.grown(PAD)
    what = sheet.text(row.what, "label", 2 * wide, "bronze", size=1.1)
    before = sheet.text(row.before, "text", inner, "ink", size=1.06)
    after = sheet.text(row.after, "item", inner, "white", size=0.9)
    cell = max(before.height, after.height) + 2 * sheet.grown(36)
    height = what.height + sheet.grown(20) + cell
    return Row(row.what, height, partial(_draw_row, (what, before, after), look, sheet))


def _draw_row(
    words: tuple[Para, Para, Para], look: Look, sheet: Sheet, rect: Rect
) -> Iterator[Item]:
    what, before, after = words
    between, pad = sheet.grown(BETWEEN), sheet.grown(PAD)
    wide = (rect.width - between) / 2
    top = rect.y + what.height + sheet.grown(20)
    left = Rect(rect.x, top, wide, rect.bottom - top)
    right = Rect(left.right + between, top, wide, rect.bottom - top)
    middle = top + left.height / 2
    yield what.at(rect.x, rect.y)
    yield Fill(left, look.left)
    yield Fill(right, look.right)
    centre = left.right + between / 2
    yield round_disc((centre, middle), 0.62 * between, "gold")
    tip, back = 0.26 * between, 0.2 * between
    yield polygon(
        (
            (centre - back, middle - 1.4 * back),
            (centre + tip, middle),
            (centre - back, middle + 1.4 * back),
        ),
        "ink",
    )
    yield before.at(left.x + pad, middle - before.height / 2)
    yield after.at(right.x + pad, middle - after.height / 2)


LAYOUT = Layout(draw)
