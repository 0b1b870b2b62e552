"""Where a line may break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.vietnamese.compound_list import COMPOUNDS
from chuyenmuc.vietnamese.compounds import keep_spans, symbol_spans, words
from chuyenmuc.vietnamese.syllable import is_syllable
from chuyenmuc.vietnamese.text import nfc

PIECES = st.one_of(
    st.sampled_from(["công nghệ", "Chuyển đổi số", "100 %", "3 bài/tuần", "năm", "2026,", "“lừa"]),
    st.text(alphabet=" \n\tabcđ1.–()“”", max_size=8),
)
TEXTS = st.lists(PIECES, max_size=8).map(" ".join) | st.text()


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Hành động đột phá, lan tỏa kết quả",
            ("Hành động", "đột phá,", "lan tỏa", "kết quả"),
        ),
        (
            "Cảnh giác “lừa đảo” khi CÔNG AN gọi điện:",
            ("Cảnh giác", "“lừa đảo”", "khi", "CÔNG AN", "gọi điện:"),
        ),
        ("Sổ sức khoẻ điện tử", ("Sổ sức khoẻ", "điện tử")),
        ("công, nghệ (công) nghệ", ("công,", "nghệ", "(công)", "nghệ")),
        ("Đạt 100 % hộ, 20 triệu đồng", ("Đạt", "100 %", "hộ,", "20 triệu đồng")),
        ("có ≥ 100 tin/năm và 3 bài/tuần", ("có", "≥ 100 tin/năm", "và", "3 bài/tuần")),
        ("Ngày 20 tháng 11 năm 2026, xã", ("Ngày 20 tháng 11 năm 2026,", "xã")),
        (
            "Nghị quyết số 57-NQ/TW ngày 22/12/2024",
            ("Nghị quyết", "số 57-NQ/TW", "ngày 22/12/2024"),
        ),
        ("Hướng dẫn số 19 HD/BTGDVTU ngày", ("Hướng dẫn", "số 19 HD/BTGDVTU", "ngày")),
        ("theo Phụ lục III.5 và mục II", ("theo", "Phụ lục III.5", "và", "mục II")),
        ("Gọi 0912 345 678 hoặc 1900 1234.", ("Gọi", "0912 345 678", "hoặc", "1900 1234.")),
        ("Gọi (0238) 3671 234 ngay", ("Gọi", "(0238) 3671 234", "ngay")),
        ("Gọi +84 912 345 678.", ("Gọi", "+84 912 345 678.")),
        ("Đài 1800 1091, rồi 113", ("Đài", "1800 1091,", "rồi", "113")),
        ("chi 1.234,5 tỷ đồng", ("chi", "1.234,5 tỷ đồng")),
        ("lúc 8 giờ 30 phút, rồi nghỉ", ("lúc", "8 giờ 30 phút,", "rồi", "nghỉ")),
        ("từ 7 giờ đến 11 giờ", ("từ", "7 giờ", "đến", "11 giờ")),
        ("Ngày 22/12/2024, quý IV", ("Ngày 22/12/2024,", "quý IV")),
        ("giai đoạn 2021–2025", ("giai đoạn 2021–2025",)),
        ("Xã Diễn Châu hôm nay", ("Xã Diễn Châu", "hôm nay")),
        ("Gọi Công an xã", ("Gọi", "Công an", "xã")),
        ("", ()),
    ],
)
def test_a_line_breaks_between_words(text: str, units: tuple[str, ...]) -> None:
    """Compounds, numbers with units, dates, symbols, phone numbers and names stay whole."""
    assert words(text) == units


@pytest.mark.parametrize("compound", COMPOUNDS)
def test_no_listed_compound_is_split(compound: str) -> None:
    """In a sentence, in capitals, in quotes, in the other tone style."""
    capitals = compound.upper()
    assert words(f"và {compound}, thì") == ("và", f"{compound},", "thì")
    assert words(f"và “{capitals}” thì") == ("và", f"“{capitals}”", "thì")
    modern = compound.replace("òa", "oà").replace("óa", "oá").replace("ủy", "uỷ")
    assert words(f"thì {modern}.") == ("thì", f"{modern}.")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Nộp hồ sơ qua mạng", ("Nộp hồ sơ", "qua mạng")),
        ("Bán hàng qua mạng xã hội", ("Bán hàng", "qua mạng xã hội")),
        ("không phải đi xa", ("không phải", "đi xa")),
        ("Chung tay góp ý tưởng", ("Chung tay", "góp ý tưởng")),
        ("Trước khi bấm", ("Trước khi", "bấm")),
        ("học hay, làm giỏi", ("học", "hay,", "làm", "giỏi")),
        ("như giữ chìa khóa nhà", ("như", "giữ", "chìa khóa", "nhà")),
        ("Đừng đọc mã OTP cho bất kỳ ai", ("Đừng", "đọc", "mã OTP", "cho", "bất kỳ", "ai")),
        ("kể cả người tự xưng", ("kể cả", "người", "tự xưng")),
        ("Số tài khoản lạ", ("Số tài khoản", "lạ")),
        ("Tự tin làm việc số", ("Tự tin", "làm việc", "số")),
        ("Đừng quét mã QR lạ", ("Đừng", "quét mã QR", "lạ")),
        ("trả tiền điện thoại", ("trả", "tiền điện thoại")),
    ],
)
def test_words_once_seen_split_on_posters_are_whole(text: str, units: tuple[str, ...]) -> None:
    """Where two compounds share a syllable, the longer one is in the list."""
    assert words(text) == units


@pytest.mark.parametrize("text", ["80 %", "57-NQ/TW", "0912-345-678", "20/11/2026", "3–5 phút"])
def test_what_must_not_break_is_one_kept_piece(text: str) -> None:
    """A page wraps each kept piece, so that a browser cannot break it."""
    assert keep_spans(text) == ((text, True),)


def test_kept_pieces_take_their_punctuation_along() -> None:
    """No comma and no closing quote starts a line."""
    assert keep_spans("Cảnh giác “lừa đảo”, nhé") == (
        ("Cảnh giác", True),
        (" ", False),
        ("“lừa đảo”,", True),
        (" nhé", False),
    )


def test_a_symbol_with_a_hyphen_is_kept_although_it_is_one_token() -> None:
    """Browsers break after hyphens and slashes."""
    assert keep_spans("xem 57-NQ/TW") == (("xem ", False), ("57-NQ/TW", True))


@given(TEXTS)
def test_pieces_joined_are_the_text(text: str) -> None:
    """Nothing is lost or added, not even a space."""
    assert "".join(piece for piece, _ in keep_spans(text)) == text


@given(TEXTS)
def test_units_joined_are_the_words(text: str) -> None:
    """Only runs of ordinary spaces are made one."""
    spaces = str.maketrans("\t\r\n", "   ")
    expected = " ".join(part for part in text.translate(spaces).split(" ") if part)
    assert " ".join(words(text)) == expected


def test_the_list_is_clean() -> None:
    """At least 250 compounds, each once, composed, of two or more syllables."""
    assert len(COMPOUNDS) >= 250
    assert len(set(COMPOUNDS)) == len(COMPOUNDS)
    foreign = {"link", "web", "sim", "qr", "otp", "pin"}
    for compound in COMPOUNDS:
        syllables = compound.lower().split()
        assert nfc(compound) == compound
        assert len(syllables) > 1
        assert all(is_syllable(part) or part in foreign for part in syllables), compound


@pytest.mark.parametrize(
    "symbol",
    ["57-NQ/TW", "02-KH/BCĐ,", "(18-HD/BTGDVTU)", "“/KH-UBND”", "HĐND-UBND", "II–III/2026"],
)
def test_a_symbol_is_marked_whole_wherever_it_stands(symbol: str) -> None:
    """In running prose and in short texts, with or without a digit in it."""
    text = f"theo {symbol} nay"
    assert (symbol, True) in symbol_spans(text)
    assert (symbol, True) in keep_spans(text)


def test_an_address_on_the_web_may_break() -> None:
    """It can be wider than a phone."""
    text = "xem https://example.vn/2026/bai-1 nhé"
    assert symbol_spans(text) == keep_spans(text) == ((text, False),)


@given(TEXTS)
def test_marking_symbols_changes_no_character(text: str) -> None:
    """The pieces joined are the text."""
    assert "".join(piece for piece, _ in symbol_spans(text)) == text
