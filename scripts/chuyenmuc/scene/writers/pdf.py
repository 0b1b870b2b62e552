"""A scene as a press-ready PDF: Typst draws, pikepdf sets the boxes and names the press."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pikepdf

from chuyenmuc.scene.geometry import POINTS_PER_MM, Rect
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.crop_marks import MARGIN, crop_marks
from chuyenmuc.scene.writers.output_intent import declare, saved
from chuyenmuc.scene.writers.photo_in_place import put_in_place
from chuyenmuc.scene.writers.typst.engine import compile_page
from chuyenmuc.scene.writers.typst.source import pictures, typst_source
from chuyenmuc.vietnamese.numbers import number

STROKE_PT = 0.25
"""Width of a mark: the thinnest line a press holds."""


def write_pdf(scene: Scene, fonts: FontSet, *, marks: bool = False) -> bytes:
    """One page in CMYK with its fonts embedded; TrimBox and BleedBox are exact.

    A sheet too long for a PDF page comes at 1:10, bleed included, and its title says so.

    Args:
        scene: What to draw.
        fonts: The print fonts.
        marks: Whether the page is larger by crop marks outside the bleed.
    """
    with pikepdf.open(io.BytesIO(drawn_page(scene, fonts))) as document:
        frame = _Frame(scene, MARGIN if marks else 0.0)
        frame.fit(document.pages[0])
        if scene.size.reduction > 1:
            document.docinfo["/Title"] = f"{scene.title} – tỉ lệ 1:{scene.size.reduction}"
            document.docinfo["/Subject"] = _how_to_enlarge(scene)
        declare(document, accessible=scene.heading is not None)
        return saved(document)


def drawn_page(scene: Scene, fonts: FontSet) -> bytes:
    """The sheet with its bleed at full size, as other files take it in: no boxes, no marks."""
    body = compile_page(typst_source(scene), fonts, accessible=scene.heading is not None)
    photographs = tuple((item.body, item.rect) for item in pictures(scene))
    if not photographs:
        return body
    with pikepdf.open(io.BytesIO(body)) as document:
        put_in_place(document, photographs)
        return saved(document)


def _how_to_enlarge(scene: Scene) -> str:
    size = scene.size
    return (
        f"Tệp ở tỉ lệ 1:{size.reduction}. Phóng lên {100 * size.reduction}% khi in; "
        f"khổ thành phẩm {number(size.width)} × {number(size.height)} mm."
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """The page around the drawing. ``margin`` is room for marks, in mm of the file."""

    scene: Scene
    margin: float

    @property
    def scale(self) -> float:
        return 1 / self.scene.size.reduction

    def fit(self, page: pikepdf.Page) -> None:
        """Shrink and move what is drawn, add the marks, set the boxes."""
        if self.scale != 1 or self.margin:
            edge = self.margin * POINTS_PER_MM
            matrix = f"q {self.scale:g} 0 0 {self.scale:g} {edge:.4f} {edge:.4f} cm\n"
            page.contents_add(matrix.encode(), prepend=True)
            page.contents_add(b"\nQ")
        trim = self.scene.trim.placed(self.scale, 0, 0)
        bleed = self.scene.size.bleed * self.scale
        if self.margin:
            page.contents_add(self._marks(trim, bleed))
        sheet = trim.inset(-bleed)
        page.obj["/TrimBox"] = self._box(trim, bleed)
        page.obj["/BleedBox"] = self._box(sheet, bleed)
        page.obj["/MediaBox"] = self._box(sheet.inset(-self.margin), bleed)
        page.obj["/CropBox"] = page.obj["/MediaBox"]

    def _box(self, rect: Rect, bleed: float) -> pikepdf.Array:
        """A rectangle around the trim in points of the page; all lie the same way up and down."""
        near = self.margin + bleed + rect.x
        far = near + rect.width, near + rect.height
        corners = (near, near, *far)
        return pikepdf.Array([round(side * POINTS_PER_MM, 4) for side in corners])

    def _marks(self, trim: Rect, bleed: float) -> bytes:
        away = self.margin + bleed
        # An artifact: read aloud, the page is its words only.
        lines = [f"\n/Artifact BMC q 1 1 1 1 K {STROKE_PT} w"]
        for stroke in crop_marks(trim, bleed):
            x1, y1, x2, y2 = ((side + away) * POINTS_PER_MM for side in stroke)
            lines.append(f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S")
        return "\n".join((*lines, "Q EMC")).encode()
