"""Text without diacritics, and what is made of it: slugs."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.vietnamese.fold import fold
from chuyenmuc.vietnamese.slug import slug


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Chuyển Đổi Số", "chuyen doi so"),
        ("ĐƯỜNG LINK LẠ", "duong link la"),
        ("hòa hoà Hòa", "hoa hoa hoa"),
        ("VNeID – 80%", "vneid – 80%"),
    ],
)
def test_folding_is_what_a_hurried_reader_types(text: str, folded: str) -> None:
    """No marks, no capitals, the rest as it is."""
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """Folded text can be folded again without harm."""
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Nộp hồ sơ – 5 bước", "nop-ho-so-5-buoc"),
        ("  “Bình dân học vụ số”  ", "binh-dan-hoc-vu-so"),
        ("Điều 5/2026", "dieu-5-2026"),
        ("!!!", ""),
    ],
)
def test_a_slug_is_the_folded_words_joined(text: str, address: str) -> None:
    """ASCII words with hyphens between them."""
    assert slug(text) == address


@given(st.text())
def test_a_slug_is_an_address_or_nothing(text: str) -> None:
    """Whatever comes in, only ASCII kebab-case comes out, and it is its own slug."""
    made = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
    assert slug(made) == made
