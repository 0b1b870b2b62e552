"""A photograph too small for its sheet is told, with what it has and what it needs."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from chuyenmuc.channels.posters.jobs import catalog_of
from chuyenmuc.channels.posters.wish import GivenFile, Wish, wished_jobs
from chuyenmuc.diagnostics import Severity
from chuyenmuc.inputs import Inputs


def told(inputs: Inputs, size: str, pixels: tuple[int, int]) -> list[str]:
    """The warnings about a photograph of so many pixels on a size."""
    out = io.BytesIO()
    Image.new("RGB", pixels, "green").save(out, "JPEG")
    wish = Wish(
        text="Cả nhà cùng học",
        designs=("anh-nen",),
        sizes=(size,),
        photo=GivenFile("anh.jpg", out.getvalue()),
    )
    library = inputs.catalogue.libraries["dien-chau"]
    jobs, findings = wished_jobs(wish, library, catalog_of(inputs))
    assert jobs
    about = [found for found in findings if found.code == "AP140"]
    assert {found.severity for found in about} <= {Severity.WARNING}
    return [f"{found.message} {found.action}" for found in about]


@pytest.mark.parametrize(
    ("size", "dots", "needed"),
    [("pano-3x2", "3 điểm mỗi inch", "1200 × 2000"), ("a4", "43 điểm mỗi inch", "827 × 468")],
)
def test_a_photograph_too_small_for_paper_is_told(
    inputs: Inputs, size: str, dots: str, needed: str
) -> None:
    """As a picture that came through a messenger is; it is drawn all the same."""
    (words,) = told(inputs, size, (400, 200))
    assert "400 × 200" in words
    assert dots in words
    assert needed in words


@pytest.mark.parametrize("size", ["pano-3x2", "a4", "a0"])
def test_a_photograph_of_a_phone_is_enough_for_every_size(inputs: Inputs, size: str) -> None:
    """Twelve million pixels; a screen shows what there is."""
    assert told(inputs, size, (4032, 3024)) == []


def test_a_screen_asks_for_no_pixels_of_paper(inputs: Inputs) -> None:
    """What is small there is seen at once, by whoever made it."""
    assert told(inputs, "bai-dang-vuong", (400, 200)) == []
