"""Typst, held to its word: our fonts only, and a warning is an error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import typst

from chuyenmuc.scene.text.fonts import FontSet


class DrawingError(Exception):
    """Typst refused or warned: a fault of ours, never of an editor."""


def compile_page(
    source: str,
    fonts: FontSet,
    *,
    target: Literal["pdf", "png", "svg"] = "pdf",
    dpi: float | None = None,
    accessible: bool = False,
) -> bytes:
    """The document as PDF, or its one page as SVG, or as PNG at ``dpi``.

    An ``accessible`` PDF is one that Typst holds to PDF/UA-1.

    Raises:
        DrawingError: Typst refused, or lacked a font and silently took another.
    """
    standards = ["ua-1"] if accessible else []
    return _compiled(source, fonts, {"format": target, "ppi": dpi, "pdf_standards": standards})


def compile_record(source: str, fonts: FontSet, given: str) -> bytes:
    """A document as PDF that Typst holds to PDF/A-2a; ``given`` is its ``sys.inputs.data``.

    Raises:
        DrawingError: Typst refused, or lacked a font and silently took another.
    """
    asked = {"format": "pdf", "pdf_standards": ["a-2a"], "sys_inputs": {"data": given}}
    return _compiled(source, fonts, asked)


def _compiled(source: str, fonts: FontSet, asked: Mapping[str, Any]) -> bytes:
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts.folder]
    )
    try:
        body, warnings = typst.compile_with_warnings(source.encode(), font_paths=found, **asked)
    except typst.TypstError as error:
        raise DrawingError(error.message) from error
    if warnings:
        raise DrawingError("; ".join(warning.message for warning in warnings))
    if not isinstance(body, bytes):
        raise DrawingError("more pages than one")
    return body
