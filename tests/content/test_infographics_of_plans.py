"""What our infographics say of a plan is what the plan says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from chuyenmuc.content.catalogue import Catalogue
from chuyenmuc.content.library import Library
from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.content.models.figures.kinds.numbers import Numbers
from chuyenmuc.content.models.figures.kinds.quote import Quote
from chuyenmuc.content.models.figures.kinds.timeline import Timeline
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.values import Reference
from chuyenmuc.views.figures.page import infographic_view
from chuyenmuc.views.figures.sheet import figure_sheet

TODAY = dt.date(2026, 11, 20)
DIGITS = re.compile(r"\d+")
COMMUNES_WITH_PLANS = ("dien-chau", "quang-yen", "tan-ninh", "minh-xuan")


def figures_in(text: str) -> set[int]:
    """The numbers of a text: 02 is 2."""
    return {int(found) for found in DIGITS.findall(text)}


def said(plan: Plan, anchor: str) -> str:
    """Everything written under one clause that holds figures, times or their notes."""
    rows = (
        *((target.clause, target.as_written) for target in plan.targets),
        *((other, target.as_written) for target in plan.targets for other in target.same_as),
        *((row.clause, f"{row.when} {row.note or ''}") for row in plan.milestones),
        *((number.clause, number.as_written) for number in plan.other_numbers),
        *((clause.clause, clause.text or "") for clause in plan.clauses),
    )
    return " ".join(words for clause, words in rows if clause_anchor(clause) == anchor)


def told(library: Library) -> Iterator[tuple[str, str, Reference]]:
    """Numbers and times of the infographics, with the clause they give: file, words, clause."""
    for entry in library.infographics:
        if isinstance(entry.model, Numbers):
            for item in entry.model.items:
                if item.value and item.ref:
                    yield entry.id, item.value, item.ref
        if isinstance(entry.model, Timeline):
            for row in entry.model.rows:
                if row.ref:
                    yield entry.id, row.when, row.ref


@pytest.mark.parametrize("commune", COMMUNES_WITH_PLANS)
def test_typed_numbers_and_times_stand_in_their_clause(catalogue: Catalogue, commune: str) -> None:
    """A number beside a clause is a number of that clause."""
    library = catalogue.libraries[commune]
    rows = list(told(library))
    assert rows
    for name, words, ref in rows:
        source = said(library.plan_by_id[ref.id].model, ref.anchor or "")
        assert figures_in(words) <= figures_in(source), (name, words, str(ref))


@pytest.mark.parametrize("commune", COMMUNES_WITH_PLANS)
def test_quotes_are_mottos_word_for_word(catalogue: Catalogue, commune: str) -> None:
    """A quotation with a clause is a motto of that clause."""
    library = catalogue.libraries[commune]
    quotes = [e.model for e in library.infographics if isinstance(e.model, Quote) and e.model.ref]
    assert quotes
    for quote in quotes:
        assert quote.ref
        mottos = library.plan_by_id[quote.ref.id].model.mottos
        at_clause = {m.text for m in mottos if clause_anchor(m.clause) == quote.ref.anchor}
        assert quote.text in at_clause


@pytest.mark.parametrize("commune", COMMUNES_WITH_PLANS)
def test_every_plan_of_a_commune_has_its_infographic(catalogue: Catalogue, commune: str) -> None:
    """Each plan, and each guidance above it, is told in at least one infographic."""
    library = catalogue.libraries[commune]
    served = {ref.id for entry in library.infographics for ref in entry.model.serves}
    assert {entry.id for entry in library.plans} <= served


@pytest.mark.parametrize("commune", [*COMMUNES_WITH_PLANS, "xa-mau"])
def test_every_infographic_has_a_source(catalogue: Catalogue, commune: str) -> None:
    """A plan is one: its clauses are linked where there is no page outside."""
    library = catalogue.libraries[commune].published(TODAY)
    pages = [infographic_view(entry, library, TODAY) for entry in library.infographics]
    bare = [page.uri for page in pages if not page.plan_sources and not page.trust.sources]
    assert pages
    assert bare == []
    links = [clause.uri for page in pages for s in page.plan_sources for clause in s.clauses]
    assert links
    assert None not in links


def test_the_picture_names_the_plan_that_its_page_links(catalogue: Catalogue) -> None:
    """Numbers first, then clauses served where a sheet of the commune has nothing else."""
    library = catalogue.libraries["dien-chau"].published(TODAY)
    entries = {entry.id: entry for entry in library.infographics}
    title = library.plan_by_id["dien-chau-2026"].model.short_title
    for name, clauses in (
        ("muc-tieu-2030-dien-chau", ["Mục II.2.2"]),
        ("ai-huong-dan-o-dien-chau", ["Mục VI"]),
    ):
        entry = entries[name]
        page = infographic_view(entry, library, TODAY)
        (source,) = page.plan_sources
        assert [clause.words.replace("\u00a0", " ") for clause in source.clauses] == clauses
        assert figure_sheet(entry, page, library).source == f"Nguồn: {title}."
    shared = entries["nhan-cuoc-goi-la"]  # serves a clause, but is not made from it
    assert infographic_view(shared, library, TODAY).plan_sources == ()
