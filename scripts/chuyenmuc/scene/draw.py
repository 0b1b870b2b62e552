"""From what a poster says to its bytes: the one call the build makes."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import Literal

from chuyenmuc.content.models.poster import Design, Size
from chuyenmuc.scene.check import check
from chuyenmuc.scene.compose import compose
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.fonts import FontSet
from chuyenmuc.scene.write_pdf import write_pdf
from chuyenmuc.scene.write_png import write_png
from chuyenmuc.views.poster import PosterView

VERSION = 1
"""Raise when the same recipe would give other bytes: a change in layout, fonts or writers."""
ENGINES = ("pillow", "pikepdf", "segno", "typst", "uharfbuzz", "fonttools")

Format = Literal["png", "pdf"]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture with what is wrong with it. ``body`` is empty where none could be laid out.

    ``width`` and ``height`` are pixels for PNG, and millimetres of the trim for PDF.
    """

    body: bytes
    findings: tuple[Finding, ...]
    width: float
    height: float


def draw(
    view: PosterView,
    design: Design,
    size: Size,
    fonts: FontSet,
    *,
    format: Format,  # noqa: A002 - the field's word, and keyword only
) -> Drawn:
    """Compose, check and write one poster."""
    width, height = size.pixels if format == "png" else (size.width, size.height)
    composed = compose(view, design, size, fonts)
    if composed.scene is None:
        return Drawn(b"", composed.findings, width, height)
    scene = composed.scene
    body = write_png(scene) if format == "png" else write_pdf(scene, fonts)
    return Drawn(body, check(scene, view), width, height)


def recipe(view: PosterView, design: Design, size: Size) -> bytes:
    """Everything that decides the bytes, in a stable form, for a cache that goes by content."""
    parts = {
        "version": VERSION,
        "engines": {name: version(name) for name in ENGINES},
        "view": asdict(view),
        "design": design.model_dump(mode="json"),
        "size": size.model_dump(mode="json"),
    }
    return json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()
