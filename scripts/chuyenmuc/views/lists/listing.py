"""Lists of pages: by kind, by field, by audience, by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.vocabulary import AUDIENCE_WORDS, FIELD_WORDS
from chuyenmuc.views import address
from chuyenmuc.views.address import PageLink
from chuyenmuc.views.kinds import KINDS, KindOfArticle
from chuyenmuc.views.lists.card import Card, Group, article_card, infographic_card, plan_card
from chuyenmuc.views.lists.ordering import by_kind, newest, of_kind
from chuyenmuc.views.wording import NBSP

LONGEST = 100
"""How many pieces a list shows whose older ones are in lists by month."""
MOST_WITH_TEXT = 12
"""Cards that a phone shows with their line of text; more are read by their titles."""
MOST_BESIDE = 4
"""Cards of a group that fits beside another group."""
FEW = 3
"""Cards from which on pictures that are all the same say nothing."""
_HOME = PageLink("Trang chủ", address.HOME)
_BY_PLACE = tuple(sorted(KINDS.values(), key=lambda kind: kind.place))
_Month = tuple[int, int]
_ByKind = Mapping[str, tuple[Entry[Article], ...]]


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """A group as the page lays it out: with the pictures of its cards or not, wide or not."""

    group: Group
    pictures: bool
    is_wide: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView:
    """A page that is a list, in one group or several. ``empty`` says so when there is nothing."""

    uri: str
    section_uri: str
    title: str
    lead: str
    groups: tuple[Group, ...]
    chips: tuple[PageLink, ...] = ()
    empty: str = "Chưa có bài nào."
    crumb: PageLink = _HOME
    kind: str = "listing"

    @property
    def brief(self) -> bool:
        """Whether a phone shows titles alone."""
        return sum(len(group.cards) for group in self.groups) > MOST_WITH_TEXT

    @property
    def shown(self) -> tuple[ShownGroup, ...]:
        """The groups; a picture that a whole page or a whole group shares is not shown."""
        various = _vary(card for group in self.groups for card in group.cards)
        return tuple(
            ShownGroup(
                group,
                pictures=various and (len(group.cards) < FEW or _vary(group.cards)),
                is_wide=len(group.cards) > MOST_BESIDE,
            )
            for group in self.groups
        )


def _vary(cards: Iterable[Card]) -> bool:
    """Whether the pictures of cards differ."""
    return len({card.icon for card in cards}) > 1


def filled(groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups that have cards."""
    return tuple(group for group in groups if group.cards)


def _undivided(cards: tuple[Card, ...], more: PageLink | None = None) -> tuple[Group, ...]:
    """A list without headings."""
    return filled((Group("danh-sach", "", cards, more),))


def _whole(kind: KindOfArticle, entries: tuple[Entry[Article], ...]) -> tuple[Group, ...]:
    """All of a kind, as far as they are not in the list of a month, which a link leads to."""
    shown, rest = (entries[:LONGEST], entries[LONGEST:]) if kind.by_month else (entries, ())
    undated = tuple(entry for entry in rest if not entry.model.date.month)
    older = (
        PageLink(f"Cũ hơn: {_month_words(month).lower()}", address.month_uri(*month))
        for month in _months(rest)
    )
    return _undivided(_cards((*shown, *undated)), next(older, None))


def _cards(entries: Iterable[Entry[Article]]) -> tuple[Card, ...]:
    return tuple(article_card(entry) for entry in entries)


