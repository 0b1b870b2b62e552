"""The page of one infographic: the same data a picture or a print is made of."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.infographic import Infographic, Item
from chuyenmuc.views.address import infographic_uri
from chuyenmuc.views.card import Card, cards_by_id, infographic_card
from chuyenmuc.views.clause_link import ClauseLink, clause_at, clause_link, served_clauses
from chuyenmuc.views.ordering import neighbours
from chuyenmuc.views.trust import Trust, infographic_trust

ANY_ICON = "checko"


@dataclass(frozen=True, slots=True)
class FigureItem:
    """A step, a piece of advice or a number, with the clause the number is from."""

    title: str
    text: str | None
    value: str | None
    icon: str
    source: ClauseLink | None


@dataclass(frozen=True, slots=True)
class InfographicView:
    """One infographic. ``items`` or ``do`` and ``dont``, by ``figure_kind``."""

    uri: str
    source_uri: str
    figure_kind: str
    title: str
    description: str
    items: tuple[FigureItem, ...]
    do: tuple[FigureItem, ...]
    dont: tuple[FigureItem, ...]
    remember: str | None
    trust: Trust
    related: tuple[Card, ...]
    clauses: tuple[ClauseLink, ...]
    previous: Card | None
    next: Card | None


def _source(library: Library, item: Item) -> ClauseLink | None:
    """The clause a number is from, where this commune has the plan."""
    entry = library.plan_by_id.get(item.ref.id) if item.ref else None
    if not entry or not item.ref or not item.ref.anchor:
        return None
    found = clause_at(entry.model, item.ref.anchor)
    return clause_link(entry.id, entry.model, found[0]) if found else None


def infographic_view(entry: Entry[Infographic], library: Library) -> InfographicView:
    """The page of one infographic."""
    figure = entry.model
    before, after = neighbours(library.infographics, entry)

    def view(items: tuple[Item, ...]) -> tuple[FigureItem, ...]:
        return tuple(
            FigureItem(i.title, i.text, i.value, i.icon or ANY_ICON, _source(library, i))
            for i in items
        )

    return InfographicView(
        uri=infographic_uri(entry.id),
        source_uri=entry.source_uri,
        figure_kind=figure.kind,
        title=figure.title,
        description=figure.summary,
        items=view(figure.items),
        do=view(figure.do),
        dont=view(figure.dont),
        remember=figure.remember,
        trust=infographic_trust(entry, library.commune.model),
        related=cards_by_id(library, figure.related),
        clauses=served_clauses(library, figure.serves),
        previous=infographic_card(before) if before else None,
        next=infographic_card(after) if after else None,
    )
