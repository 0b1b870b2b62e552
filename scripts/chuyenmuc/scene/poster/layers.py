"""What each layer of a design puts on the page, but for text."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.models.posters.design import (
    EmblemLayer,
    FillLayer,
    FrameLayer,
    Layer,
    LogoLayer,
    PatternLayer,
    PictureLayer,
    PosterPalette,
    QrLayer,
    ShapeLayer,
)
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.geometry import TOLERANCE, Rect
from chuyenmuc.scene.motifs.drawing import Emblem, Pattern, Petal, Polygon
from chuyenmuc.scene.motifs.lotus import BOUNDS
from chuyenmuc.scene.poster.given_pictures import on_plate
from chuyenmuc.scene.qr import qr_code
from chuyenmuc.scene.scene import Fill, Item, Motif, Picture


def slot_of(layer: Layer, size: Size) -> Rect:
    """The slot of a layer in millimetres."""
    x, y, width, height = layer.slot
    return Rect(x * size.width, y * size.height, width * size.width, height * size.height)


def short_side(size: Size) -> float:
    """The shorter side of the page: ornaments and lines keep their look on every format."""
    return min(size.width, size.height)


def safe_area(size: Size) -> Rect:
    """The page without its margins."""
    across, down = size.margins
    return Rect(across, down, size.width - 2 * across, size.height - 2 * down)


def drawn(
    layer: Layer, size: Size, link: str | None, given: bytes | None, palette: PosterPalette
) -> Iterator[Item]:
    """The items of a layer without words, from back to front. ``given`` is its picture, if any."""
    slot = slot_of(layer, size)
    match layer:
        case FillLayer():
            yield Fill(_bled(slot, size), layer.colour)
        case ShapeLayer():
            yield _polygon(layer, _bled(slot, size))
        case FrameLayer():
            yield from _frame(layer, slot, size)
        case EmblemLayer():
            yield from _emblem(layer, _bled(slot, size), size)
        case PatternLayer():
            area = _bled(slot, size)
            pattern = Pattern(layer.kind, area, layer.step * short_side(size))
            yield Motif(pattern, layer.colour, area)
        case PictureLayer() if given is not None:
            yield Picture(given, _bled(slot, size))
        case LogoLayer() if given is not None:
            place = slot.shared(safe_area(size))
            yield Picture(on_plate(given, place, palette.ink_of(layer.ground).rgb), place)
        case QrLayer() if link:
            yield qr_code(link, slot.shared(safe_area(size)), layer)
        case _:
            pass


def _polygon(layer: ShapeLayer, area: Rect) -> Motif:
    corners = tuple((area.x + x * area.width, area.y + y * area.height) for x, y in layer.points)
    return Motif(Polygon(corners), layer.colour, area)


def _frame(layer: FrameLayer, slot: Rect, size: Size) -> Iterator[Fill]:
    """Four sides; the upright ones fit between the others."""
    outer = slot.inset(layer.inset * short_side(size))
    thick = layer.width * short_side(size)
    inner = outer.inset(thick)
    for rect in (
        Rect(outer.x, outer.y, outer.width, thick),
        Rect(outer.x, inner.bottom, outer.width, thick),
        Rect(outer.x, inner.y, thick, inner.height),
        Rect(inner.right, inner.y, thick, inner.height),
    ):
        yield Fill(rect, layer.colour)


def _emblem(layer: EmblemLayer, area: Rect, size: Size) -> Iterator[Motif]:
    centre = layer.centre[0] * size.width, layer.centre[1] * size.height
    radius = layer.radius * short_side(size)
    if layer.kind != "lotus":
        around = Rect(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
        yield Motif(Emblem(layer.kind, centre, radius), layer.colour, around.shared(area))
        return
    # Each petal hides those behind it: its rim first, then the petal itself.
    for number, bounds in enumerate(BOUNDS):
        around = bounds.placed(radius, *centre).shared(area)
        if not around.width or not around.height:
            continue
        if layer.rim:
            yield Motif(Petal(number, centre, radius, rim=True), layer.rim, around)
        yield Motif(Petal(number, centre, radius, rim=False), layer.colour, around)


def _bled(rect: Rect, size: Size) -> Rect:
    """The rectangle run on into the bleed on each side where it reaches the trim."""
    left = rect.x - (size.bleed if rect.x <= TOLERANCE else 0)
    top = rect.y - (size.bleed if rect.y <= TOLERANCE else 0)
    right = rect.right + (size.bleed if rect.right >= size.width - TOLERANCE else 0)
    bottom = rect.bottom + (size.bleed if rect.bottom >= size.height - TOLERANCE else 0)
    return Rect(left, top, right - left, bottom - top)
