"""Key numbers: as large as they can be, the first one largest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.palette import Tone
from chuyenmuc.scene.figures.prose import NoRoomError, Para
from chuyenmuc.scene.figures.rows import Row, Texts, drawn, in_columns, stack
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.kinds.numbers import NumberGrid, NumberView

FEW = 3
_NUMBER = re.compile(r"(\D*?)(?<!\s)\s*+([≥≤<>~+-]?\s?\d[\d.,/–]*%?)(?:\s+(.+))?")
"""Words before a number, the number, its unit."""


def draw(body: NumberGrid, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """One number fills the sheet, up to three stand in rows, more in two columns."""
    items = body.items
    if len(items) == 1:
        yield from drawn([_alone(items[0], sheet, area.width)], area, 0)
    elif len(items) <= FEW:
        rows = [_beside(item, sheet, area.width, first=item is items[0]) for item in items]
        for rect, row in stack(rows, area, sheet.grown(20)):
            if row is not rows[0]:
                yield Fill(Rect(rect.x, rect.y, rect.width, sheet.fixed(5)), "gold")
            yield from row.draw(rect)
    else:
        yield from _grid(items, sheet, area)


def _grid(items: Sequence[NumberView], sheet: Sheet, area: Rect) -> Iterator[Item]:
    """Two columns, the first of an odd count in a row of its own; three on a square page."""
    gap = sheet.fixed(32)
    columns = 3 if sheet.is_square and len(items) > 2 * 2 else 2
    odd = len(items) % 2 if columns == 2 else 0  # noqa: PLR2004 - a pair
    wide = (area.width - gap * (columns - 1)) / columns
    rows = [_above(item, sheet, wide) for item in items[odd:]]
    top = area.y
    if odd:
        first = _beside(items[0], sheet, area.width, first=True)
        share = first.height
        if share + sum(row.height for row in rows[::2]) > area.height:
            raise NoRoomError(items[-1].title)
        yield from first.draw(Rect(area.x, top, area.width, share))
        top += share + gap
    rest = Rect(area.x, top, area.width, area.bottom - top)
    yield from in_columns(rows, rest, gap, columns)


@dataclass(frozen=True, slots=True)
class Value:
    """A number, words before it above, its unit after it on one baseline, or else below."""

    number: Para
    gap: float
    before: Para | None = None
    unit: Para | None = None
    beside: bool = False

    @property
    def _stacked(self) -> tuple[Para, ...]:
        below = None if self.beside else self.unit
        return tuple(part for part in (self.before, self.number, below) if part)

    @property
    def height(self) -> float:
        """From the top of the first capitals to the last baseline."""
        return Texts(self._stacked, self.gap).height

    @property
    def lowest(self) -> Para:
        """What stands above the words that follow."""
        return self._stacked[-1]

    def at(self, x: float, middle: float) -> Iterator[Item]:
        """All of it, centred about ``middle``."""
        yield from Texts(self._stacked, self.gap).at(x, middle)
        if self.unit and self.beside:
            low = middle + self.height / 2 - self.unit.height
            yield self.unit.at(x + self.number.width + self.gap, low)


def value_of(value: str, sheet: Sheet, width: float, colour: Tone, *, size: float) -> Value:
    """The number large, its unit smaller; a value without a number in words."""
    gap = sheet.grown(20)
    parts = _NUMBER.fullmatch(value.replace("\N{NO-BREAK SPACE}", " "))
    if not parts:
        has_digit = any(letter.isdigit() for letter in value)
        tone: Tone = colour if has_digit else "soft"
        return Value(sheet.text(value, "item", width, tone), gap)
    words = parts[2].replace(" ", "\N{NO-BREAK SPACE}")
    number = sheet.number(words, width, colour, largest=size)
    before = sheet.text(parts[1], "item", width, colour) if parts[1] else None
    if not parts[3]:
        return Value(number, gap, before)
    unit = sheet.text(parts[3], "item", width, colour)
    beside = len(unit.runs) == 1 and number.width + gap + unit.width <= width
    return Value(number, gap, before, unit, beside)


def _words(item: NumberView, sheet: Sheet, width: float) -> Texts:
    paras = [sheet.text(item.title, "item", width, size=0.9)]
    if item.text and not sheet.brief:
        paras.append(sheet.text(item.text, "text", width, "soft", size=0.94))
    if item.source:
        paras.append(sheet.text(item.source.words, "small", width, "soft"))
    return Texts(tuple(paras), sheet.grown(20))


def _alone(item: NumberView, sheet: Sheet, width: float) -> Row:
    value = value_of(item.value, sheet, width, "strong", size=2.4)
    words = _words(item, sheet, width)
    gap = max(sheet.grown(50), value.lowest.clear_of(words.paras[0]))

    def draw(rect: Rect) -> Iterator[Item]:
        top = rect.y + (rect.height - value.height - gap - words.height) / 2
        yield from value.at(rect.x, top + value.height / 2)
        yield from words.at(rect.x, top + value.height + gap + words.height / 2)

    return Row(item.title, value.height + gap + words.height + sheet.grown(40), draw)


def _beside(item: NumberView, sheet: Sheet, width: float, *, first: bool) -> Row:
    part = width * 0.44
    colour: Tone = "strong" if first else "bronze"
    value = value_of(item.value, sheet, part, colour, size=1.7 if first else 1.2)
    words = _words(item, sheet, width - part - sheet.fixed(36))
    height = max(value.height, words.height) + sheet.grown(60)
    return Row(item.title, height, partial(_draw_beside, value, words, part, sheet))


def _draw_beside(
    value: Value, words: Texts, part: float, sheet: Sheet, rect: Rect
) -> Iterator[Item]:
    middle = rect.y + rect.height / 2
    yield from value.at(rect.x, middle)
    yield from words.at(rect.x + part + sheet.fixed(36), middle)


def _above(item: NumberView, sheet: Sheet, width: float) -> Row:
    value = value_of(item.value, sheet, width, "strong", size=1.0)
    words = _words(item, sheet, width)
    gap = max(sheet.grown(26), value.lowest.clear_of(words.paras[0]))
    height = value.height + gap + words.height + sheet.grown(48)
    return Row(item.title, height, partial(_draw_above, value, words, gap, sheet))


def _draw_above(value: Value, words: Texts, gap: float, sheet: Sheet, rect: Rect) -> Iterator[Item]:
    yield Fill(Rect(rect.x, rect.y, rect.width, sheet.fixed(5)), "gold")
    top = rect.y + sheet.grown(34)
    yield from value.at(rect.x, top + value.height / 2)
    yield from words.at(rect.x, top + value.height + gap + words.height / 2)


LAYOUT = Layout(draw, theme="red")
