"""The print fonts carry Vietnamese, and are measured by their ink."""

from __future__ import annotations

import unicodedata

import pytest

from chuyenmuc.scene.text.fonts import FontSet

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = "đ" + "".join(
    unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES
)
LETTERS = SMALL + SMALL.upper()
KEYS = ("banner", "headline", "strong", "text")


@pytest.mark.parametrize("key", KEYS)
def test_all_146_letters_have_ink(fonts: FontSet, key: str) -> None:
    """Each Vietnamese letter is one glyph with a shape of its own."""
    assert len(LETTERS) == 146
    assert fonts[key].missing(LETTERS) == ()
    runs = [fonts[key].shape(letter) for letter in LETTERS]
    assert all(len(run.boxes) == 1 and run.ink.height > 0.3 for run in runs)
    assert len({run.glyphs[0].name for run in runs}) == 146


@pytest.mark.parametrize("key", KEYS)
def test_decomposed_text_is_drawn_like_composed_text(fonts: FontSet, key: str) -> None:
    """What a Mac pastes looks like what a PC types."""
    text = "Nộp hồ sơ, khỏi đợi: ỨNG DỤNG SỐ CHO MỌI NGƯỜI"
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed != text
    assert fonts[key].shape(decomposed) == fonts[key].shape(text)


def test_ink_of_capitals_reaches_above_their_height(fonts: FontSet) -> None:
    """A box of cap height would cut the marks: ink is what counts."""
    font = fonts["banner"]
    ink = font.shape("Ế").ink
    assert -ink.y > font.cap_height * 1.2


def test_a_sign_no_font_has_is_named(fonts: FontSet) -> None:
    """Nothing is silently replaced."""
    assert fonts["strong"].missing("Xong ✓ và ✓") == ("✓",)


def test_family_names_are_neutral(fonts: FontSet) -> None:
    """Typst reads widths and weights out of family names and would set another family."""
    families = {key: font.family for key, font in fonts.fonts.items()}
    assert families == {
        "banner": "CM Banner",
        "headline": "CM Headline",
        "strong": "CM Strong",
        "text": "CM Text",
    }
    assert all("Copyright" in font.table["name"].getDebugName(0) for font in fonts.fonts.values())
