"""How large a block of lines may be: exact, from the ink, in closed form.

Every measure of a block grows in step with its size, so the block is laid out once at size 1 and
scaled by the smaller of the two ratios slot ÷ ink. Nothing is searched for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

from chuyenmuc.scene.geometry import Rect, enclosing
from chuyenmuc.scene.text.fonts import Run

CAP_GAP = 0.30
"""Least distance from a baseline to the tops of the capitals below, in cap heights."""
INK_GAP = 0.09
"""Least distance between the marks of two lines where one stands above the other."""
LOOSEST = 0.62
"""Room to spare widens the gaps up to this, then surrounds the block."""

Align = Literal["left", "centre", "right"]
Valign = Literal["top", "middle", "bottom"]
LEFT_OF: Mapping[Align, float] = MappingProxyType({"left": 0.0, "centre": 0.5, "right": 1.0})
"""How much of a line's ink, and of a slot's spare width, lies left of where lines agree."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps letters from growing.

    ``spread`` is how much larger than the smallest idea another may be, to fill the width; ``cap``
    is the greatest height of capitals, in millimetres.
    """

    spread: float = 1.0
    cap: float | None = None


NO_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Line:
    """A run at a size, its baseline starting at ``x``, ``y``."""

    run: Run
    size: float
    x: float
    y: float

    @property
    def boxes(self) -> tuple[Rect, ...]:
        """The ink of each glyph."""
        return tuple(box.placed(self.size, self.x, self.y) for box in self.run.boxes)

    @property
    def ink(self) -> Rect:
        """The ink of the line."""
        return self.run.ink.placed(self.size, self.x, self.y)

    @property
    def cap_height(self) -> float:
        """The height of its capitals."""
        return self.run.font.cap_height * self.size


@dataclass(frozen=True, slots=True)
class Block:
    """Lines fitted into a slot. ``sizes`` of lines of one idea are equal."""

    lines: tuple[Line, ...]
    slot: Rect

    @property
    def ink(self) -> Rect:
        """The ink of the block."""
        return enclosing(tuple(line.ink for line in self.lines))

    @property
    def fill(self) -> float:
        """How much of the slot it fills, in the direction in which it fills more."""
        ink = self.ink
        return max(ink.width / self.slot.width, ink.height / self.slot.height)

    @property
    def body(self) -> float:
        """The share of the slot's area under the letters: what makes a slogan look large."""
        letters = sum(line.ink.width * line.cap_height for line in self.lines)
        return letters / (self.slot.width * self.slot.height)


def fit(
    ideas: Sequence[Sequence[Run]],
    slot: Rect,
    *,
    align: Align,
    valign: Valign = "middle",
    limits: Limits = NO_LIMITS,
) -> Block:
    """Fit the lines of all ideas into ``slot``.

    Args:
        ideas: The lines of each idea, in reading order; lines of one idea share a size.
        slot: The space there is.
        align: Where lines agree, by their ink.
        valign: Where the block stands in a slot that is taller.
        limits: What keeps letters from growing.
    """
    unit = _unit_lines(ideas, align, limits.spread)
    gap = max((_needed_gap(above, below) for above, below in pairwise(unit)), default=0.0)
    stacked = _stack(unit, gap)
    ink = enclosing(tuple(line.ink for line in stacked))
    scale = min(slot.width / ink.width, slot.height / ink.height)
    if limits.cap is not None:
        scale = min(scale, limits.cap / max(line.cap_height for line in stacked))
    if len(unit) > 1:
        spare = (slot.height / scale - ink.height) / (len(unit) - 1)
        loosest = LOOSEST * min(line.cap_height for line in unit)
        stacked = _stack(unit, max(gap, min(gap + spare, loosest)))
        ink = enclosing(tuple(line.ink for line in stacked))
    left = slot.x + (slot.width - ink.width * scale) * LEFT_OF[align]
    dx = left - ink.x * scale
    dy = _down(stacked, ink, slot, scale, valign)
    return Block(
        tuple(
            Line(line.run, line.size * scale, line.x * scale + dx, line.y * scale + dy)
            for line in stacked
        ),
        slot,
    )


def _down(stacked: Sequence[Line], ink: Rect, slot: Rect, scale: float, valign: Valign) -> float:
    """How far down to move the block: capitals in the middle, as far as the marks have room.

    Centred by ink alone, a line with marks above looks too low.
    """
    highest, lowest = slot.y - ink.y * scale, slot.bottom - ink.bottom * scale
    if valign != "middle":
        return highest if valign == "top" else lowest
    first, last = stacked[0], stacked[-1]
    middle = (first.y - first.cap_height + last.y) / 2
    wanted = slot.y + slot.height / 2 - middle * scale
    return min(max(wanted, highest), lowest)


def _unit_lines(ideas: Sequence[Sequence[Run]], align: Align, spread: float) -> tuple[Line, ...]:
    """The lines at relative sizes, ink at x = 0 or centred on it, not yet stacked."""
    widest = [1 / max(run.ink.width for run in idea) for idea in ideas]
    smallest = min(widest)
    lines: list[Line] = []
    for idea, greatest in zip(ideas, widest, strict=True):
        size = min(greatest / smallest, spread)
        for run in idea:
            shift = run.ink.x + run.ink.width * LEFT_OF[align]
            lines.append(Line(run, size, -shift * size, 0))
    return tuple(lines)


def _needed_gap(above: Line, below: Line) -> float:
    """Least distance from the baseline of one line to the cap tops of the next."""
    cap = max(above.cap_height, below.cap_height)
    return max([CAP_GAP * cap, *_mark_gaps(above, below, INK_GAP * cap)])


def _mark_gaps(above: Line, below: Line, clear: float) -> Iterator[float]:
    """What each pair of glyphs that stand above one another asks for."""
    cap = below.cap_height
    # Only what reaches below a baseline or above the capitals can ask for more than the least gap.
    deepest = above.run.ink.bottom * above.size
    lowers = [
        box.placed(below.size, below.x, 0)
        for box in below.run.boxes
        if deepest - box.y * below.size - cap + clear > CAP_GAP * cap
    ]
    if not lowers:
        return
    uppers = [box.placed(above.size, above.x, 0) for box in above.run.boxes]
    starts = [upper.x for upper in uppers]
    widest = max(upper.width for upper in uppers)
    for lower in lowers:
        first = bisect_left(starts, lower.x - clear - widest)
        last = bisect_left(starts, lower.right + clear)
        for upper in uppers[first:last]:
            if lower.x < upper.right + clear:
                yield upper.bottom - lower.y - cap + clear


def _stack(lines: Sequence[Line], gap: float) -> tuple[Line, ...]:
    """Set the baselines so that every gap between capitals is the same."""
    stacked, y = [], 0.0
    for index, line in enumerate(lines):
        y += line.cap_height + gap if index else 0
        stacked.append(Line(line.run, line.size, line.x, y))
    return tuple(stacked)
