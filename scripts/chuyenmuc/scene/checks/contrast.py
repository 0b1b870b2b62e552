"""Contrast of every text against what lies under it, motif included."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.models.posters.design import Ink
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.ground import colours_behind
from chuyenmuc.scene.scene import ColourRole, QrCode, Scene, Words
from chuyenmuc.vietnamese.numbers import number

ENOUGH, ENOUGH_IF_LARGE = 4.5, 3.0
LARGE = 0.06
"""Font size over the measure of the page from which text is large: 24 of a phone's 360 points."""


def check_contrast(scene: Scene) -> Iterator[Finding]:
    """Each text, and each code, against the lightest and the darkest tone behind it."""
    for index, item in enumerate(scene.items):
        below = scene.items[:index]
        if isinstance(item, Words):
            for line, colour in zip(item.block.lines, item.colours, strict=True):
                large = line.size / scene.measure >= LARGE
                needed = ENOUGH_IF_LARGE if large else ENOUGH
                for behind in colours_behind(line.ink, below):
                    yield from _judge(scene, line.run.text, colour, behind, needed)
        elif isinstance(item, QrCode):
            yield from _judge(scene, "mã QR", item.colour, item.ground, ENOUGH)


def contrast(one: Ink, other: Ink) -> float:
    """The contrast ratio of two colours on a screen, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(ink: Ink) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
        for part in (level / 255 for level in ink.rgb)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _judge(
    scene: Scene, text: str, colour: ColourRole, behind: ColourRole, needed: float
) -> Iterator[Finding]:
    ratio = contrast(scene.palette.ink_of(colour), scene.palette.ink_of(behind))
    if ratio < needed:
        yield Finding(
            "AP107",
            f"Chữ “{text}” khó đọc trên nền: độ tương phản {number(ratio, 1)} : 1, "
            f"cần ít nhất {number(needed)} : 1.",
            f"Trong tệp mẫu, làm màu `{behind}` đậm hơn hoặc màu `{colour}` sáng hơn.",
        )
