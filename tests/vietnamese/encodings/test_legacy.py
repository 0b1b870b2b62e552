"""Text in TCVN3 and VNI: found, converted, and never seen where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.vietnamese.encodings.legacy import Encoding, convert, detect

PLAIN = "Chuyển đổi số là nhiệm vụ của toàn dân, cơ quan hướng dẫn người dân tự nộp hồ sơ."


@pytest.mark.parametrize(
    ("written", "encoding", "meant"),
    [
        (
            "ChuyÓn ®æi sè lµ nhiÖm vô cña toµn d©n",
            Encoding.TCVN3,
            "Chuyển đổi số là nhiệm vụ của toàn dân",
        ),
        ("H\u00adíng dÉn nép hå s¬ trùc tuyÕn", Encoding.TCVN3, "Hướng dẫn nộp hồ sơ trực tuyến"),
        ("§¶ng ñy x· ®Èy m¹nh", Encoding.TCVN3, "Đảng ủy xã đẩy mạnh"),
        ("DÊu hiÖu", Encoding.TCVN3, "Dấu hiệu"),
        (
            "Chuyeån ñoåi soá laø nhieäm vuï cuûa toaøn daân",
            Encoding.VNI,
            "Chuyển đổi số là nhiệm vụ của toàn dân",
        ),
        ("Höôùng daãn ngöôøi daân töï noäp", Encoding.VNI, "Hướng dẫn người dân tự nộp"),
        ("ÑAÛNG UÛY XAÕ ÑAÅY MAÏNH", Encoding.VNI, "ĐẢNG ỦY XÃ ĐẨY MẠNH"),
    ],
)
def test_old_text_is_recognised_and_read(written: str, encoding: Encoding, meant: str) -> None:
    """Both encodings come back letter by letter."""
    assert detect(written) is encoding
    assert convert(written, encoding) == meant


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        PLAIN.upper(),
        "Thường trực HĐND, UBND xã; Tổ CNSCĐ",
        "Café, résumé, naïve, señor, Zürich, façade",
        "Diện tích 5 m² ± 2 %, © 2026, × ÷",
        "Đắk Lắk, Bắc Kạn, Krông Pắc, Cư M’gar",
        "cHuYểN đỔi Số, dÒNG nÀY gÕ nGHỊCH cHỮ hOA",
        "plain ASCII",
        "",
    ],
)
def test_other_text_is_left_alone(text: str) -> None:
    """Vietnamese in Unicode, other languages and signs are no old encoding."""
    assert detect(text) is None


TCVN3_OF = {convert(char, Encoding.TCVN3): char for char in map(chr, range(0xA1, 0xFF))}


@given(st.lists(st.sampled_from(PLAIN.replace(",", "").replace(".", "").split()), min_size=6))
def test_whatever_is_written_in_tcvn3_comes_back(syllables: list[str]) -> None:
    """Encoding by the same letters and converting gives the text."""
    text = " ".join(syllables).lower()
    encoded = "".join(TCVN3_OF.get(char, char) for char in text)
    assert convert(encoded, Encoding.TCVN3) == text
