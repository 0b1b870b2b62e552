"""Vietnamese alphabetical order."""

from __future__ import annotations

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


@given(st.text(), st.text())
def test_only_equal_texts_have_equal_keys(one: str, other: str) -> None:
    """The order never depends on which came first."""
    assert (sort_key(one) == sort_key(other)) == (one == other)


def test_a_letter_gives_up_its_tone_and_keeps_its_hat() -> None:
    """Listings group ấ under â."""
    assert split_tone("ấ") == ("â", 4)
    assert split_tone("đ") == ("đ", 0)
