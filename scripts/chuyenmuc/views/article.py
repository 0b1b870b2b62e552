"""The page of one article."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.vocabulary import AUDIENCE_WORDS, FIELD_WORDS
from chuyenmuc.views.address import PageLink, article_uri, audience_uri, field_uri, kind_uri
from chuyenmuc.views.history import HistoryRow, history_of
from chuyenmuc.views.kinds import KINDS
from chuyenmuc.views.lists.card import Card, article_card, cards_by_id
from chuyenmuc.views.lists.ordering import by_kind, in_a_row
from chuyenmuc.views.media.video import VideoView, video_view
from chuyenmuc.views.plan.clause_link import ClauseLink, served_clauses
from chuyenmuc.views.plan.sources import PlanSource, plan_sources
from chuyenmuc.views.trust import Trust, article_trust
from chuyenmuc.views.whom_to_ask import Help, help_of
from chuyenmuc.views.wording import When, minutes_aloud, when


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Everything around the words an editor wrote, and the words themselves (``body``).

    ``dated`` says that the day of publication belongs under the title, as in news. A neighbour
    that is among the ``related`` pieces is not offered twice.
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
    history: tuple[HistoryRow, ...]
    body: str


def article_views(library: Library, today: dt.date) -> tuple[ArticleView, ...]:
    """The pages of all articles of a library that is already filtered by date."""
    beside = {
        article_uri(entry): (before, after)
        for entries in by_kind(library.articles, today).values()
        for before, entry, after in in_a_row(entries)
    }
    return tuple(_view(e, beside[article_uri(e)], library, today) for e in library.articles)


def _view(
    entry: Entry[Article],
    beside: tuple[Entry[Article] | None, Entry[Article] | None],
    library: Library,
    today: dt.date,
) -> ArticleView:
    article, commune = entry.model, library.commune.model
    kind, related = KINDS[article.kind], cards_by_id(library, article.related)
    before, after = (article_card(neighbour) if neighbour else None for neighbour in beside)
    named = {card.uri for card in related}
    return ArticleView(
        uri=article_uri(entry),
        source_uri=entry.source_uri,
        kind=article.kind,
        section=PageLink(kind.words, kind_uri(kind.key)),
        title=article.title,
        description=article.summary,
        published=when(article.date),
        dated=kind.dated,
        sign=article.sign,
        trust=article_trust(entry, commune, today),
        minutes=minutes_aloud(entry.body),
        video=video_view(article.video) if article.video else None,
        topics=(
            PageLink(FIELD_WORDS[article.field], field_uri(article.field)),
            *(PageLink(AUDIENCE_WORDS[a], audience_uri(a)) for a in article.audience),
        ),
        related=related,
        clauses=served_clauses(library, article.serves),
        plan_sources=plan_sources(article.from_plan, library),
        previous=before if before and before.uri not in named else None,
        next=after if after and after.uri not in named else None,
        help=help_of(commune) if kind.helped else None,
        history=history_of(library, article_uri(entry)),
        body=entry.body,
    )
