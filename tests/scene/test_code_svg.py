"""The QR code of a page, as a drawing a browser shows."""

from __future__ import annotations

import re

import zxingcpp
from PIL import Image, ImageDraw

from chuyenmuc.scene.code_svg import code_svg

ADDRESS = "https://xa-mau.example/huong-dan/nop-ho-so-truc-tuyen/"
BAR = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def test_a_telephone_reads_the_address_back() -> None:
    """Drawn as the file says, four pixels a module."""
    drawing = code_svg(ADDRESS).decode()
    side = int(drawing.split('viewBox="0 0 ')[1].split()[0])
    picture = Image.new("L", (4 * side, 4 * side), 255)
    pen = ImageDraw.Draw(picture)
    for x, y, length, back in BAR.findall(drawing):
        assert length == back
        left, top = 4 * int(x), 4 * int(y)
        pen.rectangle((left, top, left + 4 * int(length) - 1, top + 3), fill=0)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [ADDRESS]


def test_the_file_is_small_and_the_same_every_time() -> None:
    """It is fetched only when somebody opens it or prints."""
    assert code_svg(ADDRESS) == code_svg(ADDRESS)
    assert len(code_svg(ADDRESS)) < 8000
