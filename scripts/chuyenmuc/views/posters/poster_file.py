"""A finished file of a slogan: what it is for, how large it is, and what to tell the shop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.content.models.posters.size import Family, Size
from chuyenmuc.vietnamese.first_letter import without_capital
from chuyenmuc.vietnamese.numbers import number
from chuyenmuc.views.wording import NBSP, weight_words

METRE = 1000.0
USES: Mapping[str, str] = MappingProxyType(
    {
        "post": "Đăng Zalo, Facebook",
        "sheet": "In giấy, dán bảng tin",
        "banner": "Treo ngoài đường",
        "standee": "Dựng trong nhà, hội trường",
        "led": "Chiếu màn hình LED",
    }
)
"""What files are for, in the order of the page."""
_USE_OF: Mapping[Family, str] = MappingProxyType(
    {
        "story": "post",
        "card": "post",
        "flag": "banner",
        "billboard": "banner",
        "backdrop": "standee",
    }
)
_STUFF: Mapping[str, str] = MappingProxyType({"sheet": "giấy", "banner": "bạt", "standee": "bạt"})


@dataclass(frozen=True, slots=True)
class Thumb:
    """A small picture of a file, for a page."""

    uri: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PosterFile:
    """A finished file. ``design`` is the name of its design; ``bytes`` is its weight."""

    slogan_id: str
    title: str
    uri: str
    size: Size
    design: str
    bytes: int
    thumb: Thumb | None = None

    @property
    def is_picture(self) -> bool:
        """Whether a page can show it."""
        return self.size.format != "pdf"

    @property
    def is_upright(self) -> bool:
        """Whether it is at least as high as wide."""
        return self.size.height >= self.size.width

    @property
    def shown(self) -> Thumb | None:
        """What a page shows of it: the small picture, or the file itself; None for a bare PDF."""
        if self.thumb is None and self.is_picture:
            return Thumb(self.uri, *self.size.pixels)
        return self.thumb

    @property
    def use(self) -> str:
        """A key of ``USES``."""
        return _USE_OF.get(self.size.family, self.size.family)

    @property
    def label(self) -> str:
        """What people call the size."""
        return self.size.name

    @property
    def kind(self) -> str:
        """``PDF``, ``PNG``."""
        return self.size.format.upper()

    @property
    def weight(self) -> str:
        """How much of a data plan it costs: ``230 KB``, ``1,4 MB``."""
        return weight_words(self.bytes)

    @property
    def file_name(self) -> str:
        """A name that says what it is once it lies among other downloads."""
        return f"{self.slogan_id}-{self.uri.rsplit('/', 1)[-1]}"

    @property
    def measures(self) -> str:
        """``297 × 420 mm``, ``5 × 0,8 m``, ``1080 × 1350 điểm ảnh``."""
        if self.is_picture:
            width, height = self.size.pixels
            return f"{width}{NBSP}×{NBSP}{height} điểm ảnh"
        width_mm, height_mm = self.size.width, self.size.height
        if max(width_mm, height_mm) < METRE:
            return f"{number(width_mm)}{NBSP}×{NBSP}{number(height_mm)}{NBSP}mm"
        wide, high = number(width_mm / METRE), number(height_mm / METRE)
        return f"{wide}{NBSP}×{NBSP}{high}{NBSP}m"

    @property
    def stuff(self) -> str | None:
        """What it is printed on; None for what is not printed."""
        return None if self.is_picture else _STUFF.get(self.use, "giấy")

    @property
    def scale(self) -> str | None:
        """``1:10`` where the file is smaller than the sheet."""
        reduced = not self.is_picture and self.size.reduction != 1
        return f"1:{self.size.reduction}" if reduced else None

    @property
    def order(self) -> str | None:
        """What to write to the print shop, ready to be sent; None for what is not printed."""
        if self.is_picture:
            return None
        size = self.size
        scale = "đúng kích thước (tỉ lệ 1:1), in đúng 100%"
        if self.scale:
            blown_up = number(100 * size.reduction)
            scale = f"vẽ thu nhỏ theo tỉ lệ {self.scale}, khi in phóng {blown_up}%"
        name = without_capital(self.label)
        parts = [
            f"Nhờ in {name}, cỡ thật {self.measures}, trên {self.stuff}",
            f"tệp PDF {scale}",
        ]
        if size.bleed:
            parts.append(f"nền đã vẽ thừa {number(size.bleed)} mm mỗi mép để xén")
        parts.append("màu CMYK, chữ đã nhúng phông")
        return f"{'; '.join(parts)}. Không đổi màu, không kéo giãn. Gửi ảnh bản thử trước khi in."


@dataclass(frozen=True, slots=True)
class UseGroup:
    """Files for one use."""

    title: str
    files: tuple[PosterFile, ...]


def by_use(files: Sequence[PosterFile]) -> tuple[UseGroup, ...]:
    """The files by what they are for."""
    groups = ((words, tuple(f for f in files if f.use == use)) for use, words in USES.items())
    return tuple(UseGroup(words, found) for words, found in groups if found)
