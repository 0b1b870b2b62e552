"""From what an infographic says to a file: laid out, checked, written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict

from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.checks.print_file import check_print
from chuyenmuc.scene.draw import Drawn, kit_of, write
from chuyenmuc.scene.figures.compose import compose_figure
from chuyenmuc.scene.scene import Composed
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.screen import write_png
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.scene.writers.thumb import write_thumb
from chuyenmuc.views.figures.sheet import FigureSheet

LIGHT = 24_000
"""Bytes a small picture may weigh."""
VERSION = 3
"""Raise when the same recipe would give other bytes: a change in the layout of any kind."""


def draw_figure(
    view: FigureSheet,
    size: Size,
    fonts: FontSet,
    icons: Mapping[str, str],
    studio: Studio | None = None,
) -> Drawn:
    """One file of an infographic, in the format of its size; findings where it cannot be shown."""
    width, height = (size.width, size.height) if size.format == "pdf" else size.pixels
    composed = compose_figure(view, size, fonts, icons)
    if composed.scene is None:
        return Drawn(b"", composed.findings, width, height)
    studio = studio or Studio()
    if size.format == "png":
        body = write_png(composed.scene, studio, light=None)
    else:
        body = write(composed.scene, size.format, fonts, studio)
    findings = check(composed.scene, view)
    if size.format == "pdf":
        findings += check_print(body, size, fonts)
    return Drawn(body, findings, width, height)


def figure_recipe(view: FigureSheet, size: Size, fonts: FontSet, icons: Mapping[str, str]) -> bytes:
    """Everything that decides the bytes, in a stable form, for a cache that goes by content."""
    drawings = "|".join(f"{name}={icons[name]}" for name in sorted(icons))
    parts = {
        "figure": VERSION,
        **kit_of(fonts),
        "icons": hashlib.sha256(drawings.encode()).hexdigest(),
        "view": asdict(view),
        "size": size.model_dump(mode="json"),
    }
    return json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()


def small_picture(composed: Composed, small: Size, studio: Studio) -> bytes | None:
    """The same page at the resolution of ``small``; None where it could not be laid out."""
    scene = composed.scene
    return None if scene is None else write_thumb(scene, studio, size=small, light=LIGHT)
