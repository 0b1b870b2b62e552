"""Whether all writers put the letters where the layout says: measured on what they wrote.

The slogan alone is drawn dark on light; the box around its ink is compared on all four sides.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path import parse_path
from PIL import Image

from bench.row import Row
from bench.setting import Setting
from chuyenmuc.content.models.posters.design import ColourRole
from chuyenmuc.content.models.posters.size import MM_PER_INCH
from chuyenmuc.ports import Progress
from chuyenmuc.scene.draw import write
from chuyenmuc.scene.geometry import POINTS_PER_MM, Rect
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Fill, Scene, Words
from chuyenmuc.scene.writers.studio import Studio

SIZES = ("bai-dang", "tin", "the-lien-ket", "a4", "a3")
FINE = 300.0
"""Dots an inch a PDF is rasterised at: 0.085 mm."""
HALF = 128
_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


def agreement(held: Setting, progress: Progress) -> Iterator[Row]:
    """How far each writer strays from the layout at most."""
    progress.stage("So các loại tệp", len(SIZES) * 2)
    strayed: dict[str, float] = {"png": 0.0, "pdf": 0.0, "svg": 0.0}
    for number, name in enumerate((*SIZES, *SIZES)):
        size = held.sizes[name]
        design = list(held.designs.values())[number % len(held.designs)]
        composed = compose(Poster(held.views[number], design, size), held.fonts)
        if composed.scene is not None:
            scene, ink = _slogan_alone(composed.scene)
            boxes = {
                "png": _of_picture(write(scene, "png", held.fonts, Studio()), size.dpi, 0),
                "pdf": _of_pdf(write(scene, "pdf", held.fonts, Studio()), size.bleed),
                "svg": _of_svg(write(scene, "svg", held.fonts, Studio())),
            }
            for kind, box in boxes.items():
                # Pictures are judged in their own pixels.
                unit = size.dpi / MM_PER_INCH if kind == "png" else 1.0
                strayed[kind] = max(strayed[kind], _apart(ink, box) * unit)
        progress.step()
    yield Row("PNG lệch so với bố cục, nhiều nhất", strayed["png"], 1, "px")
    yield Row("PDF vẽ ra điểm ảnh lệch so với bố cục", strayed["pdf"], 0.2, "mm")
    yield Row("SVG lệch so với bố cục", strayed["svg"], 0.2, "mm")


def _slogan_alone(scene: Scene) -> tuple[Scene, Rect]:
    """The slogan dark on light, and where its ink is, in millimetres."""
    slogan = next(words for words in scene.texts if words.role == "slogan")
    ink: ColourRole = "ink"
    dark = replace(slogan, colours=(ink,) * len(slogan.colours))
    sheet = Fill(scene.trim.inset(-scene.size.bleed), "paper")
    items: tuple[Fill | Words, ...] = (sheet, dark)
    return replace(scene, items=items), slogan.block.ink


def _apart(one: Rect, other: Rect) -> float:
    return max(
        abs(one.x - other.x),
        abs(one.y - other.y),
        abs(one.right - other.right),
        abs(one.bottom - other.bottom),
    )


def _of_picture(body: bytes, dpi: float, bleed: float) -> Rect:
    """The box of what is dark, in millimetres of the trim."""
    with Image.open(io.BytesIO(body)) as image:
        box = image.convert("L").point([255 * (level < HALF) for level in range(256)]).getbbox()
    left, top, right, bottom = (side * MM_PER_INCH / dpi for side in box or (0, 0, 0, 0))
    return Rect(left - bleed, top - bleed, right - left, bottom - top)


def _of_pdf(body: bytes, bleed: float) -> Rect:
    """The same from a PDF, as poppler shows it."""
    program = shutil.which("pdftoppm")
    if program is None:
        message = "cần pdftoppm (gói poppler-utils) để so tệp PDF"
        raise SystemExit(message)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.pdf"
        file.write_bytes(body)
        command = [program, "-r", f"{FINE:g}", "-png", "-singlefile", "a.pdf", "a"]
        subprocess.run(command, cwd=folder, check=True)
        return _of_picture((Path(folder) / "a.png").read_bytes(), FINE, bleed)


def _of_svg(body: bytes) -> Rect:
    """The box around the outlines of the letters, in millimetres; nothing is rasterised."""
    root = ET.fromstring(body)  # noqa: S314 - our own writer made it
    glyphs = {symbol.get("id"): symbol for symbol in root.iter(f"{_SVG}symbol")}
    pen = BoundsPen(None, ignoreSinglePoints=True)
    _trace(root, Identity, glyphs, pen)
    left, top, right, bottom = (side / POINTS_PER_MM for side in pen.bounds)
    return Rect(left, top, right - left, bottom - top)


def _trace(
    node: ET.Element,
    matrix: Transform,
    glyphs: dict[str | None, ET.Element],
    pen: BoundsPen,
) -> None:
    """Draw every letter under ``node``; the ground is a path outside of any group of letters."""
    for child in node:
        if child.tag == f"{_SVG}use":
            at = matrix.translate(float(child.get("x", "0")), float(child.get("y", "0")))
            for path in glyphs[child.get(_LINK, "")[1:]].iter(f"{_SVG}path"):
                parse_path(path.get("d"), TransformPen(pen, at))
        elif child.tag == f"{_SVG}g":
            _trace(child, matrix.transform(_matrix(child.get("transform"))), glyphs, pen)


def _matrix(written: str | None) -> Transform:
    numbers = [float(found) for found in _NUMBERS.findall(written or "")]
    if (written or "").startswith("translate"):
        return Transform(1, 0, 0, 1, *numbers)
    return Transform(*numbers) if numbers else Identity
