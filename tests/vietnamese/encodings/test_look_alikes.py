"""What looks like Vietnamese and is something else: found, and written as it was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.vietnamese.encodings.look_alikes import Cause, find_strange, respell
from chuyenmuc.vietnamese.encodings.mojibake import unscrambled

PLAIN = "Chuyển đổi số: “Đảng ủy” xã ưu tiên người già – Ý kiến, ỷ lại, ỡm ờ… ĐẶNG VŨ"
CYRILLIC_A, CYRILLIC_S, CYRILLIC_O = "\u0430", "\u0441", "\u043e"


def scrambled(text: str) -> str:
    """The text as it looks after one program took its UTF-8 for Windows-1252."""
    return "".join(
        bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in text.encode()
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("\u00d0ăng ký ở \u00f0âu, Q\u00d0-UBND, N\u00d0-CP", "Đăng ký ở đâu, QĐ-UBND, NĐ-CP"),
        ("\u00d0ẢNG ỦY, \u0189ồng bào", "ĐẢNG ỦY, Đồng bào"),
        ("𝗧𝗵𝗼̂𝗻𝗴 𝒃𝒂́𝒐 𝟮𝟬𝟮𝟲", "Thông báo 2026"),
        ("ｔｈｕ ｐｈｉ １２", "thu phi 12"),
        ("🅣🅗🅞🅝🅖 ⓑⓐⓞ", "THONG bao"),
        ("ᴛʜᴏɴɢ ʙᴀᴏ", "thong bao"),
        (f"Gia h{CYRILLIC_A}n, {CYRILLIC_S}{CYRILLIC_O}", "Gia han, co"),
        (f"x{CYRILLIC_A}\u0301c nhận", "xác nhận"),
        ("\u039a\u0397ÔNG, \u03bdề", "KHÔNG, về"),
        ("hiệu quả, \ufb01nance", "hiệu quả, finance"),
        ("\uf0b7 Một \uf0e0 hai", "• Một → hai"),
        ("một\u2028hai\u2029ba", "một hai ba"),
        (scrambled(PLAIN), PLAIN),
        (scrambled(scrambled("Chuyển đổi số")), "Chuyển đổi số"),
        (f"Trước {scrambled('chuyển')} sau", "Trước chuyển sau"),
        (scrambled("Vui 😀 quá"), "Vui 😀 quá"),
    ],
)
def test_what_was_meant_is_written(written: str, meant: str) -> None:
    """Letter by letter, composed."""
    assert respell(written) == meant
    assert list(find_strange(meant)) == []


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        PLAIN.upper(),
        "α × β ÷ γ, kΩ, μg, µm, Δt, ΔH, λmax",
        "Москва, не о том",
        "Café, résumé, naïve, señor, Zürich, Ångström, Íslandi",
        "№ 5, 30 ℃, ™, ②, ½, ℓ ₫ 5.000₫",
        "🇻🇳 🅰 👉 ✓ ☎",
        "Vần Â “chữ hoa”, chữ Ã, «Â», 5 Â°",
        "https://dichvu\u0441ong.gov.vn",
        "ChuyÓn ®æi sè lµ nhiÖm vô cña toµn d©n",
        "Chuyeån ñoåi soá laø nhieäm vuï cuûa toaøn daân",
        "",
    ],
)
def test_other_text_is_left_alone(text: str) -> None:
    """Units, other languages, emoji, old encodings; a host that was faked is no slip to mend."""
    assert respell(text) == text


@pytest.mark.parametrize(
    ("text", "cause", "written"),
    [
        ("Thẻ \u0431ảo hiểm", Cause.ALIKE, "\u0431ảo"),
        ("Xem \ue123 sau", Cause.OF_ONE_FONT, "\ue123"),
        ("Chuy\ufffd\ufffdn", Cause.LOST, "\ufffd\ufffd"),
    ],
)
def test_what_is_not_certain_is_found_and_not_mended(text: str, cause: Cause, written: str) -> None:
    """A person has to type it again."""
    (found,) = find_strange(text)
    assert (found.cause, found.written, found.meant) == (cause, written, None)
    assert respell(text) == text


LETTERS = [*"aăâđêôơưáàảãạýỵÂÃÄĐ", *map(chr, range(0xA0, 0x100)), CYRILLIC_A, *"𝗧５ \n‘“”€™"]


@given(st.text(alphabet=st.sampled_from([*LETTERS, "\uf0b7", "\u2028", "\u0301", "n"])))
def test_mending_twice_changes_nothing_more(text: str) -> None:
    """``check --fix`` settles in one run."""
    once = respell(text)
    assert respell(once) == once


@given(st.text())
def test_what_is_found_is_where_it_is_said_to_be(text: str) -> None:
    """In order, without overlap, and written as told."""
    done = 0
    for found in find_strange(text):
        assert found.start >= done
        done = found.start + len(found.written)
        assert text[found.start : done] == found.written


@given(st.text(alphabet=[*"aăâeêoôơuưyđ ĐÂ–“”", "ế", "ộ", "ữ", "ỹ", "Ạ"]))
def test_vietnamese_read_wrongly_comes_back(text: str) -> None:
    """Every letter, whatever stands beside it."""
    assert unscrambled(text) == text
    assert unscrambled(scrambled(f"ế{text}")) == f"ế{text}"
