"""The list of warnings: what to do first, what is in force, what is over."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.vietnamese.numbers import quantity
from chuyenmuc.views.address import article_uri
from chuyenmuc.views.lists.card import Card, infographic_card
from chuyenmuc.views.lists.ordering import is_expired, of_kind
from chuyenmuc.views.whom_to_ask import Help, help_of
from chuyenmuc.views.wording import When, maybe_when, when


@dataclass(frozen=True, slots=True)
class AlertRow:
    """One warning. ``said_by`` names the first source and counts the others."""

    uri: str
    title: str
    sign: str
    said_by: str | None
    checked: When | None
    valid_until: When
    expired: bool


@dataclass(frozen=True, slots=True)
class AlertsView:
    """The page of warnings."""

    level: str
    help: Help
    current: tuple[AlertRow, ...]
    expired: tuple[AlertRow, ...]
    advice: Card | None


def alert_row(entry: Entry[Article], today: dt.date) -> AlertRow:
    """One warning as a list shows it."""
    article = entry.model
    if article.valid_until is None or article.sign is None:
        message = f"unreachable: the model of alert {entry.id} requires an expiry and a sign"
        raise ValueError(message)
    return AlertRow(
        uri=article_uri(entry),
        title=article.title,
        sign=article.sign,
        said_by=_said_by(article),
        checked=maybe_when(article.checked_on),
        valid_until=when(article.valid_until),
        expired=is_expired(article, today),
    )


def _said_by(article: Article) -> str | None:
    if not article.sources:
        return None
    first, *others = article.sources
    return f"{first.title} và {quantity(len(others), 'nguồn khác')}" if others else first.title


def safety_sheet(library: Library) -> Card | None:
    """The sheet on what to do and not to do that can be sent to the family."""
    return next(
        (
            infographic_card(e)
            for e in library.infographics
            if e.model.warns and e.model.kind == "dodont"
        ),
        None,
    )


def alerts_view(library: Library, today: dt.date) -> AlertsView:
    """The page of warnings; those that are over come last."""
    rows = tuple(alert_row(e, today) for e in of_kind(library.articles, "alert", today))
    return AlertsView(
        level=library.commune.model.level,
        help=help_of(library.commune.model),
        current=tuple(row for row in rows if not row.expired),
        expired=tuple(row for row in rows if row.expired),
        advice=safety_sheet(library),
    )
