"""The QR code of a page, as a drawing a browser shows."""

from __future__ import annotations

import io
import re

import pytest
import typst
import zxingcpp
from PIL import Image

from chuyenmuc.scene.qr import QUIET, qr_svg

ADDRESS = "https://xa-mau.example/huong-dan/nop-ho-so-truc-tuyen/"
SHOWN = 200
"""Pixels: as wide as pages show it."""


def shown(drawing: bytes, side: int) -> Image.Image:
    """The drawing as a renderer of SVG paints it, ``side`` pixels wide."""
    data = ",".join(map(str, drawing))
    page = f"#set page(width: {side}pt, height: {side}pt, margin: 0pt, fill: none)\n"
    source = f'{page}#image(bytes(({data},)), format: "svg", width: 100%)'
    painted = typst.compile(source.encode(), format="png", ppi=72)
    assert isinstance(painted, bytes)
    return Image.open(io.BytesIO(painted))


@pytest.mark.parametrize("side", [SHOWN, 3 * SHOWN, 117])
def test_a_telephone_reads_the_address_back(side: int) -> None:
    """At the size of the page, on a sharp screen, and where no square falls on whole pixels."""
    picture = shown(qr_svg(ADDRESS), side).convert("L")
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [ADDRESS]


def test_the_code_brings_its_own_white_ground() -> None:
    """Nothing shows through, and the quiet zone stays light on a dark page."""
    picture = shown(qr_svg(ADDRESS), 3 * SHOWN)
    assert picture.convert("RGBA").getchannel("A").getextrema() == (255, 255)
    squares = int(qr_svg(ADDRESS).decode().split('viewBox="0 0 ')[1].split()[0])
    edge = int(3 * SHOWN / squares * QUIET) - 1
    grey = picture.convert("L")
    for strip in ((0, 0, grey.width, edge), (0, 0, edge, grey.height)):
        assert grey.crop(strip).getextrema() == (255, 255)


def test_the_file_is_small_and_the_same_every_time() -> None:
    """It is fetched only when somebody opens it or prints; it names no style and no script."""
    drawing = qr_svg(ADDRESS)
    assert drawing == qr_svg(ADDRESS)
    assert len(drawing) < 2500
    assert not re.search(rb"style|class|script|<\?xml", drawing)
