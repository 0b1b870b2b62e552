"""A short list on a poster: every point in the same size, a sign before each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from chuyenmuc.content.models.posters.design import TextLayer
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Words
from chuyenmuc.scene.text.breaking import Idea
from chuyenmuc.scene.text.fit import Block
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.text.setting import Bounds, set_text

INDENT = 0.055
"""The column of the signs, as a part of the width of the slot."""
SIGN = 0.5
"""The side of a sign, in cap heights."""
APART, FURTHEST = 0.07, 1.1
"""Between two points: a part of the slot that is kept for it, and at most so many cap heights."""


def set_points(
    points: tuple[Idea, ...], layer: TextLayer, slot: Rect, short_side: float, fonts: FontSet
) -> Iterator[Fill | Words]:
    """The points (at least one) below one another, from the top of ``slot`` (mm)."""
    indent = INDENT * slot.width
    room = Rect(
        slot.x + indent,
        slot.y,
        slot.width - indent,
        slot.height * (1 - APART * (len(points) - 1)),
    )
    even = layer.model_copy(update={"align": "left", "valign": "top", "second": layer.colour})
    bounds = replace(Bounds.of(even, room, short_side), spreads=(1.0,))
    block, owners = set_text(points, even, bounds, fonts)
    block = _apart(block, owners, Rect(room.x, slot.y, room.width, slot.height))
    colour = layer.bullet or layer.colour
    for place, line in enumerate(block.lines):
        if place == 0 or owners[place] != owners[place - 1]:
            side = SIGN * line.cap_height
            top = line.y - (line.cap_height + side) / 2
            yield Fill(Rect(slot.x, top, side, side), colour)
    text = " ".join(unit for point in points for unit in point.units)
    yield Words(layer.role, text, block, (layer.colour,) * len(block.lines))


def _apart(block: Block, owners: tuple[int, ...], slot: Rect) -> Block:
    """More room between the points than between the lines of one, as far as there is some."""
    gaps = len(set(owners)) - 1
    spare = slot.bottom - block.ink.bottom
    step = min(spare / gaps, FURTHEST * block.lines[0].cap_height) if gaps else 0.0
    down, lines = 0.0, [block.lines[0]]
    for (_, line), (before, after) in zip(pairwise(block.lines), pairwise(owners), strict=True):
        down += step if before != after else 0.0
        lines.append(replace(line, y=line.y + down))
    return Block(tuple(lines), slot)
