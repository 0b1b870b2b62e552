"""The running line of a LED board."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from chuyenmuc.channels.posters.order import running_line
from chuyenmuc.views.posters.poster import PosterView


def test_the_line_is_one_line_and_says_what_it_is_not(demo: PosterView) -> None:
    """In NFC; on a demo the mark runs along."""
    text = running_line(replace(demo, ideas=("Hành động\nđột phá,", "lan tỏa kết quả")))
    assert text.startswith("Hành động đột phá, lan tỏa kết quả  •  BẢN TRÌNH DIỄN")
    assert len(text.splitlines()) == 1
    assert unicodedata.is_normalized("NFC", text)


def test_an_official_line_ends_with_its_issuer(official: PosterView) -> None:
    """Who says it, and no mark."""
    assert running_line(official).endswith("  •  Ủy ban nhân dân xã Mẫu")
