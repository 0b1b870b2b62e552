"""The words of a target, compared with what was typed as data."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuyenmuc.content.models.plan import Target
from chuyenmuc.plans.promise import agrees, amounts, bound_said, rhythm_said


def target(words: str, **fields: object) -> Target:
    """A target that says ``words``."""
    known = {"id": "t", "clause": "I", "metric": "Việc", "as_written": words, "aggregate": "last"}
    return Target.model_validate({**known, **fields})


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ít nhất 80%", ["80"]),
        ("từ 80 đến 90%", ["80", "90"]),
        ("1.200 lượt", ["1200", "1.2"]),
        ("24/24 tổ", ["24"]),
        ("1,5 triệu lượt", ["1.5", "1500000.0"]),
        ("trước ngày 15/12/2026, quý II/2026, năm 2026", []),
        ("theo Nghị quyết số 57-NQ/TW và Quyết định số 1169/QĐ-TTg", []),
        ("6 tháng một lần", []),
        ("toàn bộ các xóm", []),
    ],
)
def test_numbers_are_found_and_days_are_none(words: str, found: list[str]) -> None:
    """What is promised, not when, and not the numbers of documents."""
    values = [value for amount in amounts(words) for value in amount.values]
    assert values == [Decimal(value) for value in found]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("không quá 5 vụ", "<="),
        ("≤ 5 vụ", "<="),
        ("≥ 90%", ">="),
        ("trên 90%", ">"),
        ("từ 70% trở lên", ">="),
        ("100%", None),
        ("trên địa bàn xã", None),
    ],
)
def test_the_bound_is_the_one_the_words_name(words: str, said: str | None) -> None:
    """“Trên” is a bound only in front of a number."""
    assert bound_said(target(words)) == said


def test_a_share_is_compared_with_shares_alone() -> None:
    """The year beside a share is no share, and 8 of 10 is eighty per cent."""
    assert agrees(target("năm thứ 2 đạt 80%", value="80", unit="%"))
    assert not agrees(target("năm thứ 2 đạt 80%", value="2", unit="%"))
    assert agrees(target("8/10 thôn", value="80", unit="%"))


def test_a_monthly_report_is_no_monthly_share() -> None:
    """Only counts are promised again and again."""
    assert rhythm_said(target("80% (báo cáo hằng tháng)", value="80", unit="%")) is None
    assert rhythm_said(target("3 bài/tuần", value="3", unit="bài")) == "week"