def by_field(library: Library, kind: str, today: dt.date) -> tuple[Group, ...]:
    """The articles of a kind, a group for each field that has any."""
    entries = of_kind(library.articles, kind, today)
    return filled(
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
    months = sorted(_months(library.articles), reverse=True)
    return tuple(PageLink(_month_words(month), address.month_uri(*month)) for month in months)


def kind_listings(library: Library, today: dt.date) -> tuple[ListingView, ...]:
    """The lists of the kinds that have no page of their own making."""
    views = (_kind_listing(kind, library, today) for kind in KINDS.values())
    return tuple(view for view in views if view)


def _kind_listing(kind: KindOfArticle, library: Library, today: dt.date) -> ListingView | None:
    if kind.listed == "own_page":
        return None
    entries = of_kind(library.articles, kind.key, today)
    if not entries and kind.listed == "when_not_empty":
        return None
    uri = address.kind_uri(kind.key)
    return ListingView(
        uri=uri,
        section_uri=uri,
        title=kind.title or kind.words,
        lead=kind.lead,
        groups=by_field(library, kind.key, today) if kind.by_field else _whole(kind, entries),
        chips=month_chips(library) if kind.by_month else field_chips(library),
    )


def facet_listings(library: Library, today: dt.date) -> tuple[ListingView, ...]:
    """The lists by field, by audience and by month that have something in them."""
    articles = by_kind(library.articles, today)
    found = [*_field_listings(library, articles), *_audience_listings(library, articles)]
    found.extend(_month_listings(library))
    return tuple(view for view in found if view.groups)


def _field_listings(library: Library, articles: _ByKind) -> Iterator[ListingView]:
    for field, words in FIELD_WORDS.items():
        yield ListingView(
            uri=address.field_uri(field),
            section_uri=address.HOME,
            title=words,
            lead=f"Mọi bài về lĩnh vực {words.lower()}.",
            groups=_facet_groups(library, articles, partial(_is_of_field, field)),
        )


def _audience_listings(library: Library, articles: _ByKind) -> Iterator[ListingView]:
    for audience, words in AUDIENCE_WORDS.items():
        yield ListingView(
            uri=address.audience_uri(audience),
            section_uri=address.HOME,
            title=words,
            lead=f"Mọi bài viết cho: {words.lower()}.",
            groups=_facet_groups(library, articles, partial(_is_for, audience)),
        )


def _is_of_field(field: str, piece: Article | Infographic) -> bool:
    return piece.field == field


def _is_for(audience: str, piece: Article | Infographic) -> bool:
    return audience in piece.audience


def _facet_groups(
    library: Library, articles: _ByKind, belongs: Callable[[Article | Infographic], bool]
) -> tuple[Group, ...]:
    """What belongs to a facet: a group for each kind of article, then the infographics."""
    groups = [
        _facet_group(kind, tuple(e for e in articles[kind.key] if belongs(e.model)))
        for kind in _BY_PLACE
    ]
    figures = tuple(infographic_card(e) for e in library.infographics if belongs(e.model))
    return filled((*groups, Group("infographic", "Infographic", figures)))


def _facet_group(kind: KindOfArticle, entries: tuple[Entry[Article], ...]) -> Group:
    """Those of a kind, as far as the list of the kind does not lead to them."""
    shown = entries[:LONGEST] if kind.by_month else entries
    all_of_kind = PageLink(f"Tất cả {kind.words.lower()}", address.kind_uri(kind.key))
    more = all_of_kind if len(shown) < len(entries) else None
    return Group(kind.folder, kind.words, _cards(shown), more)


def _months(entries: Iterable[Entry[Article]]) -> dict[_Month, list[Entry[Article]]]:
    """The articles of each month, in the order given; those without a month are in none."""
    found: dict[_Month, list[Entry[Article]]] = {}
    for entry in entries:
        date = entry.model.date
        if date.month:
            found.setdefault((date.year, date.month), []).append(entry)
    return found


def _month_words(month: _Month) -> str:
    year, number = month
    return f"Tháng{NBSP}{number}/{year}"


def _month_listings(library: Library) -> Iterator[ListingView]:
    for month, entries in sorted(_months(newest(library.articles)).items()):
        words = _month_words(month)
        yield ListingView(
            uri=address.month_uri(*month),
            section_uri=address.kind_uri("news"),
            title=words,
            lead=f"Các bài đăng trong {words.lower()}.",
            groups=_undivided(_cards(entries)),
        )


def plan_listing(library: Library) -> ListingView:
    """The list of plans."""
    return ListingView(
        uri=address.PLANS,
        section_uri=address.PLANS,
        title="Kế hoạch",
        lead="Xã đặt ra việc gì, ai làm, khi nào xong. Mỗi con số ghi kèm điều khoản.",
        groups=_undivided(tuple(plan_card(entry) for entry in library.plans)),
        empty="Chưa có kế hoạch nào.",
    )
