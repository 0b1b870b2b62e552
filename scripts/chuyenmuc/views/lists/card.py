"""One row of a list: where it leads, what it is called, one line about it."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.views.address import PageLink, article_uri, infographic_uri, plan_uri
from chuyenmuc.views.kinds import KINDS
from chuyenmuc.views.wording import When, when


@dataclass(frozen=True, slots=True)
class Card:
    """A link with a picture, a title, one line of text and the words for its kind.

    ``day`` is the day of publication of what is read for being new, None for the rest.
    """

    uri: str
    title: str
    text: str
    icon: str
    kind: str
    day: When | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under a heading. ``anchor`` is unique on the page; ``more`` leads to those left out."""

    anchor: str
    title: str
    cards: tuple[Card, ...]
    more: PageLink | None = None


def article_card(entry: Entry[Article], *, short: bool = False) -> Card:
    """The row of an article, with the ``short`` name of its task where there is one."""
    article = entry.model
    kind = KINDS[article.kind]
    return Card(
        uri=article_uri(entry),
        title=(short and article.short) or article.title,
        text=article.summary,
        icon=article.icon or kind.icon,
        kind=kind.words,
        day=when(article.date) if kind.dated else None,
    )


def infographic_card(entry: Entry[Infographic]) -> Card:
    """The row of an infographic."""
    figure = entry.model
    return Card(infographic_uri(entry.id), figure.title, figure.summary, "chart", "Infographic")


def plan_card(entry: Entry[Plan]) -> Card:
    """The row of a plan."""
    plan = entry.model
    return Card(plan_uri(entry.id), plan.short_title, plan.summary, "plan", plan.document)


def cards_by_id(library: Library, ids: tuple[str, ...]) -> tuple[Card, ...]:
    """The rows of the pieces an editor names; what this commune does not have is left out."""
    found: list[Card] = []
    for wanted in ids:
        if wanted in library.article_by_id:
            found.append(article_card(library.article_by_id[wanted]))
        elif wanted in library.infographic_by_id:
            found.append(infographic_card(library.infographic_by_id[wanted]))
    return tuple(found)
