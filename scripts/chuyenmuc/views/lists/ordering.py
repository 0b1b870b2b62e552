"""In which order pieces of one kind stand in a list, and which are neighbours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.vietnamese.sort import sort_key
from chuyenmuc.views.kinds import KINDS

T = TypeVar("T")
UNRANKED = 100  # `featured` goes from 1 to 99


def is_expired(article: Article, today: dt.date) -> bool:
    """Whether the article is no longer in force. On its last day it still is."""
    return bool(article.valid_until and article.valid_until < today)


def by_kind(
    entries: Iterable[Entry[Article]], today: dt.date
) -> Mapping[str, tuple[Entry[Article], ...]]:
    """The articles of every kind, each in the order of its list; a kind may have none."""
    found: dict[str, list[Entry[Article]]] = {kind: [] for kind in KINDS}
    for entry in entries:
        found[entry.model.kind].append(entry)
    return {kind: of_kind(some, kind, today) for kind, some in found.items()}


def of_kind(
    entries: Iterable[Entry[Article]], kind: str, today: dt.date
) -> tuple[Entry[Article], ...]:
    """The articles of a kind: those in force first, then by date or by rank, then by title."""
    newest_first = KINDS[kind].newest_first

    def rank(entry: Entry[Article]) -> tuple[object, ...]:
        article = entry.model
        newest = -article.date.first.toordinal() if newest_first else 0
        featured = article.featured or UNRANKED
        first = (newest, featured) if newest_first else (featured, newest)
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


def in_a_row(items: Sequence[T]) -> Iterator[tuple[T | None, T, T | None]]:
    """Each item of a list between the one before it and the one after it."""
    return zip((None, *items), items, (*items[1:], None), strict=False)
