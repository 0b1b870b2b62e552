"""A scene as a press-ready PDF: Typst draws, pikepdf sets the boxes and removes what varies."""

from __future__ import annotations

import io

import pikepdf
import typst

from chuyenmuc.scene.fonts import FontSet
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.typst_source import POINTS_PER_MM, typst_source


class DrawingError(Exception):
    """Typst refused or warned: a fault of ours, never of an editor."""


def write_pdf(scene: Scene, fonts: FontSet) -> bytes:
    """One page in CMYK with its fonts embedded, MediaBox = BleedBox around the TrimBox."""
    return _finish(_compile(typst_source(scene), fonts), scene)


def _compile(source: str, fonts: FontSet) -> bytes:
    """Typst says so in a warning when it lacks a font and takes another: that is an error here."""
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts.folder]
    )
    try:
        body, warnings = typst.compile_with_warnings(
            source.encode(), font_paths=found, format="pdf"
        )
    except typst.TypstError as error:
        raise DrawingError(error.message) from error
    if warnings:
        raise DrawingError("; ".join(warning.message for warning in warnings))
    return body


def _finish(body: bytes, scene: Scene) -> bytes:
    """The same drawing with exact boxes and nothing that changes from run to run."""
    size = scene.size
    bleed = size.bleed * POINTS_PER_MM
    width, height = size.width * POINTS_PER_MM, size.height * POINTS_PER_MM
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(body)) as document:
        page = document.pages[0]
        sheet = [0, 0, round(width + 2 * bleed, 4), round(height + 2 * bleed, 4)]
        trim = [round(side, 4) for side in (bleed, bleed, bleed + width, bleed + height)]
        page.mediabox = pikepdf.Array(sheet)
        page.cropbox = pikepdf.Array(sheet)
        page.obj["/BleedBox"] = pikepdf.Array(sheet)
        page.trimbox = pikepdf.Array(trim)
        for key in ("/CreationDate", "/ModDate"):
            if key in document.docinfo:
                del document.docinfo[key]
        # Typst's XMP packet carries ids of the run; the title is in the document information.
        if "/Metadata" in document.Root:
            del document.Root["/Metadata"]
        document.save(
            out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
        )
    return out.getvalue()
