"""LED boards: what is read from the street is counted in dots, not in millimetres."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuyenmuc.content.models.posters.design import TextRole
from chuyenmuc.content.models.posters.size import MM_PER_INCH, Size
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.scene import Scene, Words
from chuyenmuc.vietnamese.numbers import number

LEAST_DOTS: Final = 8
"""Dots a capital is high: with fewer, two marks over one letter (Ế, Ỗ) run together."""
SMALL_PRINT: Final = frozenset[TextRole]({"call", "source", "domain"})
"""What a board does without rather than show as a grey line."""


def is_dust(words: Words, size: Size) -> bool:
    """Whether it is small print that a LED board cannot show."""
    return words.role in SMALL_PRINT and size.family == "led" and _dots(words, size) < LEAST_DOTS


def check_dots(scene: Scene) -> Iterator[Finding]:
    """Texts of a LED board whose letters have too few dots."""
    if scene.size.family != "led":
        return
    for words in scene.texts:
        dots = _dots(words, scene.size)
        if dots < LEAST_DOTS:
            yield Finding(
                "AP119",
                f"Chữ “{words.text}” trên bảng LED chỉ cao {number(dots, 1)} điểm ảnh, "
                f"cần ít nhất {LEAST_DOTS} điểm để còn thấy rõ dấu.",
                "Rút ngắn dòng chữ đó, hoặc dùng bảng có nhiều điểm ảnh hơn.",
            )


def _dots(words: Words, size: Size) -> float:
    """How many dots the capitals of its smallest line are high."""
    least = min(line.cap_height for line in words.block.lines)
    # A tenth of a dot less is the same picture.
    return round(least * size.dpi / MM_PER_INCH, 1)
