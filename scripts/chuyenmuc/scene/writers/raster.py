"""A scene in pixels: every shape drawn large from its outline and reduced, so edges are smooth.

Pillow measures and places nothing, and its text engine is not used: glyphs are polygons, the same
on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from PIL import Image, ImageChops, ImageDraw

from chuyenmuc.content.models.posters.size import MM_PER_INCH
from chuyenmuc.scene.geometry import Point, Rect
from chuyenmuc.scene.outline import Outline
from chuyenmuc.scene.scene import ColourRole, Fill, Item, Motif, Picture, QrCode, Scene, Words
from chuyenmuc.scene.text.fit import Line
from chuyenmuc.scene.writers.photo_in_place import cropped
from chuyenmuc.scene.writers.studio import Polygon, Studio

FINENESS = 4
"""Drawn this many times larger."""
NO_TURN = 128
"""The grey that stands for winding number 0 while a shape with holes is drawn."""

RGB = tuple[int, int, int]


def rasterise(scene: Scene, studio: Studio) -> Image.Image:
    """The page inside the trim, in RGB."""
    image, below = studio.background(scene)
    if image is None:
        image = Image.new("RGB", scene.size.pixels)
        _Canvas(scene, image, studio).draw(below)
        studio.keep(scene, below, image)
    _Canvas(scene, image, studio).draw(scene.items[len(below) :])
    return image


class _Canvas:
    """The page in pixels; shapes arrive in millimetres."""

    def __init__(self, scene: Scene, image: Image.Image, studio: Studio) -> None:
        self.scene = scene
        self.image = image
        self.studio = studio
        self.zoom = scene.size.dpi / MM_PER_INCH

    def draw(self, items: Sequence[Item]) -> None:
        """All of ``items``, in their order."""
        for item in items:
            match item:
                case Fill(rect, colour):
                    self._rect(rect, colour)
                case Motif(outline, colour, clip):
                    self._outline(outline, colour, clip, holed=item.holed)
                case Picture(body=body, rect=rect):
                    self._picture(body, rect)
                case Words(block=block, colours=colours):
                    for line, colour in zip(block.lines, colours, strict=True):
                        clip = line.ink.inset(-1 / self.zoom)
                        self._shapes(self._glyphs(line), colour, clip)
                case QrCode():
                    self._rect(item.panel, item.ground)
                    self._outline(item.modules, item.colour, item.panel)

    def _rect(self, rect: Rect, colour: ColourRole) -> None:
        """A flat rectangle, its sides on whole pixels; a hairline keeps one pixel."""
        sides = (rect.x, rect.y, rect.right, rect.bottom)
        left, top, right, bottom = (round(side * self.zoom) for side in sides)
        right, bottom = max(right, left + 1), max(bottom, top + 1)
        self.image.paste(self._rgb(colour), (max(left, 0), max(top, 0), right, bottom))

    def _picture(self, body: bytes, rect: Rect) -> None:
        """A photograph cropped to the part of ``rect`` that is on the page."""
        seen = rect.shared(self.scene.trim)
        left, top = round(seen.x * self.zoom), round(seen.y * self.zoom)
        right, bottom = round(seen.right * self.zoom), round(seen.bottom * self.zoom)
        self.image.paste(cropped(body, right - left, bottom - top), (left, top))

    def _outline(
        self, outline: Outline, colour: ColourRole, clip: Rect, *, holed: bool = False
    ) -> None:
        """One contour at a time: parts of an ornament may overlap. All at once if ``holed``."""
        tolerance = 0.5 / (self.zoom * FINENESS)
        polygons = tuple(contour.polygon(tolerance) for contour in outline)
        shapes = (polygons,) if holed else tuple((polygon,) for polygon in polygons)
        self._shapes((_Shape(shape, 1, 0, 0) for shape in shapes), colour, clip)

    def _glyphs(self, line: Line) -> Iterator[_Shape]:
        font, size = line.run.font, line.size
        for glyph in line.run.glyphs:
            if glyph.box:
                polygons = self.studio.glyph(font, glyph.name, size * self.zoom * FINENESS)
                yield _Shape(polygons, size, line.x + glyph.x * size, line.y + glyph.y * size)

    def _shapes(self, shapes: Iterable[_Shape], colour: ColourRole, clip: Rect) -> None:
        """Filled shapes inside ``clip``, with smooth edges."""
        left, top = max(floor(clip.x * self.zoom), 0), max(floor(clip.y * self.zoom), 0)
        right = min(ceil(clip.right * self.zoom), self.image.width)
        bottom = min(ceil(clip.bottom * self.zoom), self.image.height)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", ((right - left) * FINENESS, (bottom - top) * FINENESS))
        for shape in shapes:
            _fill(mask, shape.in_pixels(self.zoom * FINENESS, left * FINENESS, top * FINENESS))
        self.image.paste(self._rgb(colour), (left, top), mask.reduce(FINENESS))

    def _rgb(self, colour: ColourRole) -> RGB:
        return self.scene.palette.ink_of(colour).rgb


@dataclass(frozen=True, slots=True)
class _Shape:
    """Polygons that are filled together, scaled and moved to a place in millimetres."""

    polygons: Sequence[Polygon]
    size: float
    x: float
    y: float

    def in_pixels(self, zoom: float, left: int, top: int) -> list[list[Point]]:
        """Corners on whole pixels of the large mask (Pillow would cut the fraction off)."""
        scale, dx, dy = self.size * zoom, self.x * zoom - left, self.y * zoom - top
        return [
            [(round(x * scale + dx), round(y * scale + dy)) for x, y in polygon]
            for polygon in self.polygons
        ]


def _fill(mask: Image.Image, polygons: list[list[Point]]) -> None:
    """Fill one shape by the non-zero rule."""
    if len(polygons) == 1:
        ImageDraw.Draw(mask).polygon(polygons[0], fill=255)
        return
    xs = [x for polygon in polygons for x, _ in polygon]
    ys = [y for polygon in polygons for _, y in polygon]
    left, top = int(min(xs)), int(min(ys))
    size = int(max(xs)) - left + 1, int(max(ys)) - top + 1
    turns = Image.new("L", size, NO_TURN)
    for polygon in polygons:
        once = Image.new("L", size)
        moved = [(x - left, y - top) for x, y in polygon]
        ImageDraw.Draw(once).polygon(moved, fill=1)
        merge = ImageChops.add if _area(polygon) > 0 else ImageChops.subtract
        turns = merge(turns, once)
    inside = turns.point([0 if turn == NO_TURN else 255 for turn in range(256)])
    mask.paste(inside, (left, top), inside)


def _area(polygon: list[Point]) -> float:
    """Twice the signed area: its sign tells which way the contour turns."""
    return sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(polygon, (*polygon[1:], polygon[0]), strict=True)
    )
