"""The search page: everything from A to Z, with the words each piece is found by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.vocabulary import AUDIENCE_WORDS, FIELD_WORDS
from chuyenmuc.vietnamese.fold import fold
from chuyenmuc.views import address
from chuyenmuc.views.alphabet import Letter, by_letter
from chuyenmuc.views.card import Card, article_card, infographic_card, plan_card

_WORD = re.compile(r"\w+")
TERM, DAY, SECTION = "Thuật ngữ", "Lịch", "Chuyên mục"
ASIDE = (TERM, DAY)
SECTIONS = (
    Card(
        address.kind_uri("alert"),
        "Cảnh báo lừa đảo",
        "Dấu hiệu từng thủ đoạn, cách tránh, việc làm ngay khi lỡ chuyển tiền.",
        "shield",
        SECTION,
    ),
    Card(
        address.POSTERS,
        "Áp phích, băng rôn",
        "Khẩu hiệu để đăng, để in, để treo.",
        "poster",
        SECTION,
    ),
    Card(
        address.CALENDAR,
        "Lịch chuyển đổi số",
        "Các ngày trong năm và mốc của kế hoạch, thêm được vào lịch điện thoại.",
        "cal",
        SECTION,
    ),
)
"""Pages that are lists, where their name is what people type."""


@dataclass(frozen=True, slots=True)
class DirectoryRow:
    """A piece and ``keys``: its folded words, for a script that filters without diacritics."""

    card: Card
    keys: str

    @property
    def aside(self) -> bool:
        """Whether it explains rather than helps: found after what people can do."""
        return self.card.kind in ASIDE


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """Everything there is, under its letters."""

    letters: tuple[Letter[DirectoryRow], ...]
    total: int


def folded_words(texts: Iterable[str]) -> str:
    """The words of the texts without diacritics and punctuation, in their order."""
    return " ".join(_WORD.findall(fold(" ".join(texts))))


def _other_names(library: Library) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """For each term: the folded ways to call it, and all of them as words to add."""
    names: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    for entry in library.terms:
        term = entry.model
        ways = (term.term, *((term.full,) if term.full else ()), *term.also)
        names.append((tuple(folded_words((way,)) for way in ways), ways))
    return tuple(names)


def _pieces(library: Library) -> Iterator[tuple[Card, tuple[str, ...]]]:
    for section in SECTIONS:
        yield section, ()
    for article in library.articles:
        model = article.model
        facets = (FIELD_WORDS[model.field], *(AUDIENCE_WORDS[a] for a in model.audience))
        sign = (model.sign,) if model.sign else ()
        yield article_card(article), (*model.tags, *sign, *facets)
    for figure in library.infographics:
        yield infographic_card(figure), (*figure.model.tags, FIELD_WORDS[figure.model.field])
    for plan in library.plans:
        yield plan_card(plan), tuple(clause.title for clause in plan.model.clauses)
    for term in library.terms:
        uri, words = address.term_uri(term.id), term.model
        full = (words.full,) if words.full else ()
        yield Card(uri, words.term, words.meaning, "term", TERM), (*full, *words.also)
    for day in library.days:
        uri = f"{address.CALENDAR}#{day.id}"
        yield Card(uri, day.model.name, day.model.why, "cal", DAY), day.model.activities


def directory_view(library: Library) -> DirectoryView:
    """Every piece with its words, and the other names of the terms it mentions."""
    names = _other_names(library)
    rows: list[DirectoryRow] = []
    for card, words in _pieces(library):
        keys = folded_words((card.title, card.text, *words, card.kind))
        mentioned = (
            way
            for folded, ways in names
            if any(f" {name} " in f" {keys} " for name in folded)
            for way in ways
        )
        unique = dict.fromkeys(f"{keys} {folded_words(mentioned)}".split())
        rows.append(DirectoryRow(card, " ".join(unique)))
    return DirectoryView(by_letter(rows, lambda row: row.card.title), len(rows))
