"""Who says so, when it was checked, against what, and until when it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from chuyenmuc.content.library import COMMON, Entry
from chuyenmuc.content.models.article import Article, Source
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.views.wording import When, maybe_when, when

OUR_NAME = "nhóm chuyenmuc"


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """A page that is not ours, with the name of its host to show."""

    title: str
    url: str
    host: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, when it was read, and whether only a stored copy of it was."""

    link: OutsideLink
    read_on: When
    from_copy: bool


@dataclass(frozen=True, slots=True)
class Trust:
    """The block “Nguồn và hiệu lực”.

    ``review_by`` is None where it is the day that ``valid_until`` says already. ``own`` is the
    body of the commune that tells of its own doings, and so is the source itself.
    """

    author: str
    unit: str | None
    checked: When | None
    checked_by: str | None
    review_by: When | None
    review_passed: bool
    valid_until: When | None
    expired: bool
    sources: tuple[SourceRow, ...]
    official: OutsideLink | None
    demo: bool
    own: str | None = None


def outside(url: str, title: str | None = None) -> OutsideLink:
    """A link out, named by its host unless it has a title."""
    host = url
    with suppress(ValueError):  # what no browser opens: signs that only look like slashes
        host = urlsplit(url).hostname or url
    host = host.removeprefix("www.")
    return OutsideLink(title or host, url, host)


def source_rows(sources: Iterable[Source]) -> tuple[SourceRow, ...]:
    """The sources as the trust block lists them."""
    return tuple(
        SourceRow(outside(s.url, s.title), when(s.read_on), from_copy=s.copy_) for s in sources
    )


def _author(entry: Entry[Article] | Entry[Infographic], commune: Commune) -> str:
    named = getattr(entry.model, "author", None)
    if named:
        return str(named)
    if commune.official and commune.owner and entry.origin != COMMON:
        return commune.owner.agency
    unit = getattr(entry.model, "unit", None)
    return str(unit) if unit and entry.origin != COMMON else OUR_NAME


def _own(entry: Entry[Article], commune: Commune) -> str | None:
    """Who tells news of the commune as a source of their own: no page, no plan, not us."""
    article = entry.model
    author = _author(entry, commune)
    is_local_news = entry.origin != COMMON and article.kind == "news"
    if not is_local_news or article.sources or article.from_plan or author == OUR_NAME:
        return None
    official = commune.owner.agency if commune.official and commune.owner else None
    return article.unit or official


def _review_by(article: Article) -> When | None:
    return None if article.review_by == article.valid_until else maybe_when(article.review_by)


def article_trust(entry: Entry[Article], commune: Commune, today: dt.date) -> Trust:
    """The trust block of an article."""
    article = entry.model
    return Trust(
        author=_author(entry, commune),
        unit=article.unit,
        checked=maybe_when(article.checked_on),
        checked_by=article.checked_by,
        review_by=_review_by(article),
        review_passed=bool(article.review_by and article.review_by < today),
        valid_until=maybe_when(article.valid_until),
        expired=bool(article.valid_until and article.valid_until < today),
        sources=source_rows(article.sources),
        official=outside(article.official_url) if article.official_url else None,
        demo=not commune.official,
        own=_own(entry, commune),
    )


def infographic_trust(entry: Entry[Infographic], commune: Commune) -> Trust:
    """The trust block of an infographic."""
    figure = entry.model
    return Trust(
        author=_author(entry, commune),
        unit=None,
        checked=maybe_when(figure.checked_on),
        checked_by=None,
        review_by=None,
        review_passed=False,
        valid_until=None,
        expired=False,
        sources=source_rows(figure.sources),
        official=None,
        demo=not commune.official,
    )
