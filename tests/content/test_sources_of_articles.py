"""Every article of the example communes says what it rests on."""

from __future__ import annotations

import datetime as dt

import pytest

from chuyenmuc.content.catalogue import Catalogue
from chuyenmuc.content.library import Library
from chuyenmuc.views.article import article_views

TODAY = dt.date(2026, 11, 20)
DEMOS = ("dien-chau", "quang-yen", "tan-ninh", "minh-xuan")


@pytest.fixture(scope="module")
def libraries(catalogue: Catalogue) -> dict[str, Library]:
    """What the demos publish that day."""
    found = catalogue.libraries
    return {name: found[name].published(TODAY) for name in DEMOS}


@pytest.mark.parametrize("commune", DEMOS)
def test_an_article_rests_on_a_page_or_on_a_clause(
    libraries: dict[str, Library], commune: str
) -> None:
    """News drawn from the plan of the commune links the clauses it is drawn from."""
    pages = article_views(libraries[commune], TODAY)
    assert [page.uri for page in pages if not (page.plan_sources or page.trust.sources)] == []
    own = [page for page in pages if page.plan_sources]
    assert len(own) == 2
    assert all(clause.uri for page in own for plan in page.plan_sources for clause in plan.clauses)
