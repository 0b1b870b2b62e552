"""Every shipped design, as files: fit for the press, light, and the same from both writers."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from chuyenmuc.content.load import load_yaml
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.content.validate import validate
from chuyenmuc.scene.checks.print_file import check_print
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.pdf import write_pdf
from chuyenmuc.scene.writers.screen import write_png
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.scene.writers.typst.engine import compile_page
from chuyenmuc.scene.writers.typst.source import typst_source
from chuyenmuc.views.posters.poster import PosterView

SHEETS = ("a3", "bang-ron-5m", "bang-ron-8m", "phuon-80x250", "pano-3x2")
SCREENS = ("bai-dang", "the-lien-ket", "led-p4")


@pytest.fixture(scope="module")
def designs(project_root: Path) -> tuple[Design, ...]:
    """All designs of the project."""
    found = []
    for path in sorted((project_root / "templates/layouts").glob("*.yml")):
        if path.name != "sizes.yml":
            node, _ = load_yaml(path, path.name)
            assert node is not None
            design, problems = validate(node, Design)
            assert design is not None, problems
            found.append(design)
    return tuple(found)


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_print_file_is_for_the_press(
    designs: tuple[Design, ...],
    sizes: dict[str, Size],
    official: PosterView,
    fonts: FontSet,
    sheet: str,
) -> None:
    """Boxes, fonts and inks, read back from the file."""
    for design in designs:
        scene = compose(Poster(official, design, sizes[sheet]), fonts).scene
        if scene is not None:
            body = write_pdf(scene, fonts)
            assert check_print(body, scene.size, fonts) == (), design.id
            assert len(body) <= 140_000, design.id


@pytest.mark.parametrize("screen", SCREENS)
def test_both_writers_draw_every_design_alike(
    designs: tuple[Design, ...],
    sizes: dict[str, Size],
    official: PosterView,
    fonts: FontSet,
    screen: str,
) -> None:
    """They differ at smooth edges only, never by a shape or by a pixel of place."""
    for design in designs:
        scene = compose(Poster(official, design, sizes[screen]), fonts).scene
        if scene is not None:
            source = typst_source(scene, inks="screen")
            theirs = compile_page(source, fonts, target="png", dpi=scene.size.dpi)
            one = Image.open(io.BytesIO(write_png(scene, Studio()))).convert("RGB")
            other = Image.open(io.BytesIO(theirs)).convert("RGB")
            differing = ImageChops.difference(one, other).convert("L")
            wrong = differing.point([255 * (v > 110) for v in range(256)]).histogram()[255]
            assert wrong <= 0.002 * one.width * one.height, design.id
