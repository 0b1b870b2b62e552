"""A scene as a PNG: every shape drawn large from its outline and reduced, so edges are smooth.

Pillow measures and places nothing, and its text engine is not used: glyphs are polygons, the same
on every machine.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from math import ceil, floor

from PIL import Image, ImageChops, ImageDraw

from chuyenmuc.content.models.poster import MM_PER_INCH, ColourRole
from chuyenmuc.scene.geometry import Point, Rect
from chuyenmuc.scene.outline import Contour, Outline
from chuyenmuc.scene.scene import Code, Fill, Item, Motif, Scene, Words

FINE, COARSE = 4, 2
"""Drawn this many times larger; the coarse one for pages whose pixels are too small to see."""
FINE_UP_TO = 2500
COLOURS = 64
"""Enough for eight flat colours and their smooth edges; a palette keeps a post under 100 KB."""
NO_TURN = 128
"""The grey that stands for winding number 0 while a shape with holes is drawn."""


class _Canvas:
    """The page in pixels; shapes arrive in millimetres."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.zoom = scene.size.dpi / MM_PER_INCH
        self.fineness = FINE if max(scene.size.pixels) <= FINE_UP_TO else COARSE
        self.image = Image.new("RGB", scene.size.pixels)

    def rect(self, rect: Rect, colour: ColourRole) -> None:
        """A flat rectangle, its sides on whole pixels."""
        sides = (rect.x, rect.y, rect.right, rect.bottom)
        left, top, right, bottom = (round(side * self.zoom) for side in sides)
        page = (max(left, 0), max(top, 0), right, bottom)
        self.image.paste(self.scene.palette.ink_of(colour).rgb, page)

    def shape(self, outlines: Iterable[Outline], colour: ColourRole, clip: Rect) -> None:
        """Filled shapes inside ``clip``, with smooth edges."""
        zoom = self.zoom * self.fineness
        left, top = max(floor(clip.x * self.zoom), 0), max(floor(clip.y * self.zoom), 0)
        right = min(ceil(clip.right * self.zoom), self.image.width)
        bottom = min(ceil(clip.bottom * self.zoom), self.image.height)
        size = (right - left) * self.fineness, (bottom - top) * self.fineness
        mask = Image.new("L", size)
        corner = left * self.fineness, top * self.fineness
        for outline in outlines:
            _fill(mask, [_pixels(contour, zoom, corner) for contour in outline])
        small = mask.reduce(self.fineness)
        self.image.paste(self.scene.palette.ink_of(colour).rgb, (left, top), small)


def write_png(scene: Scene) -> bytes:
    """The page inside the trim as a palette PNG."""
    canvas = _Canvas(scene)
    for item in scene.items:
        _draw(canvas, item)
    palette = canvas.image.quantize(
        COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
    )
    out = io.BytesIO()
    palette.save(out, "PNG", optimize=True, dpi=(scene.size.dpi, scene.size.dpi))
    return out.getvalue()


def _draw(canvas: _Canvas, item: Item) -> None:
    match item:
        case Fill(rect, colour):
            canvas.rect(rect, colour)
        case Motif(outline, colour, clip):
            # One contour at a time: parts of an ornament may overlap and none is a hole.
            canvas.shape(((contour,) for contour in outline), colour, clip)
        case Words(block=block, colours=colours):
            for line, colour in zip(block.lines, colours, strict=True):
                shapes = line.run.outlines(line.size, line.x, line.y)
                canvas.shape(shapes, colour, line.ink.inset(-1 / canvas.zoom))
        case Code():
            canvas.rect(item.panel, item.ground)
            canvas.shape(((bar,) for bar in item.modules), item.colour, item.panel)


def _pixels(contour: Contour, zoom: float, corner: tuple[int, int]) -> list[Point]:
    """The contour in whole pixels of the large mask (Pillow would cut the fraction off)."""
    return [
        (round(x * zoom) - corner[0], round(y * zoom) - corner[1])
        for x, y in contour.polygon(0.25 / zoom)
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
