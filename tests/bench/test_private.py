"""Private data is found in every field of every kind, and right text is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.safety.private import Case, accused, judge, missed, read_cases

CASES = read_cases()
Judged = tuple[tuple[Case, ...], tuple[frozenset[str], ...]]


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """All cases as the pieces of one commune, and what was seen in each."""
    return CASES, judge(CASES, tmp_path_factory.mktemp("commune"))


def test_what_is_private_is_found(judged: Judged) -> None:
    """Each in the field it stands in, as the kind of data it is."""
    assert missed(*judged) == []


def test_right_text_is_left_alone(judged: Judged) -> None:
    """Numbers of offices, codes, money, advice, people in their office."""
    assert accused(*judged) == []


def test_there_are_enough_cases_of_both() -> None:
    """Fewer would let a kind of writing go untried."""
    asked = [case for case in CASES if case.what]
    assert len(asked) >= 250
    assert len(CASES) - len(asked) >= 130
    assert len({case.at for case in asked}) >= 35


def test_a_case_missed_or_accused_is_told(tmp_path: Path) -> None:
    """The measure itself sees both faults."""
    cases = (Case("body", "Không có gì.", "so-dien-thoai"), Case("body", "Gọi 0913 345 678."))
    seen = judge(cases, tmp_path)
    assert missed(cases, seen) == [cases[0]]
    assert accused(cases, seen) == [cases[1]]
