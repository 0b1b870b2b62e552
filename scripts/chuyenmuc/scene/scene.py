"""A picture before anyone draws it: things at places in millimetres, in the order of drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from chuyenmuc.content.models.poster import ColourRole, PosterPalette, Size, TextRole
from chuyenmuc.scene.fit import Block
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.outline import Outline


@dataclass(frozen=True, slots=True)
class Fill:
    """A flat rectangle."""

    rect: Rect
    colour: ColourRole


@dataclass(frozen=True, slots=True)
class Motif:
    """Ornament that may lie under text, cut off at the edges of ``clip``."""

    outline: Outline
    colour: ColourRole
    clip: Rect


@dataclass(frozen=True, slots=True)
class Words:
    """A fitted text. ``colours`` has one entry per line; ``text`` is the whole, unbroken."""

    role: TextRole
    text: str
    block: Block
    colours: tuple[ColourRole, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: dark modules on a light panel that includes the quiet zone."""

    target: str
    panel: Rect
    module: float
    modules: Outline
    colour: ColourRole
    ground: ColourRole


Item: TypeAlias = Fill | Motif | Words | Code


@dataclass(frozen=True, slots=True)
class Scene:
    """One page. Fills and motifs may reach into the bleed; nothing else may."""

    title: str
    size: Size
    palette: PosterPalette
    items: tuple[Item, ...]

    @property
    def trim(self) -> Rect:
        """The page as it is after cutting."""
        return Rect(0, 0, self.size.width, self.size.height)

    @property
    def texts(self) -> tuple[Words, ...]:
        """All texts, in the order of drawing."""
        return tuple(item for item in self.items if isinstance(item, Words))
