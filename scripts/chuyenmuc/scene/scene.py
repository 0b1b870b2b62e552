"""A picture before anyone draws it: things at places in millimetres, in the order of drawing."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import sqrt
from typing import Protocol, TypeAlias

from chuyenmuc.content.models.posters.design import Ink, TextRole
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.motifs.drawing import Drawing
from chuyenmuc.scene.outline import Outline
from chuyenmuc.scene.text.fit import Block

ColourRole: TypeAlias = str
"""What a colour is for; each palette says which roles it has."""


class Palette(Protocol):
    """The inks behind the roles of a scene."""

    def ink_of(self, role: ColourRole) -> Ink:
        """The colour that plays ``role``."""
        ...


@dataclass(frozen=True, slots=True)
class Fill:
    """A flat rectangle."""

    rect: Rect
    colour: ColourRole


@dataclass(frozen=True, match_args=False)
class Motif:
    """Ornament that may lie under text, cut off at the edges of ``clip``.

    Its outline has thousands of corners, so it is worked out when a writer asks for it.
    ``solid`` is a rectangle it covers whole: text there stands on its colour alone. ``holed``
    says that contours which turn the other way are holes.
    """

    drawing: Drawing
    colour: ColourRole
    clip: Rect
    solid: Rect | None = None
    holed: bool = False

    __match_args__ = ("outline", "colour", "clip")

    @cached_property
    def outline(self) -> Outline:
        """The shapes, each filled by itself: none is a hole."""
        return self.drawing.outline


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph an officer gave, cropped in the middle to fill ``rect``."""

    body: bytes = field(repr=False)
    rect: Rect


@dataclass(frozen=True, slots=True)
class Words:
    """A fitted text. ``colours`` has one entry per line; ``text`` is the whole, unbroken."""

    role: TextRole
    text: str
    block: Block
    colours: tuple[ColourRole, ...]


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code: dark modules on a light panel that includes the quiet zone."""

    target: str
    panel: Rect
    module: float
    modules: Outline
    colour: ColourRole
    ground: ColourRole


Item: TypeAlias = Fill | Motif | Picture | Words | QrCode


@dataclass(frozen=True, slots=True)
class Scene:
    """One page. Fills, motifs and pictures may reach into the bleed; nothing else may.

    ``summary`` says the whole in words, for the information about the file; ``alt`` stands for
    drawings that carry meaning, as charts do. Words are read aloud as they are, in their order.
    With ``heading``, the words of its title, its PDF is tagged for screen readers (PDF/UA).
    """

    title: str
    size: Size
    palette: Palette
    items: tuple[Item, ...]
    summary: str = ""
    alt: str = ""
    heading: str | None = None

    @property
    def trim(self) -> Rect:
        """The page as it is after cutting."""
        return Rect(0, 0, self.size.width, self.size.height)

    @property
    def safe(self) -> Rect:
        """Where ink may be: the page without its margins."""
        across, down = self.size.margins
        trim = self.trim
        return Rect(across, down, trim.width - 2 * across, trim.height - 2 * down)

    @property
    def measure(self) -> float:
        """The side of a square as large as the page: how large text looks is judged by it."""
        return sqrt(self.size.width * self.size.height)

    @property
    def texts(self) -> tuple[Words, ...]:
        """All texts, in the order of drawing."""
        return tuple(item for item in self.items if isinstance(item, Words))


@dataclass(frozen=True, slots=True)
class Composed:
    """A scene, or the reasons why there is none."""

    scene: Scene | None
    findings: tuple[Finding, ...] = ()
