"""From what a poster says, a design and a size to a scene: the one layout every writer draws."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.models.poster import (
    CodeLayer,
    ColourRole,
    Condition,
    Design,
    FillLayer,
    Layer,
    Size,
    SunLayer,
    TextLayer,
)
from chuyenmuc.scene.breaking import Idea, idea_of
from chuyenmuc.scene.code import code
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.fonts import FontSet
from chuyenmuc.scene.geometry import TOLERANCE, Rect
from chuyenmuc.scene.motif import sun
from chuyenmuc.scene.scene import Fill, Item, Motif, Scene, Words
from chuyenmuc.scene.setting import set_text
from chuyenmuc.vietnamese.numbers import number
from chuyenmuc.views.poster import PosterView


@dataclass(frozen=True, slots=True)
class Composed:
    """A scene, or the reasons why there is none."""

    scene: Scene | None
    findings: tuple[Finding, ...] = ()


def compose(view: PosterView, design: Design, size: Size, fonts: FontSet) -> Composed:
    """Lay out the poster. Nothing is drawn and nothing is judged yet but what prevents a layout."""
    variant = design.variant_for(size)
    if variant is None:
        return Composed(None, (_no_variant(design, size),))
    layers = tuple(layer for layer in variant.layers if set(layer.when) <= _conditions(view))
    findings = tuple(
        finding
        for layer in layers
        if isinstance(layer, TextLayer)
        for finding in _obstacles(view.words(layer.role), layer, fonts)
    )
    if findings:
        return Composed(None, findings)
    items = tuple(item for layer in layers for item in _items(view, layer, size, fonts))
    return Composed(Scene(view.title, size, design.palette, items))


def _conditions(view: PosterView) -> frozenset[Condition]:
    return frozenset(
        (
            "marked" if view.mark else "unmarked",
            "linked" if view.link else "unlinked",
        )
    )


def _items(view: PosterView, layer: Layer, size: Size, fonts: FontSet) -> tuple[Item, ...]:
    """What a layer draws: nothing where the view has nothing for it."""
    slot = _slot(layer, size)
    match layer:
        case FillLayer():
            return (Fill(_bled(slot, size), layer.colour),)
        case SunLayer():
            centre = layer.centre[0] * size.width, layer.centre[1] * size.height
            shape = sun(centre, layer.radius * size.width)
            return (Motif(shape, layer.colour, _bled(slot, size)),)
        case CodeLayer():
            return (code(view.link, slot, layer),) if view.link else ()
        case TextLayer():
            ideas = _ideas(view.words(layer.role))
            return (_words(ideas, layer, slot, size, fonts),) if ideas else ()


def _words(
    ideas: tuple[Idea, ...], layer: TextLayer, slot: Rect, size: Size, fonts: FontSet
) -> Words:
    block, owners = set_text(ideas, layer, slot, size.width, fonts)
    colours: tuple[ColourRole, ...] = (layer.colour, layer.second or layer.colour)
    text = " ".join(unit for idea in ideas for unit in idea.units)
    return Words(layer.role, text, block, tuple(colours[owner % 2] for owner in owners))


def _ideas(texts: tuple[str, ...]) -> tuple[Idea, ...]:
    return tuple(idea for idea in map(idea_of, texts) if idea.units)


def _slot(layer: Layer, size: Size) -> Rect:
    x, y, width, height = layer.slot
    return Rect(x * size.width, y * size.height, width * size.width, height * size.height)


def _bled(rect: Rect, size: Size) -> Rect:
    """The rectangle run on into the bleed on each side where it reaches the trim."""
    left = rect.x - (size.bleed if rect.x <= TOLERANCE else 0)
    top = rect.y - (size.bleed if rect.y <= TOLERANCE else 0)
    right = rect.right + (size.bleed if rect.right >= size.width - TOLERANCE else 0)
    bottom = rect.bottom + (size.bleed if rect.bottom >= size.height - TOLERANCE else 0)
    return Rect(left, top, right - left, bottom - top)


def _no_variant(design: Design, size: Size) -> Finding:
    return Finding(
        "AP101",
        f"Mẫu “{design.name}” không có bố cục cho khổ “{size.name}” "
        f"({number(size.width)} × {number(size.height)} mm).",
        "Chọn khổ khác, hoặc thêm bố cục có tỉ lệ này vào tệp mẫu.",
    )


def _obstacles(texts: tuple[str, ...], layer: TextLayer, fonts: FontSet) -> tuple[Finding, ...]:
    """What makes it impossible to set the words: too many of them, or letters no font has."""
    found = []
    count = sum(idea.syllables for idea in _ideas(texts))
    if layer.syllables is not None and count > layer.syllables:
        found.append(
            Finding(
                "AP102",
                f"Khẩu hiệu dài {count} tiếng; áp phích chỉ nhận nhiều nhất "
                f"{layer.syllables} tiếng để đọc được từ xa.",
                f"Rút xuống còn {layer.syllables} tiếng, hoặc chuyển phần giải thích xuống `sub`.",
            )
        )
    unknown = [key for key in layer.fonts if key not in fonts.fonts]
    if unknown:
        found.append(
            Finding(
                "AP113",
                f"Tệp mẫu dùng phông chữ `{unknown[0]}` không có trong thư mục phông chữ in.",
                f"Chọn một trong: {', '.join(sorted(fonts.fonts))}.",
            )
        )
        return tuple(found)
    lacking = {c for key in layer.fonts for text in texts for c in fonts[key].missing(text)}
    if lacking:
        signs = ", ".join(f"“{c}”" for c in sorted(lacking))
        found.append(
            Finding(
                "AP103",
                f"Phông chữ in không có ký tự {signs}.",
                "Thay ký tự đó bằng chữ hoặc dấu câu thường dùng.",
            )
        )
    return tuple(found)
