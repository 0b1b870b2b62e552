"""What can be a Vietnamese syllable, and what cannot."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.vietnamese.syllable import is_syllable

_VALID = """
gì gìn gỉ giếng giêng giết giữa giục già giường ghế ghi nghe nghĩa nghiêng nghiệp ngoèo ngoằn
quốc quý quyển quyết Quỳnh quýt quạu quê quở quăng khuỷu khuỵu khuya khuếch khuyên huỵch uỵch
uy uyên yêu yểng y ỷ ý ỉa ế ạ ừ uống ưu ướt ươm ẩm ăn oan oẳn uể huơ thuở rượu hươu
xoong moóc boong hoắm khoằm ngoém ngoáp nguẩy nguýt buýt luýnh tuềnh loẹt hoen chuyển tuyệt
kỹ kẻ kiểm của cuốc cọng đảng Đảng ĐẢNG đê số séc xẻng phở trứng vững tiếng việt
hòa hoà hóa hoá khỏe khoẻ thủy thuỷ túy tuý
"""

_INVALID = """
ngê ghà kà cê cì nghà gê bàb tâc cac học1 zalo wifi web bluetooth tớờ đđ chuyển-đổi strong
êng tiêgn gnười ngừoi nh q qa thươgn sx
"""


@pytest.mark.parametrize("word", _VALID.split())
def test_a_syllable_is_one_in_either_tone_style_and_form(word: str) -> None:
    """Onset, rime and tone fit together, in capitals and with letters taken apart too."""
    assert is_syllable(word)
    assert is_syllable(word.upper())
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", [*_INVALID.split(), "", " ", "hai từ"])
def test_what_cannot_be_said_is_no_syllable(word: str) -> None:
    """A rime closed by a stop needs sắc or nặng; k, gh, ngh stand before e, ê, i, y only."""
    assert not is_syllable(word)


@given(st.text(max_size=12))
def test_any_text_gets_an_answer(text: str) -> None:
    """Capitals do not change it."""
    assert is_syllable(text) == is_syllable(text.lower())
