"""The page an infographic is laid out on: its measures, letters and icons at one scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from chuyenmuc.content.models.posters.design import TextRole
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.figures.palette import Theme, Tone
from chuyenmuc.scene.figures.prose import Letters, NoRoomError, Para, para
from chuyenmuc.scene.figures.shapes import icon
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Motif
from chuyenmuc.scene.text.fonts import FontSet

STEADY = 1.12
"""How much larger than at scale 1 small print becomes."""
SMALLER = (1.0, 0.85, 0.7, 0.58, 0.48, 0.4)
"""Sizes tried for a number, until it fits on one line."""
SQUARE, TALL = 0.9, 0.6
"""Width over height."""
WIDTH = 1080.0
"""Units across every page: a picture for a phone has one pixel a unit."""
Style = Literal["title", "item", "text", "small", "label", "head", "number", "huge"]


@dataclass(frozen=True, slots=True)
class Face:
    """A font, its size in units at scale 1, and from baseline to baseline in ems.

    ``steady`` letters follow the scale only a little: nothing of them may get smaller.
    """

    font: str
    size: float
    pitch: float
    steady: bool = False


STYLES: Mapping[Style, Face] = MappingProxyType(
    {
        "title": Face("headline", 82, 1.2),
        "item": Face("strong", 42, 1.26),
        "text": Face("text", 35, 1.34),
        "small": Face("text", 25, 1.36, steady=True),
        "label": Face("strong", 31, 1.3, steady=True),
        "head": Face("headline", 44, 1.2),
        "number": Face("headline", 108, 1.1),
        "huge": Face("headline", 210, 1.1),
    }
)


@dataclass(frozen=True)
class Sheet:
    """A page at a scale. ``brief`` leaves explanations out, ``icons`` holds path data by name."""

    size: Size
    fonts: FontSet
    icons: Mapping[str, str]
    theme: Theme
    scale: float = 1.0
    brief: bool = False

    @property
    def unit(self) -> float:
        """One unit in millimetres."""
        return self.size.width / WIDTH

    @property
    def is_square(self) -> bool:
        """Whether there is so little height that things stand abreast."""
        return self.size.width > SQUARE * self.size.height

    @property
    def is_tall(self) -> bool:
        """Whether an app lays its buttons over the top and the foot."""
        return self.size.width < TALL * self.size.height

    def at_scale(self, scale: float, *, brief: bool) -> Sheet:
        """The same page with its letters larger or smaller."""
        return replace(self, scale=scale, brief=brief)

    def fixed(self, units: float) -> float:
        """Millimetres of a length that does not grow with the letters."""
        return units * self.unit

    def grown(self, units: float) -> float:
        """Millimetres of a length that grows with the letters."""
        return units * self.unit * self.scale

    def text(  # noqa: PLR0913 - what, how, how wide; the rest by name
        self,
        words: str,
        style: Style,
        width: float,
        colour: Tone = "ink",
        *,
        size: float = 1.0,
        balanced: bool = False,
        role: TextRole = "call",
    ) -> Para:
        """A text in one of the styles, ``size`` times as large.

        Raises:
            NoRoomError, NoGlyphError: as ``para`` does.
        """
        face = STYLES[style]
        scale = min(max(self.scale, 1.0), STEADY) if face.steady else self.scale
        height = self.fixed(face.size * size * scale)
        letters = Letters(self.fonts[face.font], height, face.pitch, colour)
        return para(words, letters, width, balanced=balanced, role=role)

    def number(self, words: str, width: float, colour: Tone, *, largest: float = 1.0) -> Para:
        """A number on one line, as large as the width allows.

        Raises:
            NoRoomError: even the smallest size is too wide.
        """
        for size in SMALLER:
            try:
                found = self.text(words, "number", width, colour, size=size * largest)
            except NoRoomError:
                continue
            if len(found.runs) == 1:
                return found
        raise NoRoomError(words)

    def icon(self, name: str, box: Rect, colour: Tone) -> tuple[Motif, ...]:
        """An icon in a square; nothing for a name that is not there (reported elsewhere)."""
        data = self.icons.get(name)
        return (icon(data, box, colour),) if data else ()
