"""A scene as SVG: letters are shapes, so it looks the same without our fonts."""

from __future__ import annotations

from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.typst.engine import compile_page
from chuyenmuc.scene.writers.typst.source import typst_source


def write_svg(scene: Scene, fonts: FontSet) -> bytes:
    """The page inside the trim in RGB."""
    return compile_page(typst_source(scene, inks="screen"), fonts, target="svg")
