"""Everything that was read for one commune, typed and findable by id."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

from chuyenmuc.content.kinds import COMMON, PIECES, PieceKind
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.calendar import CalendarDay
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.content.models.glossary import Synonym, Term
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.posters.kit import Kit
from chuyenmuc.content.models.record import Record
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.content.node import Node
from chuyenmuc.content.publications.row import Publication
from chuyenmuc.diagnostics import Location

__all__ = ["COMMON", "Entry", "Library", "waits"]
M = TypeVar("M")


def waits(piece: Article | Infographic | Plan | Slogan, today: dt.date) -> bool:
    """Whether a piece is not published yet: a draft, or dated after ``today``."""
    if isinstance(piece, Plan | Slogan):
        return piece.draft
    return piece.draft or piece.date.first > today


@dataclass(frozen=True)
class Entry(Generic[M]):
    """One piece of content: its model, where it was written, and its Markdown body if any.

    ``origin`` is ``common`` or the id of a commune. ``source_uri`` is relative to the project.
    ``body_line`` is the line of the file on which ``body`` starts.
    """

    id: str
    model: M
    node: Node
    origin: str
    body: str = ""
    body_line: int = 1

    @property
    def source_uri(self) -> str:
        """The file an editor opens to change it."""
        return self.node.location.uri

    def locate(self, *path: str | int) -> Location:
        """The place of a field in the file."""
        return self.node.locate(*path)


@dataclass(frozen=True)
class Unread:
    """A file with errors, for whoever judges what is written; nothing of it is ever shown.

    Args:
        kind: the attribute of ``Library`` that would hold its pieces.
        entries: its pieces as meant: of what cannot be read they have no attribute at all. The
            model is None where nothing but the body can be read.
        told: the lines about which something was said already.
    """

    kind: str
    entries: tuple[Entry[Any], ...]
    told: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Library:
    """The content of one commune together with what all communes share."""

    commune: Entry[Commune]
    articles: tuple[Entry[Article], ...] = ()
    plans: tuple[Entry[Plan], ...] = ()
    infographics: tuple[Entry[Infographic], ...] = ()
    slogans: tuple[Entry[Slogan], ...] = ()
    terms: tuple[Entry[Term], ...] = ()
    days: tuple[Entry[CalendarDay], ...] = ()
    kits: tuple[Entry[Kit], ...] = ()
    synonyms: tuple[Entry[Synonym], ...] = ()
    records: tuple[Entry[Record], ...] = ()
    publications: tuple[Entry[Publication], ...] = ()
    unread: tuple[Unread, ...] = ()
    """Files that hold errors: what can be read of them can be judged all the same."""

    @cached_property
    def article_by_id(self) -> dict[str, Entry[Article]]:
        """Articles of every kind share one name space."""
        return {entry.id: entry for entry in self.articles}

    @cached_property
    def plan_by_id(self) -> dict[str, Entry[Plan]]:
        """Plans by file name."""
        return {entry.id: entry for entry in self.plans}

    @cached_property
    def infographic_by_id(self) -> dict[str, Entry[Infographic]]:
        """Infographics by file name."""
        return {entry.id: entry for entry in self.infographics}

    @cached_property
    def term_by_id(self) -> dict[str, Entry[Term]]:
        """Terms by id."""
        return {entry.id: entry for entry in self.terms}

    @property
    def main_plan(self) -> Entry[Plan] | None:
        """The plan the home page shows."""
        wanted = self.commune.model.plan
        return self.plan_by_id.get(wanted) if wanted else None

    def published(self, today: dt.date) -> Library:
        """The same library without drafts and without what is dated after ``today``.

        Results of a real place wait as well, until its authority has taken the page over.
        """
        return replace(
            self,
            records=() if self.commune.model.is_demo else self.records,
            plans=tuple(e for e in self.plans if not waits(e.model, today)),
            slogans=tuple(e for e in self.slogans if not waits(e.model, today)),
            articles=tuple(e for e in self.articles if not waits(e.model, today)),
            infographics=tuple(e for e in self.infographics if not waits(e.model, today)),
        )

    def of(self, kind: PieceKind) -> tuple[Entry[object], ...]:
        """The pieces of a kind, for what looks at all kinds alike."""
        pieces: tuple[Entry[object], ...] = getattr(self, kind.name)
        return pieces

    def entries(self) -> Iterator[Entry[object]]:
        """Every piece of content, for rules that look at all of them."""
        yield self.commune  # type: ignore[misc]  # Entry is invariant; readers only read
        for kind in PIECES:
            yield from self.of(kind)
