"""Lines, words and numbers around a drawing, as Typst source in pure black."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from chuyenmuc.scene.geometry import Point, Rect
from chuyenmuc.scene.text.fonts import Font
from chuyenmuc.scene.writers.crop_marks import Stroke
from chuyenmuc.scene.writers.typst.source import quoted

BLACK, GREY, WHITE = "cmyk(0%,0%,0%,100%)", "cmyk(0%,0%,0%,60%)", "cmyk(0%,0%,0%,0%)"


@dataclass(frozen=True, slots=True)
class Letters:
    """A font and its size in points."""

    font: Font
    points: float


def sheet_of(page: Rect) -> str:
    """Begin a page of this size, in millimetres."""
    return f"#set page(width: {page.width:.3f}mm, height: {page.height:.3f}mm, margin: 0mm)"


def stroke(line: Stroke, *, ink: str = BLACK, width: float = 0.25, dashed: bool = False) -> str:
    """A straight line."""
    x1, y1, x2, y2 = line
    style = f"(paint: {ink}, thickness: {width}pt{', dash: (4pt, 4pt)' if dashed else ''})"
    start, end = f"({x1:.3f}mm, {y1:.3f}mm)", f"({x2:.3f}mm, {y2:.3f}mm)"
    return f"#place(top + left, pdf.artifact(line(start: {start}, end: {end}, stroke: {style})))"


def box(rect: Rect, *, ink: str = BLACK, fill: str | None = None) -> str:
    """A rectangle: its outline, and its area where ``fill`` is given."""
    shape = (
        f"rect(width: {rect.width:.3f}mm, height: {rect.height:.3f}mm, "
        f"stroke: 0.4pt + {ink}, fill: {fill or 'none'})"
    )
    return f"#place(top + left, dx: {rect.x:.3f}mm, dy: {rect.y:.3f}mm, pdf.artifact({shape}))"


def words(
    at: Point,
    text: str,
    letters: Letters,
    *,
    align: Literal["left", "center"] = "left",
    width: float | None = None,
) -> str:
    """Words with their first baseline at a place (mm): from there on, or centred on it.

    With a ``width`` in millimetres they go on over as many lines as they need.
    """
    family = quoted(letters.font.family)
    set_ = f"text(font: {family}, size: {letters.points}pt, fill: {BLACK}, {quoted(text)})"
    if width is not None:
        set_ = f"block(width: {width:.3f}mm, par(leading: 1.25em, {set_}))"
    elif align == "center":
        set_ = f"box(width: 0mm, place(center, box(width: 200mm, std.align(center, {set_}))))"
    return f"#place(top + left, dx: {at[0]:.3f}mm, dy: {at[1]:.3f}mm, {set_})"
