"""Setting a text into its slot: of all fonts and all ways to break, the one that reads largest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from chuyenmuc.content.models.poster import TextLayer
from chuyenmuc.scene.breaking import Idea, Lines, layouts
from chuyenmuc.scene.fit import Block, fit
from chuyenmuc.scene.fonts import Font, FontSet
from chuyenmuc.scene.geometry import Rect

SPREADS = (1.0, 1.35)
"""Ideas share a size, or the shorter one may be this much larger to fill the width."""
FLAW = 0.88
"""What a flaw in the breaks costs: a share of the letters' area."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """One way to set a text: its block, which idea each line belongs to, how well it reads."""

    block: Block
    owners: tuple[int, ...]
    score: float


def set_text(
    ideas: tuple[Idea, ...], layer: TextLayer, slot: Rect, page_width: float, fonts: FontSet
) -> tuple[Block, tuple[int, ...]]:
    """The best block, and for each of its lines which idea it belongs to.

    There always is one: each idea on a single line.
    """
    cap = None if layer.cap is None else layer.cap * page_width
    best = max(
        (way for key in layer.fonts for way in _settings(ideas, layer, slot, cap, fonts[key])),
        key=lambda way: way.score,
    )
    return best.block, best.owners


def _settings(
    ideas: tuple[Idea, ...], layer: TextLayer, slot: Rect, cap: float | None, font: Font
) -> Iterator[_Setting]:
    for broken, flaws in _breaks(ideas, layer, font):
        runs = [[font.shape(_cased(line, layer)) for line in lines] for lines in broken]
        owners = tuple(i for i, lines in enumerate(broken) for _ in lines)
        for spread in SPREADS if len(ideas) > 1 else SPREADS[:1]:
            block = fit(runs, slot, align=layer.align, spread=spread, cap=cap)
            yield _Setting(block, owners, block.body * FLAW**flaws)


def _breaks(
    ideas: tuple[Idea, ...], layer: TextLayer, font: Font
) -> Iterator[tuple[tuple[Lines, ...], int]]:
    """Every combination of layouts of the ideas that the slot has lines for.

    Each idea starts a line of its own, so there are never fewer lines than ideas.
    """

    def measure(text: str) -> float:
        return font.shape(_cased(text, layer)).advance

    most = max(layer.lines, len(ideas))
    ways = [tuple(layouts(idea, measure, most)) for idea in ideas]
    for choice in product(*ways):
        if sum(len(lines) for lines, _ in choice) <= most:
            yield tuple(lines for lines, _ in choice), sum(flaws for _, flaws in choice)


def _cased(text: str, layer: TextLayer) -> str:
    """Capitals where the layer wants them; a name with capitals inside (VNeID) stays itself."""
    if layer.case == "written":
        return text
    return " ".join(
        word if any(c.isupper() for c in word[1:]) else word.upper() for word in text.split(" ")
    )
