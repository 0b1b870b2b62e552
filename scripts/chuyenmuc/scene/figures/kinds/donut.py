"""Parts of a whole: a ring, its greatest part told in the middle, and a key.

While one part is not known no part can be drawn: the ring stays empty and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.palette import Tone
from chuyenmuc.scene.figures.prose import NoRoomError, Para
from chuyenmuc.scene.figures.rows import Row, drawn
from chuyenmuc.scene.figures.shapes import ring_part, round_disc
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Item
from chuyenmuc.views.figures.kinds.chart import ChartPoints, PointView

PARTS: tuple[Tone, ...] = ("strong", "clay", "blue", "moss", "ash")
HOLE = 0.58
APART = 0.002
"""Turns left free at each end of a part."""


def draw(body: ChartPoints, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """The ring above its key, or at its left on a square page."""
    if sheet.is_square:
        side = min(area.height, area.width * 0.44)
        ring = Rect(area.x, area.y + (area.height - side) / 2, side, side)
        left = ring.right + sheet.fixed(50)
        keys = Rect(left, area.y, area.right - left, area.height)
    else:
        side = min(area.width * 0.66, area.height * 0.56)
        ring = Rect(area.x + (area.width - side) / 2, area.y, side, side)
        top = ring.bottom + sheet.grown(36)
        keys = Rect(area.x, top, area.width, area.bottom - top)
    if side < sheet.grown(240):
        raise NoRoomError(body.points[0].label)
    yield from _ring(body, sheet, ring)
    rows = [
        _key(point, colour, sheet, keys.width)
        for point, colour in zip(body.points, PARTS, strict=False)
    ]
    yield from drawn(rows, keys, sheet.grown(10))


def _ring(body: ChartPoints, sheet: Sheet, box: Rect) -> Iterator[Item]:
    centre = box.x + box.width / 2, box.y + box.height / 2
    outer = box.width / 2
    start = 0.0
    if body.unknown:
        yield ring_part(centre, (HOLE * outer, outer), (0, 1), "sand")
        words = sheet.text(body.unknown, "label", 1.5 * HOLE * outer, "soft", balanced=True)
        yield round_disc(centre, 0.99 * HOLE * outer, "paper")
        yield words.at(box.x, centre[1] - words.height / 2, box.width, "centre")
        return
    for point, colour in zip(body.points, PARTS, strict=False):
        end = start + point.share
        if point.share > 2 * APART:
            turns = start + APART, end - APART
            yield ring_part(centre, (HOLE * outer, outer), turns, colour)
        start = end
    yield round_disc(centre, 0.99 * HOLE * outer, "paper")
    greatest = max(body.points, key=lambda point: point.share)
    words = sheet.number(greatest.words, 1.3 * HOLE * outer, "ink")
    yield words.at(box.x, centre[1] - words.height / 2, box.width, "centre")


def _key(point: PointView, colour: Tone, sheet: Sheet, width: float) -> Row:
    side = sheet.grown(46)
    inner = width - side - sheet.grown(24)
    if point.value is None:
        value = sheet.text(point.words, "label", inner / 2, "soft")
    else:
        value = sheet.text(point.words, "head", inner, "ink")
    label = sheet.text(point.label, "item", inner - value.width - sheet.grown(24), size=0.9)
    height = max(side, value.height, label.height) + sheet.grown(30)
    return Row(point.label, height, partial(_draw_row, colour, value, label, sheet))


def _draw_row(colour: Tone, value: Para, label: Para, sheet: Sheet, rect: Rect) -> Iterator[Item]:
    side, middle = sheet.grown(46), rect.y + rect.height / 2
    yield Fill(Rect(rect.x, middle - side / 2, side, side), colour)
    x = rect.x + side + sheet.grown(24)
    yield value.at(x, middle - value.height / 2)
    yield label.at(x + value.width + sheet.grown(24), middle - label.height / 2)


LAYOUT = Layout(draw, is_chart=True)
