"""What the screen writers remember from one picture to the next: backgrounds and flat glyphs."""

from __future__ import annotations

from itertools import takewhile
from math import floor, log2

from PIL import Image

from chuyenmuc.scene.geometry import Point
from chuyenmuc.scene.scene import Fill, Item, Motif, Picture, Scene
from chuyenmuc.scene.text.fonts import Font

BACKGROUNDS = 12
"""A post takes 4 MB."""

Polygon = tuple[Point, ...]


class Studio:
    """Pictures under the words, and glyphs as polygons, for as long as the owner keeps it.

    Not for use by several threads at once; each process has its own.
    """

    def __init__(self) -> None:
        self._backgrounds: list[tuple[Scene, tuple[Item, ...], Image.Image]] = []
        self._glyphs: dict[tuple[Font, str, int], tuple[Polygon, ...]] = {}

    def background(self, scene: Scene) -> tuple[Image.Image | None, tuple[Item, ...]]:
        """A fresh copy of what lies under the first words if it was drawn before, and its items."""
        below = tuple(takewhile(_is_ground, scene.items))
        for known, items, image in self._backgrounds:
            same_page = known.size == scene.size and known.palette == scene.palette
            if same_page and items == below:
                return image.copy(), below
        return None, below

    def keep(self, scene: Scene, below: tuple[Item, ...], image: Image.Image) -> None:
        """Remember a background; the oldest one goes."""
        self._backgrounds = [
            (scene, below, image.copy()),
            *self._backgrounds[: BACKGROUNDS - 1],
        ]

    def glyph(self, font: Font, name: str, size: float) -> tuple[Polygon, ...]:
        """The contours of a glyph in ems, smooth enough for ``size`` pixels an em."""
        step = floor(log2(max(size, 1.0)))
        key = font, name, step
        if key not in self._glyphs:
            tolerance = 0.5 / 2 ** (step + 1)  # half a pixel at the largest size of this step
            self._glyphs[key] = tuple(
                contour.polygon(tolerance) for contour in font.shapes.outline(name)
            )
        return self._glyphs[key]


def _is_ground(item: Item) -> bool:
    return isinstance(item, Fill | Motif | Picture)
