"""A commune writes for years: twice the articles are twice the work, not four times."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.render.page_specs import page_specs
from chuyenmuc.vietnamese.sort import SortKey, sort_key
from chuyenmuc.views.lists import alphabet, ordering

TODAY = dt.date(2026, 11, 20)
FEW = 40


def grown(library: Library, count: int) -> Library:
    """The library with so many news of as many days, each for everybody."""
    pattern = next(entry for entry in library.articles if entry.model.kind == "news")
    fields = pattern.model.model_dump(by_alias=True, exclude={"date"})
    start = dt.date(2021, 1, 1)
    articles = (
        replace(
            pattern,
            id=f"tin-{number}",
            model=Article.model_validate(
                {
                    **fields,
                    "title": f"Tin số {number}",
                    "date": (start + dt.timedelta(days=30 * number % 2000)).isoformat(),
                }
            ),
        )
        for number in range(count)
    )
    return replace(library, articles=tuple(articles))


def calls(library: Library, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each title is put in its place while all pages are made."""
    told: Counter[str] = Counter()

    def counted(text: str) -> SortKey:
        told[text] += 1
        return sort_key(text)

    with monkeypatch.context() as patch:
        for module in (ordering, alphabet):
            patch.setattr(module, "sort_key", counted)
        assert len(list(page_specs(library, TODAY, ()))) > len(library.articles)
    return told


def test_titles_are_ordered_a_few_times_however_many_there_are(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once for each list an article stands in; never once for every other article."""
    few, many = (calls(grown(library, count), monkeypatch) for count in (FEW, 2 * FEW))
    assert many.total() <= 2.1 * few.total()
    assert max(many[title] for title in many if title.startswith("Tin số")) < 12
