"""The kinds of articles, one row a kind: where they live, how they are listed, how they are found.

The key of a kind and the words for it are with the model, in ``content/models/vocabulary.py``: an
editor reads them in messages. Everything that pages, lists, cards and search know is here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from chuyenmuc.content.models.vocabulary import KIND_WORDS, ArticleKind

PLAIN_CARD = "tin-bai"
"""The design of the picture of a link, for a kind that has none of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfArticle:
    """What the site knows of one kind.

    Args:
        key: as written in the front matter of an article.
        folder: the first part of its addresses, for ever: ``huong-dan``.
        icon: its picture in lists, a name in ``assets/icons``; an article may choose another.
        lead: the sentence under the title of its list, also told to search engines.
        weight: how much a hit in it counts in search, from 0 to 1.
        place: where it stands in lists by field and by audience, the smallest first.
        title: of its list, where that is not the words for the kind.
        names: other words for its list that people type into search.
        card: the design of the picture of a link to it, a file in ``templates/cards``.
        template: its page is ``<template>.before.html`` and ``<template>.after.html``.
        listed: whether there is a list while it is empty; ``own_page``: the list is a page of its
            own making, in ``render/page_specs.py``.
        by_field: whether its list has a group for each field of life.
        by_month: whether its list leads to lists by month, instead of to those by field.
        newest_first: in its list; otherwise the rank that editors gave comes before the date.
        dated: whether it says when it was published, in lists and under its title.
        helped: whether its page says whom to ask.
        ages: whether search puts what is new first.
    """

    key: ArticleKind
    folder: str
    icon: str
    lead: str
    weight: float
    place: int
    title: str | None = None
    names: tuple[str, ...] = ()
    card: str = PLAIN_CARD
    template: str = "article"
    listed: Literal["always", "when_not_empty", "own_page"] = "when_not_empty"
    by_field: bool = False
    by_month: bool = False
    newest_first: bool = False
    dated: bool = False
    helped: bool = False
    ages: bool = False

    @property
    def words(self) -> str:
        """What residents call it."""
        return KIND_WORDS[self.key]


_ROWS = (
    KindOfArticle(
        key="guide",
        folder="huong-dan",
        icon="doc",
        lead="Làm từng bước, ghi rõ cần chuẩn bị gì và nguồn ở đâu.",
        weight=1,
        place=1,
        card="huong-dan",
        listed="always",
        by_field=True,
        helped=True,
    ),
    KindOfArticle(
        key="alert",
        folder="canh-bao",
        icon="shield",
        lead="Thủ đoạn lừa đảo hay gặp: dấu hiệu nhận ra, cách tránh, việc cần làm ngay.",
        weight=0.96,
        place=2,
        title="Cảnh báo lừa đảo",
        names=("lừa đảo", "cảnh báo", "chiêu trò lừa đảo"),
        card="canh-bao",
        listed="own_page",
        newest_first=True,
        ages=True,
    ),
    KindOfArticle(
        key="question",
        folder="hoi-dap",
        icon="quiz",
        lead="Câu bà con hay hỏi, trả lời ngắn và ghi rõ nguồn.",
        weight=0.99,
        place=3,
        card="hoi-dap",
        listed="own_page",
        by_field=True,
        helped=True,
    ),
    KindOfArticle(
        key="news",
        folder="tin-bai",
        icon="news",
        lead="Tin về chuyển đổi số của địa phương, ghi rõ theo văn bản nào.",
        weight=0.9,
        place=5,
        card="tin-bai",
        listed="always",
        by_month=True,
        newest_first=True,
        dated=True,
        ages=True,
    ),
    KindOfArticle(
        key="story",
        folder="mo-hinh",
        icon="star",
        lead="Cách làm hay, có sự đồng ý của người được nhắc tên.",
        weight=0.92,
        place=6,
        card="mo-hinh",
        newest_first=True,
        dated=True,
    ),
    KindOfArticle(
        key="lesson",
        folder="bai-hoc",
        icon="learn",
        lead="Mỗi bài học một việc, làm được ngay trên điện thoại.",
        weight=0.98,
        place=4,
        card="bai-hoc",
        helped=True,
    ),
)

KINDS: Mapping[str, KindOfArticle] = MappingProxyType({row.key: row for row in _ROWS})
"""Key → row, in the order of the filter on the search page."""


@dataclass(frozen=True, slots=True)
class FoundKind:
    """A kind of what search finds: the words of the filter, and how much a hit counts."""

    key: str
    words: str
    weight: float
    ages: bool = False


FOUND_KINDS = (
    *(FoundKind(kind.key, kind.words, kind.weight, kind.ages) for kind in KINDS.values()),
    FoundKind("infographic", "Infographic", 0.87),
    FoundKind("plan", "Kế hoạch", 0.86),
    FoundKind("poster", "Áp phích", 0.75),
    FoundKind("section", "Chuyên mục", 1),
    FoundKind("term", "Thuật ngữ", 0.83),
    FoundKind("day", "Lịch", 0.84),
)
"""In the order of the filter."""
