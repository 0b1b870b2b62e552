"""What makes a layout impossible: said before anything is laid out, with the limit by name."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.models.posters.design import Design, TextLayer
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.text.breaking import Idea
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.text.missing_letter import lacking
from chuyenmuc.vietnamese.numbers import number


def no_variant(design: Design, size: Size) -> Finding:
    """The design was not made for pages of these proportions."""
    return Finding(
        "AP101",
        f"Mẫu “{design.name}” không có bố cục cho khổ “{size.name}” "
        f"({number(size.width)} × {number(size.height)} mm).",
        "Chọn khổ khác, hoặc thêm bố cục có tỉ lệ này vào tệp mẫu.",
    )


def obstacles(
    ideas: tuple[Idea, ...], layer: TextLayer, slot: Rect, fonts: FontSet
) -> Iterator[Finding]:
    """Why the words cannot be set: none, too many of them, no room, letters no font has."""
    if layer.role == "slogan" and not ideas:
        yield Finding("AP114", "Khẩu hiệu không có chữ nào.", "Viết nội dung vào `text`.")
    count = sum(idea.syllables for idea in ideas)
    if layer.syllables is not None and count > layer.syllables:
        yield Finding(
            "AP102",
            f"Khẩu hiệu dài {count} tiếng; bố cục này chỉ nhận nhiều nhất "
            f"{layer.syllables} tiếng để đọc được từ xa.",
            f"Rút xuống còn {layer.syllables} tiếng, hoặc chuyển phần giải thích xuống `sub`.",
        )
    if not slot.width or not slot.height:
        yield Finding(
            "AP105",
            f"Ô chữ `{layer.role}` của mẫu nằm trọn trong khoảng trống sát mép của khổ này.",
            "Dời ô vào trong ở tệp mẫu, hoặc chọn khổ khác.",
        )
    unknown = [key for key in layer.fonts if key not in fonts.fonts]
    if unknown:
        yield Finding(
            "AP113",
            f"Tệp mẫu dùng phông chữ `{unknown[0]}` không có trong thư mục phông chữ in.",
            f"Chọn một trong: {', '.join(sorted(fonts.fonts))}.",
        )
        return
    letters = {letter for idea in ideas for unit in idea.units for letter in unit}
    signs = {c for key in layer.fonts for c in fonts[key].missing("".join(letters))}
    if signs:
        yield lacking(signs)
