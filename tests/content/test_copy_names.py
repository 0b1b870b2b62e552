"""Names of copies: a mark that a program leaves, and words that are part of a name."""

from __future__ import annotations

import pytest

from chuyenmuc.content.file_names.copy_names import without_copy_mark


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("nop-ho-so - Copy.md", "nop-ho-so.md"),
        ("Nộp hồ sơ - Bản sao (2).md", "Nộp hồ sơ.md"),
        ("Bản sao của Nộp hồ sơ.md", "Nộp hồ sơ.md"),
        ("nop ho so copy 2.md", "nop ho so.md"),
        ("Nộp hồ sơ (1).md", "Nộp hồ sơ.md"),
        ("x - Copy - Copy.md", "x.md"),
        ("a (Lan's conflicted copy 2026-11-20).md", "a.md"),
        ("a.sync-conflict-20261120-101010-ABCDEFG.md", "a.md"),
    ],
)
def test_a_mark_of_a_program_is_taken_off(name: str, bare: str) -> None:
    """What is suggested instead of a bad name is the name of the original."""
    assert without_copy_mark(name) == bare


@pytest.mark.parametrize(
    "name",
    [
        "Bài mới.md",
        "Nông thôn mới.md",
        "Hàng cũ.md",
        "Nghị quyết 57.md",
        "Kế hoạch (2026).md",
        "Chứng thực bản sao.md",
        "Bản sao giấy khai sinh.md",
        "Cách sao chép.md",
        "Hòa giải (xung đột đất đai).md",
        "Công văn QD-57.md",
        "Bán máy tính dell.md",
    ],
)
def test_ordinary_words_at_the_end_of_a_name_stay(name: str) -> None:
    """“mới”, “cũ”, a number and a make are words of Vietnamese titles."""
    assert without_copy_mark(name) == name
