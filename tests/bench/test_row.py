"""A line of a measurement can be read: the number, its goal, and that they differ."""

from __future__ import annotations

import pytest

from bench.row import Row


def test_a_row_ends_with_whether_the_goal_is_met() -> None:
    """The number with its unit, the goal, a word."""
    short = ["chờ", "1.26", "giây", "≤", "1", "CHƯA", "ĐẠT"]
    assert str(Row("chờ", 1.26, 1.0, "giây")).split() == short
    assert str(Row("@1", 0.984, 0.98, at_least=True)).split() == ["@1", "0.984", "≥", "0.98", "đạt"]


@pytest.mark.parametrize(
    ("found", "goal", "at_least", "shown"),
    [
        (1.04, 1.0, False, "1.04"),
        (1.004, 1.0, False, "1.004"),
        (0.9967, 1.0, True, "0.997"),
        (0.43, 0.4, False, "0.43"),
        (66.04, 66, False, "66.04"),
        (65.31, 66, False, "65.3"),
        (187.6, 200, False, "188"),
        (200.3, 200, False, "200.3"),
        (0.01004, 0.01, False, "0.01004"),
        (0.0, 0, False, "0"),
        (20, 20, True, "20"),
    ],
)
def test_a_number_beside_its_goal_is_not_rounded_to_it(
    *, found: float, goal: float, at_least: bool, shown: str
) -> None:
    """One decimal more than the goal has, more where the difference is smaller; none for counts."""
    assert str(Row("đo", found, goal, "đv", at_least=at_least)).split()[1] == shown
