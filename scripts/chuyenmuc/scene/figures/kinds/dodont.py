"""What not to do against what to do: two columns that answer each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from chuyenmuc.scene.figures.palette import Tone
from chuyenmuc.scene.figures.rows import Row, Texts, drawn
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.body import ItemView, Sides

MARK = 46


def dodont(body: Sides, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """“Không làm” at the left, “Nên làm” at the right."""
    gap = sheet.fixed(24)
    wide = (area.width - gap + sheet.fixed(40)) / 2
    left = Rect(area.x - sheet.fixed(20), area.y, wide, area.height)
    right = Rect(left.right + gap, area.y, wide, area.height)
    yield from _side(body.dont, "Không làm", "bad", "x", sheet, left)
    yield from _side(body.do, "Nên làm", "ok", "check", sheet, right)


def _side(  # noqa: PLR0913, PLR0917 - one column: what, its name, its look, its place
    items: Sequence[ItemView], name: str, tone: Tone, mark: str, sheet: Sheet, rect: Rect
) -> Iterator[Item]:
    high, pad = sheet.grown(88), sheet.grown(24)
    tint: Tone = "ok-tint" if tone == "ok" else "bad-tint"
    yield Fill(rect, tint)
    yield Fill(Rect(rect.x, rect.y, rect.width, high), tone)
    side = sheet.grown(58)
    box = Rect(rect.x + pad, rect.y + (high - side) / 2, side, side)
    yield from sheet.icon(mark, box, "white")
    title = sheet.text(name, "head", rect.width - 2 * pad - side - sheet.grown(16), "white")
    yield title.at(box.right + sheet.grown(16), rect.y + (high - title.height) / 2)
    inner = Rect(
        rect.x + pad, rect.y + high + pad / 2, rect.width - 2 * pad, rect.height - high - pad
    )
    rows = [_row(item, tone, sheet, inner.width) for item in items]
    yield from drawn(rows, inner, sheet.grown(8))


def _row(item: ItemView, tone: Tone, sheet: Sheet, width: float) -> Row:
    left = sheet.grown(MARK + 18)
    paras = [sheet.text(item.title, "item", width - left, size=0.9)]
    if item.text and not sheet.brief:
        paras.append(sheet.text(item.text, "text", width - left, "soft", size=0.94))
    texts = Texts(tuple(paras), sheet.grown(22))
    height = max(sheet.grown(MARK), texts.height) + sheet.grown(26)
    return Row(item.title, height, partial(_draw, texts, tone, left, sheet))


def _draw(texts: Texts, tone: Tone, left: float, sheet: Sheet, rect: Rect) -> Iterator[Item]:
    middle, side = rect.y + rect.height / 2, sheet.grown(MARK)
    first = texts.paras[0]
    top = middle - texts.height / 2 + first.cap / 2 - side / 2
    name = "checko" if tone == "ok" else "close"
    yield from sheet.icon(name, Rect(rect.x, top, side, side), tone)
    yield from texts.at(rect.x + left, middle)
