"""Invisible characters and letters taken apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.vietnamese.text import INVISIBLE, find_invisible, is_nfc, nfc, repair

TONE_FIRST = "e\u0301\u0302"  # the order some keyboards send: tone, then hat


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


def test_an_emoji_made_of_several_keeps_its_joiners() -> None:
    """A zero-width joiner between two pictures is part of one picture."""
    family = "Gia đình \U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert repair(family) == family
    assert list(find_invisible(family)) == []


def test_text_in_an_old_encoding_is_not_mended() -> None:
    """The soft hyphen is the letter ư of TCVN3: dropping it would lose the letter."""
    old = "H\u00adíng dÉn nép hå s¬ trùc tuyÕn"
    assert repair(old) == old


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


@given(st.text())
def test_composed_text_is_recognised(text: str) -> None:
    """``is_nfc`` and ``nfc`` agree."""
    assert is_nfc(nfc(text))
    assert is_nfc(text) == (nfc(text) == text)
