"""Text without diacritics, and what is made of it: slugs."""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import Literal

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


VOWELS = {"a": "aăâ", "e": "eê", "i": "i", "o": "oôơ", "u": "uư", "y": "y"}
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
BARE = {
    unicodedata.normalize("NFC", case(letter + tone)): bare
    for bare, letters in VOWELS.items()
    for letter, tone, case in product(letters, TONES, (str.lower, str.upper))
} | {"đ": "d", "Đ": "d"}


def test_there_are_146_vowels_with_tones_and_d_with_a_stroke() -> None:
    """Twelve vowels, six tones, two cases; đ and Đ."""
    assert len(BARE) == 12 * 6 * 2 + 2


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_letter_folds_to_its_bare_one(form: Literal["NFC", "NFD"]) -> None:
    """Whether the keyboard sends letters whole or in parts."""
    assert {letter: fold(unicodedata.normalize(form, letter)) for letter in BARE} == BARE


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    """A search finds both."""
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


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
