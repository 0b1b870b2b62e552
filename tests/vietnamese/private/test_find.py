"""What is found is told at its place, is not said again, and takes time as its text is long."""

from __future__ import annotations

import time

import pytest

from chuyenmuc.vietnamese.private.file_names import in_file_name
from chuyenmuc.vietnamese.private.find import find_private

LONG = 2_000
TWICE = 3.0
"""A machine under load wavers; what is quadratic takes four times as long."""
ROUGHLY = 0.02
WORST = (
    "1 2 3 ",
    "0913 345 678 ",
    "0913345678/",
    "STK 12345678 ",
    "Nguyễn Văn ",
    "ông A, hộ nghèo ",
    "- Nguyễn Văn Tám\n",
    "mật khẩu a b c ",
    "-eyJaaaaaaaaaa",
    "a@",
    "hộ chiếu ",
    "| 123456789 ",
    "không một ",
    "&#49;",
    "MẬT ",
    "Vi Thị Loan\nx\n",
    "| Nguyễn Văn Tám | 1956 ",
    "sinh ngày a b tháng ",
    "0968\n",
    "tài khoản ab/",
    "tên đăng nhập: a ",
    "ong Nguyen Van Tam ",
    "nguyễn văn ",
    "xử phạt hộ ông ",
    "giấy phép lái xe 1 ",
    "P<VNM",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gọi **0913** 345&nbsp;678 nhé", "0913** 345&nbsp;678"),
        ("Số 0\u200b36\u00a0089 001 234.", "0\u200b36\u00a0089 001 234"),
        ("Số \uff10\uff13\uff16089001234.", "\uff10\uff13\uff16089001234"),
        ("Gọi +84 (0)913 345 678.", "+84 (0)913 345 678"),
        ("Ba\u0300 Nguyê\u0303n Thị Mẫu bị ung thư.", "Nguyê\u0303n Thị Mẫu"),
    ],
)
def test_the_place_is_that_of_the_text_as_written(text: str, found: str) -> None:
    """Whatever hides between the signs."""
    (one,) = find_private(text)
    assert text[one.start : one.end] == found


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Gọi +84 913 345 678.", "0913•••678"),
        ("CCCD 036.089.001.234", "0360•••234"),
        ("mau.tran56@gmail.com", "ma•••@gmail.com"),
        ("Mật khẩu: Xuan@2026", "x•••"),
    ],
)
def test_what_is_found_is_not_said_again(text: str, shown: str) -> None:
    """Enough to be found in the text; whoever allows it may write either."""
    (one,) = find_private(text)
    assert one.shown == shown
    assert one.is_meant_by(shown)
    assert one.is_meant_by(one.said)
    assert not one.is_meant_by("0913•••679")


@pytest.mark.parametrize("name", ["can-cuoc-ong-cu", "CCCD Nguyễn Văn Ổi", "0913345678"])
def test_a_name_of_a_file_gives_somebody_away(name: str) -> None:
    """As slug, with marks, as a number alone."""
    assert in_file_name(name)


@pytest.mark.parametrize("part", WORST)
def test_twice_the_text_takes_twice_the_time(part: str) -> None:
    """No pattern looks further than a bounded way around a candidate."""
    once, twice = (_seconds(part, length) for length in (LONG, 2 * LONG))
    assert twice <= max(TWICE * once, ROUGHLY)


def _seconds(part: str, length: int) -> float:
    text = (part * length)[:length]
    best = float("inf")
    for attempt in range(2):
        asked = f"{text} {attempt} {length}"  # never one that is remembered
        before = time.process_time()
        find_private(asked)
        best = min(best, time.process_time() - before)
    return best
