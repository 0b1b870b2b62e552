"""The contact sheet."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf

from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.contact_sheet import COLUMNS, ROWS, Proof, write_proof
from chuyenmuc.views.posters.poster import PosterView

LayOut = Callable[[PosterView, str], Scene]


def test_every_poster_is_on_the_contact_sheet(
    lay_out: LayOut, demo: PosterView, fonts: FontSet
) -> None:
    """Twelve a page, of any size, and the same bytes every time."""
    scenes = [lay_out(demo, size) for size in ("a3", "bang-ron-5m", "bai-dang")]
    proofs = [Proof(scene, f"hanh-dong/{scene.size.id}") for scene in scenes] * 5
    body = write_proof("Bản duyệt", proofs, fonts)
    with pikepdf.open(io.BytesIO(body)) as document:
        counts = [len(page.resources.XObject) for page in document.pages]
    assert counts == [COLUMNS * ROWS, 15 - COLUMNS * ROWS]
    assert body == write_proof("Bản duyệt", proofs, fonts)
