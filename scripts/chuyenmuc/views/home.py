"""The home page: one question, one field, then what matters today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.vocabulary import FIELD_WORDS
from chuyenmuc.views.address import PageLink, article_uri, field_uri, kind_uri, plan_uri
from chuyenmuc.views.calendar.upcoming import Upcoming, upcoming
from chuyenmuc.views.lists.alerts import AlertRow, alert_row, safety_sheet
from chuyenmuc.views.lists.card import Card, article_card
from chuyenmuc.views.lists.ordering import is_expired, newest, of_kind
from chuyenmuc.views.plan.page import Count, plan_counts
from chuyenmuc.views.posters.poster_file import PosterFile

TASKS, NEWS, QUESTIONS, DAYS, PICTURES, OFTEN = 6, 4, 4, 3, 4, 3


@dataclass(frozen=True, slots=True)
class PlanGlance:
    """The plan in three numbers."""

    title: str
    summary: str
    uri: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The blocks of the home page in their order; an empty one is not shown."""

    title: str
    description: str
    level: str
    often: tuple[PageLink, ...]
    alert: AlertRow | None
    alert_count: int
    guides: tuple[Card, ...]
    safety: Card | None
    plan: PlanGlance | None
    upcoming: tuple[Upcoming, ...]
    news: tuple[Card, ...]
    questions: tuple[Card, ...]
    posters: tuple[PosterFile, ...]
    topics: tuple[PageLink, ...]

    @property
    def more_alerts(self) -> bool:
        """Whether there are others than the one shown."""
        return self.alert_count > 1


def _short_names(guides: Sequence[Entry[Article]]) -> tuple[PageLink, ...]:
    """The guides whose task has a short name."""
    return tuple(PageLink(e.model.short, article_uri(e)) for e in guides if e.model.short)


def _field_link(field: str) -> PageLink:
    return PageLink(FIELD_WORDS[field], field_uri(field))


def _pictures(posters: Sequence[PosterFile]) -> tuple[PosterFile, ...]:
    """Upright pictures, since banners do not fit the strip: one of each slogan and each design."""
    first: dict[str, PosterFile] = {}
    for poster in posters:
        if poster.is_picture and poster.is_upright:
            first.setdefault(poster.slogan_id, poster)
    varied: dict[str, PosterFile] = {}
    for poster in first.values():
        varied.setdefault(poster.design, poster)
    return tuple(dict.fromkeys((*varied.values(), *first.values())))[:PICTURES]


def _glance(library: Library) -> PlanGlance | None:
    main = library.main_plan
    if not main:
        return None
    plan = main.model
    return PlanGlance(plan.short_title, plan.summary, plan_uri(main.id), plan_counts(plan))


def home_view(library: Library, today: dt.date, posters: Sequence[PosterFile]) -> HomeView:
    """The home page of a commune."""
    commune = library.commune.model
    alerts = newest(
        e for e in library.articles if e.model.kind == "alert" and not is_expired(e.model, today)
    )
    guides = of_kind(library.articles, "guide", today)
    used = {entry.model.field for entry in library.articles}
    return HomeView(
        title=f"Chuyển đổi số {commune.level} {commune.name}",
        description=(
            f"Hướng dẫn từng bước, cảnh báo lừa đảo, hỏi – đáp và kế hoạch chuyển đổi số "
            f"của {commune.level} {commune.name}."
        ),
        level=commune.level,
        often=(*_short_names(guides)[: OFTEN - 1], PageLink("Lừa đảo", kind_uri("alert"))),
        alert=alert_row(alerts[0], today) if alerts else None,
        alert_count=len(alerts),
        guides=tuple(article_card(e, short=True) for e in guides[:TASKS]),
        safety=safety_sheet(library),
        plan=_glance(library),
        upcoming=upcoming(library, today, DAYS),
        news=tuple(article_card(e) for e in of_kind(library.articles, "news", today)[:NEWS]),
        questions=tuple(
            article_card(e) for e in of_kind(library.articles, "question", today)[:QUESTIONS]
        ),
        posters=_pictures(posters),
        topics=tuple(_field_link(field) for field in FIELD_WORDS if field in used),
    )
