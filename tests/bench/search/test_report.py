"""How answers are judged: places, shares, goals."""

from __future__ import annotations

import pytest

from bench.search.engines import Answer
from bench.search.queries import Query
from bench.search.report import goals, misses, score, table


def answer(*pages: str, kind: str = "exact", text: str = "sổ đỏ") -> Answer:
    """What was found for a query whose best page is ``dung/`` and whose other one is ``cung/``."""
    return Answer(Query(text, kind, ("dung/", "cung/")), pages, ms=1)


def test_a_page_that_is_as_good_counts_as_found() -> None:
    """The list of a query has more than one page where two answer equally well."""
    assert answer("sai/", "cung/", "dung/").rank == 2


def test_a_page_that_is_not_there_has_no_place() -> None:
    """Neither in an empty list nor in one of other pages."""
    assert answer().rank is None
    assert answer("sai/", "khac/").rank is None


def test_a_score_is_the_share_of_first_of_five_and_the_mean_of_the_reciprocal() -> None:
    """Places 1, 2, 6 and none."""
    sixth = answer("a/", "b/", "c/", "d/", "e/", "dung/")
    found = score([answer("dung/"), answer("a/", "dung/"), sixth, answer("a/")])
    assert (found.first, found.five, found.misses) == (0.25, 0.5, 3)
    assert found.mrr == pytest.approx((1 + 1 / 2 + 1 / 6) / 4)


def test_one_class_with_two_misses_falls_short() -> None:
    """Although 98 of 100 are right over all."""
    right = [answer("dung/", kind="no-diacritics") for _ in range(98)]
    rows = list(goals("61 trang", [*right, answer(), answer()], right))
    assert [row.what for row in rows if not row.met] == [
        "61 trang: trang đúng trong 5 mục đầu (@5)",
        "61 trang: lớp trượt nhiều nhất, @1",
    ]


def test_the_table_has_a_row_for_each_class_and_one_for_all() -> None:
    """Each engine has its three numbers in every row."""
    lines = list(table({"một": [answer("dung/")], "hai": [answer("sai/", "dung/")]}))
    assert lines[-1].split() == ["chung", "1", "1.00", "1.00", "1.00", "0.00", "1.00", "0.50"]
    assert [line.split()[:2] for line in lines[2:-1]] == [["đúng", "chữ,"]]


def test_a_miss_is_told_with_what_came_instead() -> None:
    """Who tunes weights needs the query, the place and the winner."""
    (line,) = misses([answer("dung/"), answer("sai/", "dung/", text="lua dao")])
    assert line.split("”") == ["  exact           “lua dao", " hạng 2; đầu tiên: sai/"]
