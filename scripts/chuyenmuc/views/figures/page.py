"""The page of one infographic: the same data a picture or a print is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.views.address import infographic_uri
from chuyenmuc.views.figures.body import FigureBody, figure_body
from chuyenmuc.views.figures.file import FigureFile, figure_file_uri
from chuyenmuc.views.figures.table import Table
from chuyenmuc.views.history import HistoryRow, history_of
from chuyenmuc.views.lists.card import Card, cards_by_id, infographic_card
from chuyenmuc.views.lists.ordering import neighbours
from chuyenmuc.views.plan.clause_link import ClauseLink, served_clauses
from chuyenmuc.views.plan.sources import PlanSource, plan_sources, taken_from
from chuyenmuc.views.trust import Trust, infographic_trust


@dataclass(frozen=True, slots=True)
class InfographicView:
    """One infographic. ``alt`` says the whole of it in words."""

    uri: str
    source_uri: str
    figure_kind: str
    title: str
    description: str
    body: FigureBody
    alt: str
    remember: str | None
    trust: Trust
    plan_sources: tuple[PlanSource, ...]
    related: tuple[Card, ...]
    clauses: tuple[ClauseLink, ...]
    previous: Card | None
    next: Card | None
    files: tuple[FigureFile, ...]
    table: Table | None
    table_uri: str | None
    history: tuple[HistoryRow, ...]


def infographic_view(
    entry: Entry[Infographic],
    library: Library,
    today: dt.date,
    files: Sequence[FigureFile] = (),
) -> InfographicView:
    """The page of one infographic. ``files`` are those of all infographics."""
    figure = entry.model
    before, after = neighbours(library.infographics, entry)

    body = figure_body(figure, library, today)
    table = body.table
    return InfographicView(
        uri=infographic_uri(entry.id),
        source_uri=entry.source_uri,
        figure_kind=figure.kind,
        title=figure.title,
        description=figure.summary,
        body=body,
        alt=figure.alt or " ".join(_sentence(line) for line in (figure.title, *body.lines)),
        remember=figure.remember,
        trust=infographic_trust(entry, library.commune.model),
        plan_sources=plan_sources(taken_from(entry), library),
        related=cards_by_id(library, figure.related),
        clauses=served_clauses(library, figure.serves),
        previous=infographic_card(before) if before else None,
        next=infographic_card(after) if after else None,
        files=tuple(f for f in files if f.figure_id == entry.id and not f.is_small),
        table=table,
        table_uri=figure_file_uri(entry.id, "so-lieu", "csv") if table else None,
        history=history_of(library, infographic_uri(entry.id)),
    )


def _sentence(line: str) -> str:
    """With a stop at its end, so that a screen reader pauses."""
    return line if line.endswith((".", "!", "?", "”")) else f"{line}."
