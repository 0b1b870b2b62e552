"""The page of one article."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.content.models.vocabulary import AUDIENCE_WORDS, FIELD_WORDS, KIND_WORDS
from chuyenmuc.views.address import article_uri, audience_uri, field_uri, kind_uri
from chuyenmuc.views.lists.card import DATED_KINDS, Card, article_card, cards_by_id
from chuyenmuc.views.lists.ordering import neighbours, of_kind
from chuyenmuc.views.page_link import PageLink
from chuyenmuc.views.plan.clause_link import ClauseLink, served_clauses
from chuyenmuc.views.plan.sources import PlanSource, plan_sources
from chuyenmuc.views.trust import Trust, article_trust
from chuyenmuc.views.video import VideoView, video_view
from chuyenmuc.views.wording import When, minutes_aloud, when

HELPED_KINDS = frozenset({"guide", "lesson", "question"})


@dataclass(frozen=True, slots=True)
class Help:
    """Whom to ask. A number is shown only where the commune gives one."""

    village_word: str
    phone_name: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Everything around the words an editor wrote, and the words themselves (``body``).

    ``dated`` says that the day of publication belongs under the title, as in news.
    """

    uri: str
    source_uri: str
    kind: str
    section: PageLink
    title: str
    description: str
    published: When
    dated: bool
    sign: str | None
    trust: Trust
    minutes: int
    video: VideoView | None
    topics: tuple[PageLink, ...]
    related: tuple[Card, ...]
    clauses: tuple[ClauseLink, ...]
    plan_sources: tuple[PlanSource, ...]
    previous: Card | None
    next: Card | None
    help: Help | None
    body: str


def help_of(commune: Commune) -> Help:
    """Whom the residents of a commune can ask."""
    phone = next((c for c in commune.channels if c.kind == "phone" and c.value), None)
    return Help(
        commune.village_word,
        phone.name if phone else None,
        phone.value if phone else None,
    )


def article_view(entry: Entry[Article], library: Library, today: dt.date) -> ArticleView:
    """The page of one article of a library that is already filtered by date."""
    article, commune = entry.model, library.commune.model
    before, after = neighbours(of_kind(library.articles, article.kind, today), entry)
    return ArticleView(
        uri=article_uri(entry),
        source_uri=entry.source_uri,
        kind=article.kind,
        section=PageLink(KIND_WORDS[article.kind], kind_uri(article.kind)),
        title=article.title,
        description=article.summary,
        published=when(article.date),
        dated=article.kind in DATED_KINDS,
        sign=article.sign,
        trust=article_trust(entry, commune, today),
        minutes=minutes_aloud(entry.body),
        video=video_view(article.video) if article.video else None,
        topics=(
            PageLink(FIELD_WORDS[article.field], field_uri(article.field)),
            *(PageLink(AUDIENCE_WORDS[a], audience_uri(a)) for a in article.audience),
        ),
        related=cards_by_id(library, article.related),
        clauses=served_clauses(library, article.serves),
        plan_sources=plan_sources(article.from_plan, library),
        previous=article_card(before) if before else None,
        next=article_card(after) if after else None,
        help=help_of(commune) if article.kind in HELPED_KINDS else None,
        body=entry.body,
    )


def article_views(library: Library, today: dt.date) -> tuple[ArticleView, ...]:
    """The pages of all articles."""
    return tuple(article_view(entry, library, today) for entry in library.articles)
