"""The files of queries: enough of each class, honest targets, nothing told twice."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from bench.search.queries import CLASSES, KEPT_ASIDE, TUNED, Query, read_queries
from chuyenmuc.vietnamese.fold import fold

FILES = [pytest.param(TUNED, id="tuned"), pytest.param(KEPT_ASIDE, id="kept-aside")]


def folded(query: Query) -> str:
    """What is left of a query without marks, capitals and double spaces."""
    return " ".join(fold(query.text).split())


@pytest.mark.parametrize(("path", "fewest"), [(TUNED, 20), (KEPT_ASIDE, 10)])
def test_every_class_has_enough_queries(path: Path, fewest: int) -> None:
    """One miss in a class must weigh no more than one query in twenty, in ten when kept aside."""
    counted = Counter(query.kind for query in read_queries(path))
    assert tuple(counted) == CLASSES
    assert [kind for kind in CLASSES if counted[kind] < fewest] == []


def test_a_third_is_kept_aside() -> None:
    """What is tuned on has at least 220 queries, and the other file half as many."""
    tuned, kept = len(read_queries(TUNED)), len(read_queries(KEPT_ASIDE))
    assert tuned >= 220
    assert kept * 2 >= tuned


@pytest.mark.parametrize("path", FILES)
def test_every_target_is_a_page_of_the_site(path: Path, built_site: Path) -> None:
    """A query whose page is gone would be a miss that no engine can help."""
    pages = {page for query in read_queries(path) for page in query.pages}
    assert [
        page for page in sorted(pages) if not (built_site / page / "index.html").is_file()
    ] == []


@pytest.mark.parametrize("path", FILES)
def test_no_target_is_listed_twice(path: Path) -> None:
    """The best page is not also one of those that are as good."""
    assert [q for q in read_queries(path) if len(set(q.pages)) != len(q.pages)] == []


def test_no_query_is_in_both_files() -> None:
    """Nor is one that differs by its marks only: it would not be kept aside."""
    tuned = {folded(query) for query in read_queries(TUNED)}
    assert [query for query in read_queries(KEPT_ASIDE) if folded(query) in tuned] == []


@pytest.mark.parametrize("path", FILES)
def test_no_query_is_told_twice_in_a_file(path: Path) -> None:
    """The same text twice would count twice."""
    counted = Counter(query.text for query in read_queries(path))
    assert [text for text, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("path", FILES)
def test_the_files_themselves_are_composed(path: Path) -> None:
    """A file with marks taken apart cannot be searched nor compared by eye."""
    assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES)
def test_queries_taken_apart_reach_the_engine_so(path: Path) -> None:
    """Each query of the class NFD has marks, and they are sent as letters of their own."""
    apart = [query for query in read_queries(path) if query.kind == "nfd"]
    assert apart
    for query in apart:
        assert query.sent != query.text
        assert unicodedata.is_normalized("NFD", query.sent)


@pytest.mark.parametrize("path", FILES)
def test_queries_without_diacritics_have_none(path: Path) -> None:
    """The class whose goal is 1.00 holds what its name says."""
    plain = [query for query in read_queries(path) if query.kind == "no-diacritics"]
    assert [query for query in plain if folded(query) != query.text] == []
