"""What not to do against what to do: two columns that answer each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.palette import Tone
from chuyenmuc.scene.figures.rows import Row, Texts, drawn
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.kinds.dodont import Sides
from chuyenmuc.views.figures.kinds.items import ItemView

MARK = 46


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the columns: its heading with a sign, its colours, the sign before each item."""

    heading: str
    sign: str
    tone: Tone
    tint: Tone
    bullet: str


DONT = _Side("Không làm", "x", "bad", "bad-tint", "close")
DO = _Side("Nên làm", "check", "ok", "ok-tint", "checko")


def draw(body: Sides, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """“Không làm” at the left, “Nên làm” at the right."""
    gap = sheet.fixed(24)
    wide = (area.width - gap + sheet.fixed(40)) / 2
    left = Rect(area.x - sheet.fixed(20), area.y, wide, area.height)
    right = Rect(left.right + gap, area.y, wide, area.height)
    yield from _column(body.dont, DONT, sheet, left)
    yield from _column(body.do, DO, sheet, right)


def _column(items: Sequence[ItemView], look: _Side, sheet: Sheet, rect: Rect) -> Iterator[Item]:
    high, pad = sheet.grown(88), sheet.grown(24)
    yield Fill(rect, look.tint)
    yield Fill(Rect(rect.x, rect.y, rect.width, high), look.tone)
    side = sheet.grown(58)
    box = Rect(rect.x + pad, rect.y + (high - side) / 2, side, side)
    yield from sheet.icon(look.sign, box, "white")
    title = sheet.text(look.heading, "head", rect.width - 2 * pad - side - sheet.grown(16), "white")
    yield title.at(box.right + sheet.grown(16), rect.y + (high - title.height) / 2)
    inner = Rect(
        rect.x + pad, rect.y + high + pad / 2, rect.width - 2 * pad, rect.height - high - pad
    )
    rows = [_row(item, look, sheet, inner.width) for item in items]
    yield from drawn(rows, inner, sheet.grown(8))


def _row(item: ItemView, look: _Side, sheet: Sheet, width: float) -> Row:
    left = sheet.grown(MARK + 18)
    paras = [sheet.text(item.title, "item", width - left, size=0.9)]
    if item.text and not sheet.brief:
        paras.append(sheet.text(item.text, "text", width - left, "soft", size=0.94))
    texts = Texts(tuple(paras), sheet.grown(22))
    height = max(sheet.grown(MARK), texts.height) + sheet.grown(26)

    def draw_row(rect: Rect) -> Iterator[Item]:
        middle, side = rect.y + rect.height / 2, sheet.grown(MARK)
        top = middle - texts.height / 2 + texts.paras[0].cap / 2 - side / 2
        yield from sheet.icon(look.bullet, Rect(rect.x, top, side, side), look.tone)
        yield from texts.at(rect.x + left, middle)

    return Row(item.title, height, draw_row)


LAYOUT = Layout(draw)
