"""Setting a text into its slot: of all fonts and all ways to break, the one that reads largest.

Ways are compared by the room their characters take, which is quick; the best of them are then
fitted by their ink, which is exact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise, product
from math import ceil

from chuyenmuc.content.models.posters.design import TextLayer
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.text.breaking import PAUSES, Idea, Lines, layouts
from chuyenmuc.scene.text.fit import CAP_GAP, INK_GAP, Block, Limits, fit
from chuyenmuc.scene.text.fonts import Font, FontSet
from chuyenmuc.vietnamese.text import nfc

SPREADS = (1.0, 1.35)
"""Ideas share a size, or the shorter one may be this much larger to fill the width."""
FLAW = 0.88
"""What a flaw in the breaks costs: a share of the letters' area."""
FITTED = 2
"""So many of the best ways are fitted by their ink."""
PITCH = 1.5
"""From baseline to baseline, in cap heights: what lines with marks need on average."""


@dataclass(frozen=True, slots=True)
class _Room:
    """What a line takes at size 1: its width, its reach above and below the baseline."""

    width: float
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class Bounds:
    """What limits the letters: the slot and the height of capitals in mm, the sizes of ideas."""

    slot: Rect
    cap: float | None
    spreads: tuple[float, ...] = SPREADS

    @classmethod
    def of(cls, layer: TextLayer, slot: Rect, short_side: float) -> Bounds:
        """Those of a layer on a page with this short side (mm)."""
        return cls(slot, None if layer.cap is None else layer.cap * short_side)


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to set a text, and how much of the slot its letters would cover."""

    font: Font
    broken: tuple[Lines, ...]
    spread: float
    flaws: int
    promise: float


def set_text(
    ideas: tuple[Idea, ...], layer: TextLayer, bounds: Bounds, fonts: FontSet
) -> tuple[Block, tuple[int, ...]]:
    """The best block, and for each of its lines which idea it belongs to.

    There always is one: each idea on a single line. Ideas differ in size by one of the spreads.
    """
    cased = tuple(Idea(tuple(_cased(unit, layer) for unit in idea.units)) for idea in ideas)
    together = (_joined(cased),) if _may_share_lines(cased, layer) else ()
    ways = (
        way
        for parts in (cased, together)
        for broken, flaws in (
            _breaks(parts, layer, bounds.slot, fonts[layer.fonts[0]]) if parts else ()
        )
        for key in layer.fonts
        for way in _ways(broken, flaws, fonts[key], bounds)
    )
    promising = nlargest(FITTED, ways, key=lambda way: way.promise)
    settings = [(way, _fitted(way, layer, bounds)) for way in promising]
    best, block = max(settings, key=lambda pair: pair[1].body * FLAW ** pair[0].flaws)
    return block, tuple(i for i, lines in enumerate(best.broken) for _ in lines)


def _may_share_lines(ideas: tuple[Idea, ...], layer: TextLayer) -> bool:
    """Whether one idea may go on where another ends: in one colour, after a pause."""
    pauses = all(idea.units[-1].endswith(tuple(PAUSES)) for idea in ideas[:-1])
    return len(ideas) > 1 and layer.second is None and pauses


def _joined(ideas: tuple[Idea, ...]) -> Idea:
    """All ideas as one."""
    return Idea(tuple(unit for idea in ideas for unit in idea.units))


def _fitted(way: _Way, layer: TextLayer, bounds: Bounds) -> Block:
    runs = [[way.font.shape(line) for line in lines] for lines in way.broken]
    limits = Limits(way.spread, bounds.cap)
    return fit(runs, bounds.slot, align=layer.align, valign=layer.valign, limits=limits)


def _breaks(
    ideas: tuple[Idea, ...], layer: TextLayer, slot: Rect, font: Font
) -> Iterator[tuple[tuple[Lines, ...], int]]:
    """Combinations of layouts of the ideas that suit the proportions of the slot.

    Each idea starts a line of its own, so there are never fewer lines than ideas. The number of
    lines that fills a slot follows from its proportions; the next smaller and larger ones are
    tried, too, as words cannot be cut anywhere. The longest unit decides how large letters can be:
    lines much shorter than it gain nothing.
    """

    def measure(text: str) -> float:
        return sum(font.extent(letter).advance for letter in text)

    most = max(layer.lines, len(ideas))
    units = [len(idea.units) for idea in ideas]
    widths = [[measure(unit) for unit in idea.units] for idea in ideas]
    lengths = [sum(part) for part in widths]
    widest = max(map(max, widths))
    total = sum(lengths) * slot.height / (PITCH * font.cap_height * slot.width)
    lines = min(total**0.5, most)
    wanted = [
        min(int(lines * length / sum(lengths)), count, ceil(length / widest))
        for length, count in zip(lengths, units, strict=True)
    ]
    ways = [
        tuple(layouts(idea, measure, range(max(1, best - 1), min(most, best + 2) + 1)))
        or next(filter(None, (tuple(layouts(idea, measure, [n])) for n in range(best, 0, -1))))
        for idea, best in zip(ideas, wanted, strict=True)
    ]
    fitting = [way for way in product(*ways) if sum(len(lines) for lines, _ in way) <= most]
    for way in fitting:
        yield tuple(lines for lines, _ in way), sum(flaws for _, flaws in way)
    if not fitting:
        yield tuple((" ".join(idea.units),) for idea in ideas), 0


def _ways(broken: tuple[Lines, ...], flaws: int, font: Font, bounds: Bounds) -> Iterator[_Way]:
    """The way at each spread, with the share of the slot its letters are likely to cover."""
    slot, cap, spreads = bounds.slot, bounds.cap, bounds.spreads
    rooms = [[_room(line, font) for line in lines] for lines in broken]
    widest = [max(room.width for room in idea) for idea in rooms]
    for spread in spreads if len(broken) > 1 else spreads[:1]:
        sizes = [min(max(widest) / width, spread) for width in widest]
        lines = [(room, size) for idea, size in zip(rooms, sizes, strict=True) for room in idea]
        width = max(room.width * size for room, size in lines)
        height = _height(lines, font.cap_height)
        scale = min(slot.width / width, slot.height / height)
        if cap is not None:
            scale = min(scale, cap / (font.cap_height * max(sizes)))
        letters = sum(room.width * size**2 for room, size in lines) * font.cap_height
        promise = letters * scale**2 / (slot.width * slot.height) * FLAW**flaws
        yield _Way(font, broken, spread, flaws, promise)


def _room(line: str, font: Font) -> _Room:
    extents = [font.extent(letter) for letter in nfc(line)]
    return _Room(
        sum(extent.advance for extent in extents),
        max(extent.above for extent in extents),
        max(extent.below for extent in extents),
    )


def _height(lines: Sequence[tuple[_Room, float]], cap_height: float) -> float:
    """The height of the lines if no mark below stands over a mark above."""
    gap = 0.0
    for (above, size_above), (below, size_below) in pairwise(lines):
        cap = cap_height * max(size_above, size_below)
        reach = max(above.below * size_above, below.above * size_below - cap_height * size_below)
        gap = max(gap, CAP_GAP * cap, reach + INK_GAP * cap)
    (first, first_size), (last, last_size) = lines[0], lines[-1]
    pitches = sum(cap_height * size for _, size in lines[1:]) + gap * (len(lines) - 1)
    return first.above * first_size + pitches + last.below * last_size


def _cased(text: str, layer: TextLayer) -> str:
    """Capitals where the layer wants them; a name with capitals inside (VNeID) stays itself."""
    if layer.case == "written":
        return text
    return " ".join(
        word if any(c.isupper() for c in word[1:]) else word.upper() for word in text.split(" ")
    )
