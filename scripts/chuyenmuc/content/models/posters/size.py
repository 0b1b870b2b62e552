"""Sizes of sheets and screens: data files that templates carry, never code.

Every print shop differs, so a size is a row of ``sizes.yml`` that anybody may add or change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from chuyenmuc.content.models.values import Boolean, Id, PlainText, Strict

MM_PER_INCH = 25.4
SCREEN_DPI = 96.0
"""Pixels of a screen per inch, by convention: a size in ``px`` is turned into mm with it."""
LONGEST_PAGE = 5080.0
"""Millimetres: a PDF page has at most 14,400 points a side. Longer sheets are written at 1:10."""
FEW_DOTS = 200
"""Dots along the short side of a LED board: with fewer, only the slogan and its issuer are read."""
MOST_PIXELS = 100_000_000
"""A picture of more takes longer to draw than anybody waits, and no program opens it."""

_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,4})?) ?(mm|px|m)?")
_CENTIMETRES = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?) ?cm", re.IGNORECASE)
_RESOLUTION = re.compile(r"(P)?(\d{1,4}(?:\.\d{1,2})?)")
_UNITS = {None: 1.0, "mm": 1.0, "m": 1000.0, "px": MM_PER_INCH / SCREEN_DPI}


def _told(value: str) -> dict[str, str]:
    """What was written, and the same length in millimetres if it was in centimetres."""
    found = _CENTIMETRES.fullmatch(value)
    meant = f": {float(found[1].replace(',', '.')) * 10:g}" if found else ""
    return {"value": value, "meant": meant}


def _length(value: object) -> object:
    """``297``, ``5 m`` or ``1080px`` as millimetres."""
    if isinstance(value, str):
        found = _LENGTH.fullmatch(value)
        if not found:
            raise PydanticCustomError("not_a_length", "length", _told(value))
        return float(found[1]) * _UNITS[found[2]]
    return value


def _resolution(value: object) -> object:
    """``300`` dots an inch; ``P4`` for a LED wall whose dots are 4 mm apart."""
    if isinstance(value, str):
        found = _RESOLUTION.fullmatch(value)
        if not found or not float(found[2]):
            raise PydanticCustomError("not_a_resolution", "resolution", {"value": value})
        return MM_PER_INCH / float(found[2]) if found[1] else float(found[2])
    return value


Length = Annotated[float, BeforeValidator(_length)]
Side = Annotated[Length, Field(ge=10, le=100_000)]
Margin = Annotated[Length, Field(le=1000)]
Resolution = Annotated[float, BeforeValidator(_resolution), Field(ge=1, le=2400)]
Format = Literal["png", "webp", "jpg", "svg", "pdf"]
Family = Literal[
    "sheet", "banner", "flag", "standee", "billboard", "backdrop", "led", "post", "story", "card"
]


class Size(Strict):
    """A trimmed sheet or a screen, in millimetres. ``safe`` stays free of ink at the edges."""

    id: Id
    name: PlainText
    family: Family = Field(description="Loại: tờ áp phích, băng rôn, phướn, ảnh bài đăng…")
    width: Side = Field(description="Rộng: mm, hoặc viết kèm đơn vị m, px")
    height: Side = Field(description="Cao: mm, hoặc viết kèm đơn vị m, px")
    bleed: Margin = Field(default=0.0, description="Phần nền vẽ thêm ra ngoài mép để xén")
    safe: Margin = Field(description="Khoảng trống ít nhất từ mép đã xén đến chữ")
    live: tuple[Length, Length] | None = Field(
        default=None, description="Rộng và cao của vùng giữa phải chứa hết chữ, nếu hẹp hơn `safe`"
    )
    dpi: Resolution = Field(
        default=SCREEN_DPI, description="Điểm ảnh mỗi inch; màn LED viết P và khoảng cách điểm"
    )
    scale: Literal["1:1", "1:10"] = Field(
        default="1:1", description="Tỉ lệ của tệp in; trên 5080 mm luôn là 1:10"
    )
    format: Format = "pdf"
    qr: Boolean = Field(default=False, description="Có đặt mã QR: người xem đứng đủ gần để quét")
    street: Boolean = Field(default=False, description="Treo ngoài đường: cần tên, địa chỉ, ngày")

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """Room between the margins, and no more dots than a picture may have."""
        across, down = self.margins
        if 2 * across >= self.width or 2 * down >= self.height:
            yield "no_room_between_margins", "live" if self.live else "safe"
        width, height = self.pixels
        if self.format not in {"pdf", "svg"} and width * height > MOST_PIXELS:
            yield "too_many_dots", "dpi"

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height in pixels at ``dpi``."""
        width, height = (round(side * self.dpi / MM_PER_INCH) for side in (self.width, self.height))
        return width, height

    @property
    def is_hung(self) -> bool:
        """Whether it hangs in the street as a banner does, with issuer, address and dates."""
        return self.street and self.family != "led"

    @property
    def has_few_dots(self) -> bool:
        """Whether it is a LED board with so few dots that small print has no place on it."""
        return self.family == "led" and min(self.pixels) < FEW_DOTS

    @property
    def margins(self) -> tuple[float, float]:
        """What stays free of ink at the sides, and at top and bottom."""
        if self.live is None:
            return self.safe, self.safe
        return (
            max(self.safe, (self.width - self.live[0]) / 2),
            max(self.safe, (self.height - self.live[1]) / 2),
        )

    @property
    def reduction(self) -> int:
        """How many times smaller than the sheet its PDF is: 1 or 10."""
        longest = max(self.width, self.height) + 2 * self.bleed
        return 10 if self.scale == "1:10" or longest > LONGEST_PAGE else 1

    @property
    def stem(self) -> str:
        """The file name without its ending; it says so when the file is not at full size."""
        reduced = self.format == "pdf" and self.reduction != 1
        return f"{self.id}-ti-le-1-{self.reduction}" if reduced else self.id


class SizeFile(Strict):
    """``templates/layouts/sizes.yml``."""

    sizes: tuple[Size, ...] = Field(min_length=1)

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """No id twice."""
        if len({size.id for size in self.sizes}) < len(self.sizes):
            yield "one_size_id_twice", "sizes"
