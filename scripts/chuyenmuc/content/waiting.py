"""What is written and not published yet: drafts, and pieces dated after today."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from chuyenmuc.content.library import Entry, Library, waits
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.slogan import Slogan

MARK = "Chưa đăng"
TITLES = ("title", "short", "short_title", "text")
"""The fields by which pieces are named in lists."""
Piece = TypeVar("Piece", Article, Infographic, Plan, Slogan)


@dataclass(frozen=True, slots=True, order=True)
class Waiting:
    """A piece that waits; ``day`` is the one it is published on, None for a draft."""

    source_uri: str
    title: str
    noun: str
    day: dt.date | None

    @property
    def why(self) -> str:
        """``bài nháp``, ``infographic hẹn ngày 2026-12-05``."""
        return f"{self.noun} {f'hẹn ngày {self.day}' if self.day else 'nháp'}"


def waiting_of(libraries: Iterable[Library], today: dt.date) -> tuple[Waiting, ...]:
    """What waits in these libraries, each piece once: drafts first, then by day and file."""
    found = {
        Waiting(entry.source_uri, _title(entry.model), noun, _day(entry.model))
        for library in libraries
        for noun, entries in (
            ("bài", library.articles),
            ("infographic", library.infographics),
            ("kế hoạch", library.plans),
            ("khẩu hiệu", library.slogans),
        )
        for entry in entries
        if waits(entry.model, today)
    }
    return tuple(sorted(found, key=lambda w: (w.day or dt.date.min, w.noun, w.source_uri)))


def in_words(waiting: Sequence[Waiting]) -> str:
    """``2 bài nháp, 1 bài hẹn ngày 2026-12-05 chưa đăng: “…”, “…”, “…”.``; '' for nothing."""
    if not waiting:
        return ""
    counts = Counter(piece.why for piece in waiting)
    amounts = ", ".join(f"{number} {why}" for why, number in counts.items())
    return f"{amounts} chưa đăng: {', '.join(f'“{piece.title}”' for piece in waiting)}."


def with_waiting_marked(library: Library, today: dt.date) -> Library:
    """The library in which what waits says so in its title, wherever that is shown."""
    return replace(
        library,
        articles=tuple(_marked(entry, today) for entry in library.articles),
        infographics=tuple(_marked(entry, today) for entry in library.infographics),
        plans=tuple(_marked(entry, today) for entry in library.plans),
        slogans=tuple(_marked(entry, today) for entry in library.slogans),
    )


def _title(piece: Article | Infographic | Plan | Slogan) -> str:
    return piece.text if isinstance(piece, Slogan) else piece.title


def _day(piece: Article | Infographic | Plan | Slogan) -> dt.date | None:
    return None if isinstance(piece, Plan | Slogan) or piece.draft else piece.date.first


def _marked(entry: Entry[Piece], today: dt.date) -> Entry[Piece]:
    if not waits(entry.model, today):
        return entry
    names = {name: getattr(entry.model, name, None) for name in TITLES}
    told = {name: f"{MARK}: {words}" for name, words in names.items() if words}
    return replace(entry, model=entry.model.model_copy(update=told))
