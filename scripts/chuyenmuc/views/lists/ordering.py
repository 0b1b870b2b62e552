"""In which order pieces of one kind stand in a list, and which are neighbours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TypeVar

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.vietnamese.sort import sort_key

T = TypeVar("T")
NEWEST_FIRST = frozenset({"news", "alert", "story"})
UNRANKED = 100  # `featured` goes from 1 to 99


def is_expired(article: Article, today: dt.date) -> bool:
    """Whether the article is no longer in force. On its last day it still is."""
    return bool(article.valid_until and article.valid_until < today)


def of_kind(
    entries: Iterable[Entry[Article]], kind: str, today: dt.date
) -> tuple[Entry[Article], ...]:
    """The articles of a kind: those in force first, then by date or by rank, then by title."""

    def rank(entry: Entry[Article]) -> tuple[object, ...]:
        article = entry.model
        newest = -article.date.first.toordinal() if kind in NEWEST_FIRST else 0
        featured = article.featured or UNRANKED
        first = (newest, featured) if kind in NEWEST_FIRST else (featured, newest)
        return (is_expired(article, today), *first, sort_key(article.title), entry.id)

    return tuple(sorted((e for e in entries if e.model.kind == kind), key=rank))


def newest(entries: Iterable[Entry[Article]]) -> tuple[Entry[Article], ...]:
    """Articles of any kind, the newest first."""
    return tuple(
        sorted(entries, key=lambda e: (-e.model.date.first.toordinal(), sort_key(e.model.title)))
    )


def neighbours(items: Sequence[T], item: T) -> tuple[T | None, T | None]:
    """The one before and the one after in a list."""
    at = items.index(item)
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    return before, after
