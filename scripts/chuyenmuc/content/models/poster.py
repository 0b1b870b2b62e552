"""Designs and sizes of posters: data files that templates carry, never code.

A design names layers in fractions of the page, so that one design serves every size whose
proportions it has a variant for. Colours are named by role and given twice: for screens and for
the press, because a tint mixed in RGB turns brown in CMYK.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chuyenmuc.content.models.commune import Colour
from chuyenmuc.content.models.plan import Number
from chuyenmuc.content.models.values import Id, Integer, PlainText, Strict

MM_PER_INCH = 25.4

ColourRole = Literal["ground", "motif", "panel", "text", "accent", "paper", "ink"]
TextRole = Literal["header", "slogan", "mark", "call", "source", "domain"]
Condition = Literal["marked", "unmarked", "linked", "unlinked"]
Cmyk = Annotated[str, StringConstraints(pattern=r"^\d{1,3} \d{1,3} \d{1,3} \d{1,3}$")]
Box = Annotated[
    tuple[Number, Number, Number, Number],
    Field(description="Trái, trên, rộng, cao: phần của trang, từ 0 đến 1"),
]


class Ink(Strict):
    """One colour: ``screen`` in RGB, ``press`` in per cent of cyan, magenta, yellow, black."""

    screen: Colour
    press: Cmyk

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

    def ink_of(self, role: ColourRole) -> Ink:
        """The colour that plays ``role``."""
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


class SunLayer(_Layer):
    """The sun of a bronze drum, clipped to its slot. ``radius`` is a part of the page width."""

    kind: Literal["sun"]
    colour: ColourRole
    centre: tuple[Number, Number]
    radius: Number


class TextLayer(_Layer):
    """Words fitted into a slot by their ink.

    ``fonts`` is a ladder: the one that fills the slot best is taken. ``cap`` limits the height
    of capitals, as a part of the page width.
    """

    kind: Literal["text"]
    role: TextRole
    fonts: tuple[Id, ...] = Field(min_length=1)
    colour: ColourRole
    second: ColourRole | None = Field(default=None, description="Màu của ý thứ hai")
    case: Literal["upper", "written"] = "written"
    align: Literal["left", "centre"] = "centre"
    lines: Integer = Field(default=1, description="Số dòng nhiều nhất")
    cap: Number | None = None
    syllables: Integer | None = Field(default=None, description="Số tiếng nhiều nhất")


class CodeLayer(_Layer):
    """A QR code: one dark ink on a light panel, quiet zone included."""

    kind: Literal["code"]
    colour: ColourRole
    panel: ColourRole


Layer = Annotated[
    FillLayer | SunLayer | TextLayer | CodeLayer,
    Field(discriminator="kind"),
]


class Variant(Strict):
    """The layers for pages whose width ÷ height lies between ``narrowest`` and ``widest``."""

    id: Id
    narrowest: Number
    widest: Number
    layers: tuple[Layer, ...] = Field(min_length=1)


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


class Size(Strict):
    """A trimmed sheet or a screen, in millimetres. ``safe`` stays free of ink at the edges."""

    id: Id
    name: PlainText
    width: Number
    height: Number
    bleed: Number = 0.0
    safe: Number
    dpi: Number
    format: Literal["png", "pdf"]

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height in pixels at ``dpi``."""
        width, height = (round(side * self.dpi / MM_PER_INCH) for side in (self.width, self.height))
        return width, height


class SizeFile(Strict):
    """``templates/layouts/sizes.yml``."""

    sizes: tuple[Size, ...] = Field(min_length=1)
