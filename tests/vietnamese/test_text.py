"""Invisible characters and letters taken apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.vietnamese.text import INVISIBLE, find_invisible, nfc, repair

LETTERS = [
    letter
    for base in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    for letter in (nfc(base + tone), nfc(base + tone).upper())
] + ["đ", "Đ"]
MARKS = ("\u0300", "\u0301", "\u0302", "\u0303", "\u0306", "\u0309", "\u031b", "\u0323")
TONE_FIRST = "e\u0301\u0302"  # the order some keyboards send: tone, then hat


def visible(text: str) -> str:
    """The letters of a text alone: no marks, nothing that prints nothing."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(
        char for char in decomposed if char not in INVISIBLE and not unicodedata.combining(char)
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("công\u200b nghệ", "công nghệ"),
        ("\ufeffBài\u00ad viết\u202e", "Bài viết"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Hường"), "Nguyễn Thị Hường"),
        ("ti\u00ea\u0301n đô\u0323", "tiến độ"),
        (f"ti{TONE_FIRST}n", "tiến"),
        ("dòng một\r\ndòng\u200b hai\n", "dòng một\r\ndòng hai\n"),
    ],
)
def test_a_repaired_text_reads_the_same_and_is_clean(written: str, meant: str) -> None:
    """What is not seen goes; what is seen stays."""
    assert repair(written) == meant


def test_every_invisible_character_is_named_and_removed() -> None:
    """Wherever it stands: first, inside a word, between words, last."""
    for invisible in INVISIBLE:
        written = f"{invisible}công{invisible} ng{invisible}hệ{invisible}"
        found = [(one.name, one.start) for one in find_invisible(written)]
        assert found == [(INVISIBLE[invisible], at) for at in (0, 5, 9, 12)]
        assert repair(written) == "công nghệ"


@pytest.mark.parametrize(
    "picture",
    [
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # a family
        "\U0001f469\U0001f3fd\u200d\U0001f4bb",  # a skin tone before the joiner
        "\u2764\ufe0f\u200d\U0001f525",  # a heart on fire
        "\U0001f642\u200d\u2194\ufe0f",  # a head that shakes
        "1\ufe0f\u20e3 \u260e\ufe0f \u2139\ufe0f \u203c\ufe0f",  # a key, signs in colour
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # England
    ],
)
def test_an_emoji_made_of_several_keeps_its_joiners(picture: str) -> None:
    """A zero-width joiner between two pictures is part of one picture."""
    assert repair(f"Gia đình {picture}!") == f"Gia đình {picture}!"
    assert list(find_invisible(picture)) == []


def test_text_in_an_old_encoding_is_not_mended() -> None:
    """The soft hyphen is the letter ư of TCVN3: dropping it would lose the letter."""
    old = "H\u00adíng dÉn nép hå s¬ trùc tuyÕn"
    assert repair(old) == old


def test_one_line_in_an_old_encoding_guards_the_short_ones_beside_it() -> None:
    """A heading of one word is too short to tell TCVN3 by, yet its ư must stay."""
    old = "## L\u00adu ý\n\nChuyÓn ®æi sè lµ nhiÖm vô cña toµn d©n\n"
    assert repair(old) == old


@given(st.text(alphabet=st.sampled_from([*LETTERS, *INVISIBLE, *MARKS, " ", "\n", "a", "."])))
def test_repairing_changes_no_visible_letter(text: str) -> None:
    """Without marks and invisible characters, text before and after is the same."""
    assert visible(repair(text)) == visible(text)


@given(st.text(alphabet=[*LETTERS, " ", "–", "\n"]))
def test_clean_text_is_left_as_it_is(text: str) -> None:
    """Composed Vietnamese has nothing to repair, and taken apart it comes back whole."""
    assert repair(text) == text
    assert repair(unicodedata.normalize("NFD", text)) == text


@given(st.text())
def test_repairing_twice_changes_nothing_more(text: str) -> None:
    """``check --fix`` settles in one run."""
    once = repair(text)
    assert repair(once) == once


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\u00ad")))
def test_what_is_found_is_where_it_is_said_to_be(text: str) -> None:
    """Offsets point at the character itself."""
    for found in find_invisible(text):
        assert INVISIBLE[text[found.start]] == found.name
