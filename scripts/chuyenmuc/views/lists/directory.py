"""The search page: everything from A to Z, what its filters are called, and whom to ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.vocabulary import FIELD_WORDS
from chuyenmuc.views import address
from chuyenmuc.views.kinds import FOUND_KINDS, KINDS
from chuyenmuc.views.lists.alphabet import Letter, by_letter
from chuyenmuc.views.lists.card import Card, article_card, infographic_card, plan_card
from chuyenmuc.views.lists.ordering import of_kind
from chuyenmuc.views.whom_to_ask import Help, help_of

POPULAR = 5
WORDS: Mapping[str, str] = MappingProxyType({kind.key: kind.words for kind in FOUND_KINDS})
"""Kind of what can be found → the words readers see, in the order of the filter."""
SECTIONS = (
    Card(
        address.kind_uri("alert"),
        KINDS["alert"].title or KINDS["alert"].words,
        "Dấu hiệu từng thủ đoạn, cách tránh, việc làm ngay khi lỡ chuyển tiền.",
        KINDS["alert"].icon,
        WORDS["section"],
    ),
    Card(
        address.POSTERS,
        "Áp phích, băng rôn",
        "Khẩu hiệu để đăng, để in, để treo.",
        "poster",
        WORDS["section"],
    ),
    Card(
        address.CALENDAR,
        "Lịch chuyển đổi số",
        "Các ngày trong năm và mốc của kế hoạch, thêm được vào lịch điện thoại.",
        "cal",
        WORDS["section"],
    ),
)
"""Pages that are lists, where their name is what people look for."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow what was found: ``names`` are its values and their words, in order."""

    key: str
    title: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """Everything there is, under its letters; what to offer when nothing is found."""

    letters: tuple[Letter[Card], ...]
    total: int
    facets: tuple[Facet, ...]
    popular: tuple[Card, ...]
    help: Help
    level: str


def _cards(library: Library) -> Iterator[Card]:
    yield from SECTIONS
    yield from (article_card(entry) for entry in library.articles)
    yield from (infographic_card(entry) for entry in library.infographics)
    yield from (plan_card(entry) for entry in library.plans)
    for entry in library.terms:
        term = entry.model
        uri = address.term_uri(entry.id)
        yield Card(uri, term.term, term.meaning, "term", WORDS["term"])
    for day in library.days:
        uri = f"{address.CALENDAR}#{day.id}"
        yield Card(uri, day.model.name, day.model.why, "cal", WORDS["day"])


def directory_view(library: Library, today: dt.date) -> DirectoryView:
    """Every piece by its title; the guides editors put first are the popular ones."""
    cards = tuple(_cards(library))
    guides = of_kind(library.articles, "guide", today)[:POPULAR]
    commune = library.commune.model
    return DirectoryView(
        letters=by_letter(cards, lambda card: card.title),
        total=len(cards),
        facets=(
            Facet("kind", "Loại", tuple(WORDS.items())),
            Facet("field", "Lĩnh vực", tuple(FIELD_WORDS.items())),
        ),
        popular=tuple(article_card(guide) for guide in guides),
        help=help_of(commune),
        level=commune.level,
    )
