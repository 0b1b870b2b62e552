"""Lists of pages: by kind, by field, by audience, by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.vocabulary import AUDIENCE_WORDS, FIELD_WORDS, KIND_WORDS
from chuyenmuc.views import address
from chuyenmuc.views.lists.card import Card, Group, article_card, infographic_card, plan_card
from chuyenmuc.views.lists.ordering import newest, of_kind
from chuyenmuc.views.page_link import PageLink
from chuyenmuc.views.wording import NBSP

KIND_LEADS = MappingProxyType(
    {
        "guide": "Làm từng bước, ghi rõ cần chuẩn bị gì và nguồn ở đâu.",
        "question": "Câu bà con hay hỏi, trả lời ngắn và ghi rõ nguồn.",
        "news": "Tin về chuyển đổi số của địa phương, ghi rõ theo văn bản nào.",
        "story": "Cách làm hay, có sự đồng ý của người được nhắc tên.",
        "lesson": "Mỗi bài học một việc, làm được ngay trên điện thoại.",
    }
)
ALWAYS_LISTED = ("guide", "news")
LISTED_WHEN_NOT_EMPTY = ("story", "lesson")
FIELD_KINDS = ("guide", "alert", "question", "lesson", "news", "story")


@dataclass(frozen=True, slots=True)
class ListingView:
    """A page that is a list, in one group or several. ``empty`` says so when there is nothing."""

    uri: str
    kind: str
    section_uri: str
    crumb: PageLink
    title: str
    lead: str
    chips: tuple[PageLink, ...]
    groups: tuple[Group, ...]
    empty: str


HOME_CRUMB = PageLink("Trang chủ", address.HOME)
NOTHING_YET = "Chưa có bài nào."


def listing(  # noqa: PLR0913 - each argument is one visible part of the page
    uri: str,
    title: str,
    lead: str,
    groups: Iterable[Group],
    *,
    chips: tuple[PageLink, ...] = (),
    section_uri: str | None = None,
    empty: str = NOTHING_YET,
) -> ListingView:
    """A list page; groups without cards are dropped."""
    return ListingView(
        uri=uri,
        kind="listing",
        section_uri=uri if section_uri is None else section_uri,
        crumb=HOME_CRUMB,
        title=title,
        lead=lead,
        chips=chips,
        groups=tuple(group for group in groups if group.cards),
        empty=empty,
    )


def _cards(entries: Iterable[Entry[Article]]) -> tuple[Card, ...]:
    return tuple(article_card(entry) for entry in entries)


def by_field(library: Library, kind: str, today: dt.date) -> tuple[Group, ...]:
    """The articles of a kind, a group for each field."""
    entries = of_kind(library.articles, kind, today)
    return tuple(
        Group(field, words, _cards(e for e in entries if e.model.field == field))
        for field, words in FIELD_WORDS.items()
    )


def field_chips(library: Library) -> tuple[PageLink, ...]:
    """Links to the fields that have something in them."""
    used = {e.model.field for e in library.articles} | {e.model.field for e in library.infographics}
    return tuple(
        PageLink(words, address.field_uri(field))
        for field, words in FIELD_WORDS.items()
        if field in used
    )


def month_chips(library: Library) -> tuple[PageLink, ...]:
    """Links to the months that have something in them, the newest first."""
    months = {(e.model.date.year, e.model.date.month) for e in library.articles}
    return tuple(
        PageLink(f"Tháng{NBSP}{month}/{year}", address.month_uri(year, month))
        for year, month in sorted(((year, month) for year, month in months if month), reverse=True)
    )


def kind_listings(library: Library, today: dt.date) -> tuple[ListingView, ...]:
    """The lists of guides and news, and of stories and lessons where there are any."""
    found: list[ListingView] = []
    for kind in (*ALWAYS_LISTED, *LISTED_WHEN_NOT_EMPTY):
        cards = _cards(of_kind(library.articles, kind, today))
        if not cards and kind in LISTED_WHEN_NOT_EMPTY:
            continue
        groups = (
            by_field(library, kind, today) if kind == "guide" else (Group("danh-sach", "", cards),)
        )
        chips = month_chips(library) if kind == "news" else field_chips(library)
        uri = address.kind_uri(kind)
        found.append(listing(uri, KIND_WORDS[kind], KIND_LEADS[kind], groups, chips=chips))
    return tuple(found)


def _facet_groups(
    chosen: tuple[Entry[Article], ...], figures: tuple[Card, ...], today: dt.date
) -> tuple[Group, ...]:
    groups = [
        Group(
            address.kind_uri(kind).rstrip("/"),
            KIND_WORDS[kind],
            _cards(of_kind(chosen, kind, today)),
        )
        for kind in FIELD_KINDS
    ]
    return (*groups, Group("infographic", "Infographic", figures))


def facet_listings(library: Library, today: dt.date) -> tuple[ListingView, ...]:
    """The lists by field, by audience and by month that have something in them."""
    found: list[ListingView] = []
    for field, words in FIELD_WORDS.items():
        chosen = tuple(e for e in library.articles if e.model.field == field)
        figures = tuple(infographic_card(e) for e in library.infographics if e.model.field == field)
        lead = f"Mọi bài về lĩnh vực {words.lower()}."
        groups = _facet_groups(chosen, figures, today)
        found.append(listing(address.field_uri(field), words, lead, groups, section_uri=""))
    for audience, words in AUDIENCE_WORDS.items():
        chosen = tuple(e for e in library.articles if audience in e.model.audience)
        figures = tuple(
            infographic_card(e) for e in library.infographics if audience in e.model.audience
        )
        lead = f"Mọi bài viết cho: {words.lower()}."
        groups = _facet_groups(chosen, figures, today)
        found.append(listing(address.audience_uri(audience), words, lead, groups, section_uri=""))
    found.extend(_month_listings(library))
    return tuple(view for view in found if view.groups)


def _month_listings(library: Library) -> Iterable[ListingView]:
    months = {(e.model.date.year, e.model.date.month) for e in library.articles}
    for year, month in sorted((year, month) for year, month in months if month):
        chosen = (
            e
            for e in newest(library.articles)
            if (e.model.date.year, e.model.date.month) == (year, month)
        )
        title = f"Tháng{NBSP}{month}/{year}"
        lead = f"Các bài đăng trong tháng{NBSP}{month}/{year}."
        group = Group("danh-sach", "", _cards(chosen))
        uri = address.month_uri(year, month)
        yield listing(uri, title, lead, (group,), section_uri=address.kind_uri("news"))


def plan_listing(library: Library) -> ListingView:
    """The list of plans."""
    cards = tuple(plan_card(entry) for entry in library.plans)
    lead = "Xã đặt ra việc gì, ai làm, khi nào xong. Mỗi con số ghi kèm điều khoản."
    group = Group("danh-sach", "", cards)
    return listing(address.PLANS, "Kế hoạch", lead, (group,), empty="Chưa có kế hoạch nào.")
