"""A commune is called by its name, and can be called and written to."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from chuyenmuc.content.models.contact import EmailAddress, OwnName, PhoneNumber

NAME, PHONE, EMAIL = (TypeAdapter(kind) for kind in (OwnName, PhoneNumber, EmailAddress))


def told(kind: TypeAdapter[str], value: str) -> dict[str, str]:
    """What an error about a value holds."""
    with pytest.raises(ValidationError) as refused:
        kind.validate_python(value)
    found: dict[str, str] = refused.value.errors()[0]["ctx"]
    return found


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("xã mẫu hai", "Mẫu Hai"),
        ("XÃ MẪU HAI", "Mẫu Hai"),
        ("Phường Minh Xuân", "Minh Xuân"),
        ("UBND xã Mẫu Hai", "Mẫu Hai"),
        ("Uỷ ban nhân dân phường Mẫu Hai", "Mẫu Hai"),
        ("Đảng ủy xã Tân Ninh", "Tân Ninh"),
        ("X. Mẫu Hai", "Mẫu Hai"),
        ("P.1", "1"),
        ("Xã: Mẫu Hai", "Mẫu Hai"),
        ("Mẫu Hai...", "Mẫu Hai"),
        ("“Mẫu Hai”", "Mẫu Hai"),
        ("Mẫu Hai, tỉnh Nghệ An", "Mẫu Hai"),
        ("Mẫu Hai - tỉnh Nghệ An", "Mẫu Hai"),
        ("mẫu hai", "Mẫu Hai"),
        ("KRÔNG BÚK", "Krông Búk"),
    ],
)
def test_a_name_with_more_is_refused_with_the_right_one(written: str, meant: str) -> None:
    """The message shows the value to write."""
    assert told(NAME, written)["better"] == meant
    assert NAME.validate_python(meant) == meant


@pytest.mark.parametrize(
    "name", ["Tân Xã", "Ea H'leo", "Đ'Ran", "1", "Phan Rang - Tháp Chàm", "Xãng Ba", "Ia Mơ", "Y"]
)
def test_a_name_that_exists_is_taken(name: str) -> None:
    """Names with signs, numbers, one letter, or the word of a level inside."""
    assert NAME.validate_python(name) == name


@pytest.mark.parametrize(
    "number",
    [
        "0238 3861 234",
        "(024) 3825-5678",
        "0912.345.678",
        "+84 912 345 678",
        "84912345678",
        "113",
        "1022",
        "1900 1234",
        "1800 599 920",
        "0238 3861 234 (giờ hành chính)",
    ],
)
def test_a_number_that_can_be_called_is_taken(number: str) -> None:
    """As signs and letterheads have it."""
    assert PHONE.validate_python(number) == number


@pytest.mark.parametrize(
    ("number", "near"),
    [
        ("912345678", "0912345678"),
        ("238 3861 234", "0238 3861 234"),
        ("0912 345 67O", "0912 345 670"),
        ("tel:0912345678", "0912345678"),
        ("Anh Nam 0912345678", "0912345678"),
        ("3861 234", ""),
        ("0168 123 4567", ""),
        ("0912 345 67", ""),
        ("0238 3861 234 - 0912 345 678", ""),
        ("chưa có", ""),
    ],
)
def test_a_number_nobody_can_call_is_refused(number: str, near: str) -> None:
    """What is certainly meant is shown; nothing is made up."""
    assert near in told(PHONE, number)["near"]
    assert bool(told(PHONE, number)["near"]) == bool(near)


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("vanphong @mauhai.gov.vn", "vanphong@mauhai.gov.vn"),
        ("mailto:a@b.vn", "a@b.vn"),
        ("a@b.vn.", "a@b.vn"),
        ("a@b,vn", "a@b.vn"),
        ("ubnd(at)b.vn", "ubnd@b.vn"),
        ("vănphòng@mauhai.gov.vn", ""),
        ("a@gmail", ""),
        ("a@b.vn, c@d.vn", ""),
        ("a..b@c.vn", ""),
        ("https://b.vn", ""),
    ],
)
def test_an_address_no_mail_reaches_is_refused(address: str, near: str) -> None:
    """What is certainly meant is shown; nothing is made up."""
    assert near in told(EMAIL, address)["near"]
    assert bool(told(EMAIL, address)["near"]) == bool(near)


def test_full_width_signs_become_the_usual_ones() -> None:
    """As a phone with another keyboard leaves them."""
    wide = str.maketrans({chr(plain): chr(plain + 0xFEE0) for plain in range(0x21, 0x7F)})
    assert EMAIL.validate_python("a@b.vn".translate(wide)) == "a@b.vn"
    assert PHONE.validate_python("0912345678".translate(wide)) == "0912345678"
