"""The search page: everything from A to Z, what its filters are called, and whom to ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.vocabulary import FIELD_WORDS, KIND_WORDS
from chuyenmuc.views import address
from chuyenmuc.views.article import Help, help_of
from chuyenmuc.views.lists.alphabet import Letter, by_letter
from chuyenmuc.views.lists.card import Card, article_card, infographic_card, plan_card
from chuyenmuc.views.lists.ordering import of_kind

POPULAR = 5
FOUND_KINDS: Mapping[str, str] = MappingProxyType(
    {
        **KIND_WORDS,
        "infographic": "Infographic",
        "plan": "Kế hoạch",
        "poster": "Áp phích",
        "section": "Chuyên mục",
        "term": "Thuật ngữ",
        "day": "Lịch",
    }
)
"""Kind of what can be found → the words readers see, in the order of the filter."""
SECTIONS = (
    Card(
        address.kind_uri("alert"),
        "Cảnh báo lừa đảo",
        "Dấu hiệu từng thủ đoạn, cách tránh, việc làm ngay khi lỡ chuyển tiền.",
        "shield",
        FOUND_KINDS["section"],
    ),
    Card(
        address.POSTERS,
        "Áp phích, băng rôn",
        "Khẩu hiệu để đăng, để in, để treo.",
        "poster",
        FOUND_KINDS["section"],
    ),
    Card(
        address.CALENDAR,
        "Lịch chuyển đổi số",
        "Các ngày trong năm và mốc của kế hoạch, thêm được vào lịch điện thoại.",
        "cal",
        FOUND_KINDS["section"],
    ),
)
"""Pages that are lists, where their name is what people look for."""


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """Everything there is, under its letters; what to offer when nothing is found."""

    letters: tuple[Letter[Card], ...]
    total: int
    kinds: Mapping[str, str]
    fields: Mapping[str, str]
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
        yield Card(uri, term.term, term.meaning, "term", FOUND_KINDS["term"])
    for day in library.days:
        uri = f"{address.CALENDAR}#{day.id}"
        yield Card(uri, day.model.name, day.model.why, "cal", FOUND_KINDS["day"])


def directory_view(library: Library, today: dt.date) -> DirectoryView:
    """Every piece by its title; the guides editors put first are the popular ones."""
    cards = tuple(_cards(library))
    guides = of_kind(library.articles, "guide", today)[:POPULAR]
    commune = library.commune.model
    return DirectoryView(
        letters=by_letter(cards, lambda card: card.title),
        total=len(cards),
        kinds=FOUND_KINDS,
        fields=FIELD_WORDS,
        popular=tuple(article_card(guide) for guide in guides),
        help=help_of(commune),
        level=commune.level,
    )
