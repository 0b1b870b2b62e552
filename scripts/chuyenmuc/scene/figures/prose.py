"""Running text at a size: lines that keep compounds whole and end on more than one syllable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from chuyenmuc.content.models.posters.design import TextRole
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import ColourRole, Words
from chuyenmuc.scene.text.breaking import LEANING, PAUSES, idea_of
from chuyenmuc.scene.text.fit import LEFT_OF, Align, Block, Line
from chuyenmuc.scene.text.fonts import Font, Run
from chuyenmuc.vietnamese.text import nfc

REACH = 0.44
"""How far marks and tails may reach beyond the capitals of a text, in ems."""
INK_GAP = 0.03
"""Least distance in ems between the ink of two lines."""
SHORT = 0.3
"""A last line shorter than this part of the width looks lost."""
NEVER = float("inf")


class NoRoomError(Exception):
    """Something does not fit at this size; ``item`` names it in the words of the editor."""

    def __init__(self, item: str) -> None:
        super().__init__(item)
        self.item = item


class NoGlyphError(Exception):
    """A character that the print fonts lack."""

    def __init__(self, characters: Sequence[str]) -> None:
        super().__init__("".join(characters))
        self.characters = tuple(characters)


@dataclass(frozen=True, slots=True)
class Para:
    """Lines of one size, not yet at a place. Its top is that of its capitals; lengths are mm."""

    text: str
    runs: tuple[Run, ...]
    size: float
    pitch: float
    colour: ColourRole
    role: TextRole = "call"

    @property
    def cap(self) -> float:
        """The height of its capitals."""
        return self.runs[0].font.cap_height * self.size

    @property
    def height(self) -> float:
        """From the top of the first capitals to the last baseline."""
        return self.cap + (len(self.runs) - 1) * self.pitch

    @property
    def rise(self) -> float:
        """How far marks of its first line reach above the capitals."""
        return max(-self.runs[0].ink.y * self.size - self.cap, 0.0)

    @property
    def tail(self) -> float:
        """How far its last line reaches below the baseline."""
        return max(self.runs[-1].ink.bottom * self.size, 0.0)

    def clear_of(self, below: Para) -> float:
        """Least distance to the capitals of a text under it."""
        return self.tail + below.rise + INK_GAP * max(self.size, below.size)

    @property
    def width(self) -> float:
        """Of its longest line."""
        return max(run.advance for run in self.runs) * self.size

    def at(self, x: float, y: float, width: float | None = None, align: Align = "left") -> Words:
        """The text with the top of its capitals at ``y``, set within ``width`` from ``x``."""
        wide = self.width if width is None else width
        lines = tuple(
            Line(
                run,
                self.size,
                x + (wide - run.advance * self.size) * LEFT_OF[align],
                y + self.cap + number * self.pitch,
            )
            for number, run in enumerate(self.runs)
        )
        slot = Rect(x, y, wide, self.height).inset(-REACH * self.size)
        return Words(self.role, self.text, Block(lines, slot), (self.colour,) * len(lines))


@dataclass(frozen=True, slots=True)
class Letters:
    """What letters look like: ``size`` in mm, ``pitch`` from baseline to baseline in ems."""

    font: Font
    size: float
    pitch: float
    colour: ColourRole


def para(
    text: str,
    letters: Letters,
    width: float,
    *,
    balanced: bool = False,
    role: TextRole = "call",
) -> Para:
    """Break a text into lines no wider than ``width`` mm.

    Raises:
        NoRoomError: a word is wider than that, or a syllable would be left alone.
        NoGlyphError: the font lacks a character.
    """
    composed = nfc(text)
    font, size = letters.font, letters.size
    missing = font.missing(composed)
    if missing:
        raise NoGlyphError(missing)
    lines = _broken(idea_of(composed).units, font, width / size, balanced=balanced)
    if lines is None:
        raise NoRoomError(text)
    runs = tuple(font.shape(line) for line in lines)
    apart = max(letters.pitch, _needed_pitch(runs)) * size
    return Para(" ".join(lines), runs, size, apart, letters.colour, role)


def _needed_pitch(runs: Sequence[Run]) -> float:
    """Ems from baseline to baseline that keep tails off the marks stacked on capitals."""
    return max(
        (above.ink.bottom - below.ink.y + INK_GAP for above, below in pairwise(runs)), default=0.0
    )


def _broken(
    units: tuple[str, ...], font: Font, room: float, *, balanced: bool
) -> tuple[str, ...] | None:
    """The cheapest lines within ``room`` ems: as few as possible, then as even as they can be."""
    widths = [font.shape(unit).advance for unit in units]
    space = font.shape(" ").advance
    total = len(units)
    # best[start] = cost and end of the first line of the cheapest way to set units[start:]
    best: list[tuple[float, int]] = [(NEVER, total)] * total + [(0.0, total)]
    for start in range(total - 1, -1, -1):
        wide = -space
        for end in range(start + 1, total + 1):
            wide += space + widths[end - 1]
            if wide > room:
                break
            cost = best[end][0] + _cost(units, start, end, wide / room, balanced=balanced)
            if cost < best[start][0]:
                best[start] = cost, end
    if best[0][0] == NEVER:
        return None
    lines, start = [], 0
    while start < total:
        end = best[start][1]
        lines.append(" ".join(units[start:end]))
        start = end
    return tuple(lines)


def _cost(units: tuple[str, ...], start: int, end: int, share: float, *, balanced: bool) -> float:
    """What one line costs: 10 for being there, its empty part squared, and where it ends."""
    if end == len(units):
        alone = end - start == 1 and start > 0 and " " not in units[start]
        if alone:
            return NEVER
        lost = 0.4 if start > 0 and share < SHORT else 0.0
        return 10 + lost + ((1 - share) ** 2 if balanced else 0.0)
    last = units[end - 1]
    ending = 0.5 if end - start == 1 and " " not in last and share < SHORT else 0.0
    if last.endswith(tuple(PAUSES)):
        ending -= 0.06
    elif last.lower() in LEANING:
        ending += 0.06
    return 10 + (1 - share) ** 2 + ending
