"""Phones must read the code from what is sent around."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
import zxingcpp
from PIL import Image

from chuyenmuc.scene.draw import write
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.views.posters.poster import PosterView

LayOut = Callable[[PosterView, str], Scene]


@pytest.mark.parametrize("size", ["bai-dang", "bai-dang-vuong", "tin", "a3"])
def test_the_code_survives_a_messenger(
    lay_out: LayOut, official: PosterView, fonts: FontSet, size: str
) -> None:
    """Read from a JPEG of 720 pixels at quality 60, as networks make of a picture."""
    body = write(lay_out(official, size), "png", fonts, Studio())
    picture = Image.open(io.BytesIO(body)).convert("RGB")
    picture.thumbnail((720, 720))
    sent = io.BytesIO()
    picture.save(sent, "JPEG", quality=60)
    (found,) = zxingcpp.read_barcodes(Image.open(sent))
    assert found.text == official.link
