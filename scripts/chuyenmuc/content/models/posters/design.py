"""Designs of posters: data files that templates carry, never code.

A design names layers in fractions of the page, so that one design serves every size whose
proportions it has a variant for. Colours are named by role and given twice: for screens and for
the press, because a tint mixed in RGB turns brown in CMYK.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chuyenmuc.content.models.posters.page_parts import (
    Box,
    Centre,
    Count,
    Grain,
    Part,
    Press,
    Ratio,
    Spot,
)
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.content.models.values import Id, PlainText, Strict

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
ColourRole = Literal["ground", "motif", "panel", "text", "accent", "paper", "ink"]
EmblemKind = Literal["sun", "disc", "lotus", "book", "octagon", "exclamation"]
PatternKind = Literal["terraces", "hills", "circuit", "dots", "stripes"]
TextRole = Literal[
    "header",
    "slogan",
    "sub",
    "points",
    "numeral",
    "mark",
    "call",
    "hang",
    "address",
    "source",
    "domain",
]
Condition = Literal[
    "marked",
    "unmarked",
    "linked",
    "unlinked",
    "numbered",
    "unnumbered",
    "pictured",
    "unpictured",
    "subbed",
    "unsubbed",
    "pointed",
    "unpointed",
    "dated",
    "undated",
    "addressed",
    "unaddressed",
    "logoed",
    "unlogoed",
]


class Ink(Strict):
    """One colour: ``screen`` in RGB, ``press`` in per cent of cyan, magenta, yellow, black."""

    screen: Colour
    press: Press

    @property
    def rgb(self) -> tuple[int, int, int]:
        """The colour on a screen, 0–255."""
        red, green, blue = bytes.fromhex(self.screen[1:])
        return red, green, blue

    @property
    def cmyk(self) -> tuple[int, int, int, int]:
        """The colour on the press, 0–100."""
        cyan, magenta, yellow, black = (int(part) for part in self.press.split())
        return cyan, magenta, yellow, black


class PosterPalette(Strict):
    """The colours of a design, by what they are for."""

    ground: Ink = Field(description="Nền chính")
    motif: Ink = Field(description="Hoa văn cùng tông với nền")
    panel: Ink = Field(description="Nền chân trang")
    text: Ink = Field(description="Chữ chính")
    accent: Ink = Field(description="Chữ ý thứ hai, đường kẻ")
    paper: Ink = Field(description="Ô sáng dưới mã QR")
    ink: Ink = Field(description="Mực tối trên ô sáng")

    def ink_of(self, role: str) -> Ink:
        """The colour that plays ``role``, a ``ColourRole``."""
        found: Ink = getattr(self, role)
        return found


class _Layer(Strict):
    """What every layer has: a slot and the conditions under which it is drawn."""

    slot: Box
    when: tuple[Condition, ...] = ()


class FillLayer(_Layer):
    """A flat rectangle. A side on the edge of the page runs on into the bleed."""

    kind: Literal["fill"]
    colour: ColourRole


class ShapeLayer(_Layer):
    """A flat polygon, its corners in parts of the slot."""

    kind: Literal["shape"]
    colour: ColourRole
    points: tuple[Spot, ...] = Field(min_length=3)


class FrameLayer(_Layer):
    """A line along the inside of its slot. ``inset`` and ``width`` are parts of the short side."""

    kind: Literal["frame"]
    colour: ColourRole
    inset: Part = 0.0
    width: Part


class EmblemLayer(_Layer):
    """One drawing around ``centre``, cut off at its slot.

    ``centre`` is a place of the page, ``radius`` a part of its short side. ``rim`` is the colour
    between the parts of a drawing whose parts cover one another.
    """

    kind: EmblemKind
    colour: ColourRole
    rim: ColourRole | None = None
    centre: Centre
    radius: Grain


class PatternLayer(_Layer):
    """A drawing that fills its slot. ``step`` is its grain, as a part of the short side."""

    kind: PatternKind
    colour: ColourRole
    step: Grain


class PictureLayer(_Layer):
    """Room for a photograph, cropped to the slot. Nothing is drawn when there is none."""

    kind: Literal["picture"]


class LogoLayer(_Layer):
    """A light plate with the logo an officer gave; text beside it makes room for it.

    Nothing is drawn when there is none.
    """

    kind: Literal["logo"]
    ground: ColourRole = "paper"


class TextLayer(_Layer):
    """Words fitted into a slot by their ink.

    ``fonts`` is a ladder: the one that fills the slot best is taken. ``cap`` limits the height
    of capitals, as a part of the short side of the page. Layers with one and the same slot share
    it: each that has words takes its ``share`` from the bottom, the one without gets the rest.
    """

    kind: Literal["text"]
    role: TextRole
    fonts: tuple[Id, ...] = Field(min_length=1)
    colour: ColourRole
    second: ColourRole | None = Field(default=None, description="Màu của ý thứ hai")
    plate: ColourRole | None = Field(default=None, description="Tấm nền ôm sát chữ")
    bullet: ColourRole | None = Field(default=None, description="Màu dấu đầu mỗi ý")
    share: Part | None = Field(
        default=None, description="Phần chiều cao lấy từ đáy ô dùng chung, khi có chữ"
    )
    case: Literal["upper", "written"] = "written"
    align: Literal["left", "centre", "right"] = "centre"
    valign: Literal["top", "middle", "bottom"] = "middle"
    lines: Count = Field(default=1, description="Số dòng nhiều nhất")
    cap: Grain | None = None
    syllables: Count | None = Field(default=None, description="Số tiếng nhiều nhất")


class QrLayer(_Layer):
    """A QR code: one dark ink on a light panel, quiet zone included, at a side of its slot."""

    kind: Literal["code"]
    align: Literal["left", "right"] = "left"
    colour: ColourRole
    panel: ColourRole


Layer = Annotated[
    FillLayer
    | ShapeLayer
    | FrameLayer
    | EmblemLayer
    | PatternLayer
    | PictureLayer
    | LogoLayer
    | TextLayer
    | QrLayer,
    Field(discriminator="kind"),
]


class Variant(Strict):
    """The layers for pages whose width ÷ height lies between ``narrowest`` and ``widest``."""

    id: Id
    narrowest: Ratio
    widest: Ratio
    layers: tuple[Layer, ...] = Field(min_length=1)

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """The proportions of a variant, and a slogan whatever else there is."""
        if self.narrowest > self.widest:
            yield "narrowest_above_widest", "narrowest"
        if not self._always_says_the_slogan():
            yield "design_without_slogan", "layers"

    def _always_says_the_slogan(self) -> bool:
        """Whether some layer holds the slogan, whatever else a poster has or has not."""
        ways = [
            frozenset(layer.when)
            for layer in self.layers
            if isinstance(layer, TextLayer) and layer.role == "slogan"
        ]
        asked = {condition.removeprefix("un") for way in ways for condition in way}
        return all(
            any(way <= set(held) for way in ways)
            for held in product(*((name, f"un{name}") for name in sorted(asked)))
        )


class Design(Strict):
    """``templates/layouts/<id>.yml``."""

    id: Id
    name: PlainText
    palette: PosterPalette
    variants: tuple[Variant, ...] = Field(min_length=1)

    def variant_for(self, size: Size) -> Variant | None:
        """The variant made for the proportions of ``size``."""
        ratio = size.width / size.height
        return next((v for v in self.variants if v.narrowest <= ratio <= v.widest), None)
