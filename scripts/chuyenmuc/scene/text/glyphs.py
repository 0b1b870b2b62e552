"""Outlines of single glyphs, read once per glyph with fontTools."""

from __future__ import annotations

from collections.abc import Callable

from fontTools.pens.basePen import BasePen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from chuyenmuc.scene.geometry import Point, Rect
from chuyenmuc.scene.outline import Contour, Outline, Segment, placed


class ContourPen(BasePen):  # type: ignore[misc]  # fontTools publishes no types
    """Collects contours in font units; composite glyphs arrive already taken apart.

    The method names are those fontTools calls.
    """

    def __init__(self, glyph_set: object) -> None:
        super().__init__(glyph_set)
        self.contours: list[Contour] = []
        self._start: Point = (0.0, 0.0)
        self._segments: list[Segment] = []

    def _moveTo(self, pt: Point) -> None:
        self._start, self._segments = pt, []

    def _lineTo(self, pt: Point) -> None:
        self._segments.append((pt,))

    def _qCurveToOne(self, pt1: Point, pt2: Point) -> None:
        self._segments.append((pt1, pt2))

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:
        self._segments.append((pt1, pt2, pt3))

    def _closePath(self) -> None:
        if self._segments:
            self.contours.append(Contour(self._start, tuple(self._segments)))

    def _endPath(self) -> None:
        self._closePath()  # an icon that leaves a line open is filled all the same


class GlyphShapes:
    """The glyphs of one font in ems, y downwards; each is computed when first asked for."""

    def __init__(self, font: TTFont) -> None:
        self._glyphs = font.getGlyphSet()
        self._em = 1 / float(font["head"].unitsPerEm)
        self._outlines: dict[str, Outline] = {}
        self._boxes: dict[str, Rect | None] = {}

    def outline(self, name: str) -> Outline:
        """The contours of a glyph."""
        if name not in self._outlines:
            pen = ContourPen(self._glyphs)
            draw: Callable[[object], None] = self._glyphs[name].draw
            draw(pen)
            self._outlines[name] = placed(tuple(pen.contours), (self._em, -self._em), 0, 0)
        return self._outlines[name]

    def box(self, name: str) -> Rect | None:
        """The ink of a glyph, or None where it has none."""
        if name not in self._boxes:
            pen = BoundsPen(self._glyphs)
            self._glyphs[name].draw(pen)
            self._boxes[name] = self._ink(pen.bounds)
        return self._boxes[name]

    def _ink(self, bounds: tuple[float, float, float, float] | None) -> Rect | None:
        if bounds is None:
            return None
        left, low, right, high = (side * self._em for side in bounds)
        return Rect(left, -high, right - left, high - low)
