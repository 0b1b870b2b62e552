"""Only the first letter of a text changes, marks included."""

from __future__ import annotations

import pytest

from chuyenmuc.vietnamese.first_letter import with_capital, without_capital


@pytest.mark.parametrize(
    ("small", "capital"),
    [("ủy ban xã Mẫu", "Ủy ban xã Mẫu"), ("đã có VNeID", "Đã có VNeID"), ("", "")],
)
def test_the_rest_of_the_words_stay_as_they_are(small: str, capital: str) -> None:
    """Names keep their capitals, and an empty text stays empty."""
    assert with_capital(small) == capital
    assert without_capital(capital) == small
