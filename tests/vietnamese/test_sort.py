"""Vietnamese alphabetical order."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.vietnamese.sort import sort_key, split_tone


@pytest.mark.parametrize(
    "ordered",
    [
        ["an", "ăn", "ân", "ba"],
        ["da", "đa", "em", "êm"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["mạ", "mai", "mát"],
        ["tổ", "tơ", "từ", "tư pháp"],
        ["Xóm 2", "Xóm 10", "Xóm Đình"],
        ["ca cao", "cả nhà", "cách"],
        ["An toàn", "bảo mật", "Công an"],
    ],
)
def test_words_come_in_dictionary_order(ordered: list[str]) -> None:
    """Letters first, then tones, numbers by value, capitals aside."""
    turned = [*ordered[1:], ordered[0]]
    assert sorted(turned, key=sort_key) == ordered


@pytest.mark.parametrize("cased", [str.lower, str.upper])
def test_the_alphabet_is_the_vietnamese_one(cased: Callable[[str], str]) -> None:
    """Ă, â, đ, ê, ô, ơ, ư are letters of their own, after the plain ones."""
    alphabet = cased("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
    assert sorted(alphabet, key=sort_key) == list(alphabet)


def test_a_tone_weighs_less_than_any_letter_after_it() -> None:
    """“Mạc” stands before “mai”: tones are looked at when all letters are the same."""
    assert sorted(["mai", "mạc", "mã", "ma", "mác"], key=sort_key) == [
        *("ma", "mã", "mác", "mạc", "mai")
    ]


@given(st.text(alphabet="aăâbcdđ eê10ạéố"), st.text(alphabet="aăâbcdđ eê10ạéố"))
def test_decomposed_text_sorts_where_composed_text_does(one: str, other: str) -> None:
    """Order does not depend on the keyboard."""
    apart = unicodedata.normalize("NFD", one)
    assert sort_key(apart)[:2] == sort_key(one)[:2]
    if sort_key(one)[:2] != sort_key(other)[:2]:
        assert (sort_key(apart) < sort_key(other)) == (sort_key(one) < sort_key(other))


@given(st.text(), st.text())
def test_only_equal_texts_have_equal_keys(one: str, other: str) -> None:
    """The order never depends on which came first."""
    assert (sort_key(one) == sort_key(other)) == (one == other)


def test_a_letter_gives_up_its_tone_and_keeps_its_hat() -> None:
    """Listings group ấ under â."""
    assert split_tone("ấ") == ("â", 4)
    assert split_tone("đ") == ("đ", 0)
