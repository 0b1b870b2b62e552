"""One drawing put on many pages: kept once in the file, shown in parts or small."""

from __future__ import annotations

import io

import pikepdf

from chuyenmuc.scene.geometry import POINTS_PER_MM, Rect
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.pdf import drawn_page


class Placed:
    """A scene as a form inside ``document``."""

    def __init__(self, document: pikepdf.Pdf, scene: Scene, fonts: FontSet) -> None:
        self._sheet = scene.trim.inset(-scene.size.bleed)
        with pikepdf.open(io.BytesIO(drawn_page(scene, fonts))) as drawn:
            form = drawn.pages[0].as_form_xobject()
            self._form = document.copy_foreign(form)
        # The tags of the drawing stay behind with its own file.
        if "/StructParents" in self._form:
            del self._form["/StructParents"]

    def put(self, page: pikepdf.Page, part: Rect, area: Rect, sheet: Rect) -> None:
        """Show ``part`` of the drawing in ``area`` of a page, below what is there already.

        All three are in millimetres, y downwards; ``sheet`` is the page.
        """
        # A name of our own: pikepdf would make one up anew at every run.
        name = pikepdf.Name(f"/Drawing{len(page.resources.get('/XObject', {}))}")
        page.add_resource(self._form, pikepdf.Name.XObject, name)
        scale = area.width / part.width
        left, low = area.x, sheet.height - area.bottom
        # The form's origin is the lower left of the drawing with its bleed.
        dx = left - (part.x - self._sheet.x) * scale
        dy = low - (self._sheet.bottom - part.bottom) * scale
        clip = " ".join(f"{_pt(side):.3f}" for side in (left, low, area.width, area.height))
        matrix = f"{scale:.6f} 0 0 {scale:.6f} {_pt(dx):.4f} {_pt(dy):.4f} cm"
        drawing = f"/Artifact BMC q {clip} re W n {matrix} {name} Do Q EMC\n"
        page.contents_add(drawing.encode(), prepend=True)


def _pt(length: float) -> float:
    return length * POINTS_PER_MM
