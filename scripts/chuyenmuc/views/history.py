"""What was done with a page over time, and the pages of what was withdrawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.publications.log import last_rows
from chuyenmuc.content.publications.row import Deed, Publication
from chuyenmuc.views.address import (
    HOME,
    INFOGRAPHICS,
    PLANS,
    PageLink,
    article_uri,
    infographic_uri,
    kind_uri,
    plan_uri,
)
from chuyenmuc.views.kinds import KINDS
from chuyenmuc.views.wording import When, when

_WORDS: dict[Deed, str] = {
    "đăng": "Vào sổ xuất bản",
    "cập nhật": "Cập nhật",
    "đính chính": "Đính chính chỗ sai",
    "gỡ": "Gỡ bài",
}


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing done with a page; ``reason`` is empty where none was given."""

    day: When
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """The page that stands where a withdrawn piece stood."""

    uri: str
    title: str
    section: PageLink
    piece: str
    day: When
    reason: str
    history: tuple[HistoryRow, ...]

    @property
    def description(self) -> str:
        """What a chat shows under the link."""
        return f"Bài này đã được gỡ ngày {self.day.words}."


def piece_uris(library: Library) -> dict[str, Entry[Any]]:
    """The address of every piece that has a history, ``huong-dan/nop-ho-so/``, drafts too."""
    return {
        **{article_uri(entry): entry for entry in library.articles},
        **{infographic_uri(entry.id): entry for entry in library.infographics},
        **{plan_uri(entry.id): entry for entry in library.plans},
    }


def section_of(uri: str) -> PageLink | None:
    """The list in which a piece with this address stands; None for what is no piece's address."""
    folder, slash, rest = uri.strip("/").partition("/")
    if not slash or not rest or "/" in rest:
        return None
    return _sections().get(f"{folder}/")


def _sections() -> dict[str, PageLink]:
    kinds = {kind_uri(k.key): PageLink(k.title or k.words, kind_uri(k.key)) for k in KINDS.values()}
    return {
        **kinds,
        INFOGRAPHICS: PageLink("Infographic", INFOGRAPHICS),
        PLANS: PageLink("Kế hoạch", PLANS),
    }


def history_of(library: Library, uri: str) -> tuple[HistoryRow, ...]:
    """What was done with a page, the newest first."""
    rows = [entry.model for entry in library.publications if f"{entry.model.piece}/" == uri]
    return _shown(rows)


def _shown(rows: Sequence[Publication]) -> tuple[HistoryRow, ...]:
    return tuple(HistoryRow(when(row.date), _WORDS[row.deed], row.reason) for row in rows[::-1])


def withdrawn_views(library: Library, today: dt.date) -> tuple[WithdrawnView, ...]:
    """A page for each piece withdrawn last, unless something stands there again or moved away.

    Args:
        library: what is published; an old address that an article names sends readers on.
        today: a withdrawal dated later shows nothing yet.
    """
    taken = piece_uris(library).keys() | _old_addresses(library)
    rows = [entry.model for entry in library.publications]
    found = []
    for piece, last in last_rows(rows).items():
        uri, section = f"{piece}/", section_of(piece)
        if last.deed != "gỡ" or last.date > today or uri in taken or section is None:
            continue
        history = _shown([row for row in rows if row.piece == piece])
        found.append(
            WithdrawnView(
                uri=uri,
                title="Bài này đã được gỡ",
                section=section if section.uri in _listed(library) else PageLink("Trang chủ", HOME),
                piece=last.title,
                day=when(last.date),
                reason=last.reason,
                history=history,
            )
        )
    return tuple(found)


def _old_addresses(library: Library) -> set[str]:
    return {f"{alias.strip().strip('/')}/" for e in library.articles for alias in e.model.aliases}


def _listed(library: Library) -> set[str]:
    """The lists that there are: some kinds have none while they are empty."""
    always = {kind_uri(kind.key) for kind in KINDS.values() if kind.listed != "when_not_empty"}
    return {
        *always,
        *(kind_uri(entry.model.kind) for entry in library.articles),
        INFOGRAPHICS,
        PLANS,
    }
