"""The two files of the index: what is in them, what they weigh, that they never differ."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chuyenmuc.content.catalogue import Catalogue
from chuyenmuc.content.library import Library
from chuyenmuc.content.models.commune import FormerName
from chuyenmuc.render.page_specs import page_specs
from chuyenmuc.search.document import SearchDocument
from chuyenmuc.search.gather import documents_of
from chuyenmuc.search.index_files import index_files, search_artifacts, word_groups

TODAY = dt.date(2026, 11, 20)
URI, KIND, FIELD, DATE, UNTIL, TITLE, SHORT, SUMMARY, NAMES, QUESTIONS = range(10)


@pytest.fixture(scope="module")
def library(catalogue: Catalogue) -> Library:
    """The demo commune as it is published that day."""
    return catalogue.libraries["dien-chau"].published(TODAY)


@pytest.fixture(scope="module")
def documents(library: Library) -> tuple[SearchDocument, ...]:
    """Everything that can be found there."""
    return documents_of(library, page_specs(library, TODAY, ()))


@pytest.fixture(scope="module")
def first(built_site: Path) -> dict[str, Any]:
    """The first file of the built site."""
    loaded: dict[str, Any] = json.loads((built_site / "search/t1.json").read_bytes())
    return loaded


def test_every_article_term_and_day_can_be_found(
    documents: tuple[SearchDocument, ...], library: Library
) -> None:
    """One document each; the home page and the search page are not among them."""
    uris = [document.uri for document in documents]
    assert len(uris) == len(set(uris))
    assert sum(d.kind == "term" for d in documents) == len(library.terms)
    assert sum(d.kind == "day" for d in documents) == len(library.days)
    assert sum(d.kind in {"guide", "alert", "question", "news"} for d in documents) == len(
        library.articles
    )
    assert not {"", "tim-kiem/"} & set(uris)


def test_a_list_by_month_is_no_answer(
    documents: tuple[SearchDocument, ...], library: Library
) -> None:
    """What is in it is found by itself; a list by field is one."""
    listed = {document.uri.split("/")[0] for document in documents}
    assert any(page.uri.startswith("thang/") for page in page_specs(library, TODAY, ()))
    assert "thang" not in listed
    assert "linh-vuc" in listed


def test_the_words_of_a_film_can_be_found(catalogue: Catalogue) -> None:
    """They are a section of their own, with the anchor of the film on its page."""
    library = catalogue.libraries["xa-mau"].published(TODAY)
    found = [
        (document.uri, section.anchor)
        for document in documents_of(library, page_specs(library, TODAY, ()))
        for section in document.sections
        if "Chuông reo, số lạ" in section.text
    ]
    assert found == [("huong-dan/cong-an-mau-nhac-viec/", "video")]


def test_the_phone_is_told_what_every_kind_counts(first: dict[str, Any]) -> None:
    """A share for each kind, and which kinds are read for being new: the script has no table."""
    assert [kind for kind in first["kinds"] if not 0 < kind[2] <= 1] == []
    assert {kind[0] for kind in first["kinds"] if kind[3:] == [1]} == {"alert", "news"}


def test_an_alert_says_until_when_it_holds(first: dict[str, Any]) -> None:
    """The engine judges by the reader's date, so the index carries the day, not the verdict."""
    kinds = [key for key, *_ in first["kinds"]]
    alerts = [row for row in first["docs"] if kinds[row[KIND]] == "alert"]
    assert alerts
    assert all(dt.date.fromisoformat(row[UNTIL]) for row in alerts)
    assert all(dt.date.fromisoformat(row[DATE]) for row in alerts)


def test_questions_of_a_guide_are_in_the_first_file(first: dict[str, Any]) -> None:
    """Headings that ask are what residents type, so they answer at once."""
    guide = next(r for r in first["docs"] if r[URI] == "huong-dan/nop-ho-so-truc-tuyen/")
    assert "Con cháu nộp giúp được không?" in guide[QUESTIONS].split("|")


def test_a_former_commune_is_another_name_of_the_new_one(library: Library) -> None:
    """Who types the name of a merged commune finds what is written with the new one."""
    commune = library.commune
    model = commune.model.model_copy(update={"former_names": (FormerName(name="Xã Cũ"),)})
    merged = replace(library, commune=replace(commune, model=model))
    assert ("Xã Cũ", "Xã Diễn Châu") in word_groups(merged)


def test_the_same_content_gives_the_same_bytes(library: Library) -> None:
    """Built twice, both files are equal byte for byte, in UTF-8 without escapes."""
    once, again = (search_artifacts(library, page_specs(library, TODAY, ())) for _ in range(2))
    assert [a.read() for a in once] == [a.read() for a in again]
    assert "Sổ đỏ".encode() in once[0].read()
    assert b"\\u" not in once[0].read()


def test_a_change_of_text_changes_the_fingerprint_of_both() -> None:
    """So a first file from a cache is never read with a second one from another day."""
    prints = set()
    for title in ("Một", "Hai"):
        files = index_files([SearchDocument("a/", "guide", title, "")], [])
        names = {json.loads(file.read())["n"] for file in files}
        assert len(names) == 1
        prints |= names
    assert len(prints) == 2


def test_the_index_is_light(built_site: Path) -> None:
    """At most 200 bytes gzip a page for the first file, 900 for the full text."""
    pages = sum(1 for _ in built_site.rglob("index.html"))
    for name, most in (("t1", 200), ("t2", 900)):
        size = len(gzip.compress((built_site / f"search/{name}.json").read_bytes(), 9))
        assert size / pages <= most, (name, size / pages)


def test_the_worker_is_light_and_alone(built_site: Path) -> None:
    """At most 8 KB gzip; the theme's own worker and its index are not shipped."""
    worker = (built_site / "assets/scripts/search.js").read_bytes()
    assert len(gzip.compress(worker, 9)) <= 8 * 1024
    assert not list(built_site.glob("assets/javascripts/workers/*"))
    assert json.loads((built_site / "search/search_index.json").read_bytes())["docs"] == []
