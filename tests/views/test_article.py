"""What stands around an article: who says so, what comes next, which clause it serves."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from chuyenmuc.content.library import COMMON, Library
from chuyenmuc.content.models.commune import Owner
from chuyenmuc.content.models.values import Reference
from chuyenmuc.views.address import article_uri
from chuyenmuc.views.article import ArticleView, article_views
from chuyenmuc.views.figures.kinds.numbers import NumberGrid
from chuyenmuc.views.figures.page import infographic_view
from chuyenmuc.views.trust import OUR_NAME, article_trust


def page(library: Library, wanted: str, today: dt.date) -> ArticleView:
    """The page of one article."""
    uri = article_uri(library.article_by_id[wanted])
    return next(view for view in article_views(library, today) if view.uri == uri)


def test_an_article_without_a_check_has_no_date_of_one(library: Library, today: dt.date) -> None:
    """A date stands only where somebody has read the sources that day."""
    checked, unchecked = (page(library, name, today) for name in ("nop-ho-so", "dang-nhap"))
    assert checked.trust.checked is not None
    assert checked.trust.checked.words == "20/11/2026"
    assert checked.trust.sources[0].from_copy
    assert checked.trust.sources[0].link.host == "cong.example.vn"
    assert unchecked.trust.checked is None
    assert unchecked.trust.author == "nhóm chuyenmuc"


def test_only_what_this_commune_has_is_linked(library: Library, today: dt.date) -> None:
    """Shared content names pieces and plans of other communes too; they are left out."""
    view = page(library, "nop-ho-so", today)
    assert [card.uri for card in view.related] == ["canh-bao/cuoc-goi/"]
    assert [link.uri for link in view.clauses] == ["ke-hoach/ke-hoach-thu/#pl-iii-1"]
    assert view.clauses[0].text == "Lượt phát thanh: ≥ 2 lượt/tuần"


def test_a_clause_names_its_plan_only_where_there_are_several(
    library: Library, today: dt.date
) -> None:
    """The same long name under every row says nothing."""
    alone = page(library, "nop-ho-so", today).clauses[0].words
    both = replace(library, plans=(*library.plans, replace(library.plans[0], id="ke-hoach-khac")))
    named = page(both, "nop-ho-so", today).clauses[0].words
    assert alone == "Phụ\u00a0lục\u00a0III.1"
    assert named == f"{library.plans[0].model.short_title}, {alone}"


def test_neighbours_are_of_the_same_kind_in_the_order_of_the_list(
    library: Library, today: dt.date
) -> None:
    """The first has none before it, the last none after it."""
    first, last = (page(library, name, today) for name in ("nop-ho-so", "dang-nhap"))
    assert (first.previous, last.next) == (None, None)
    assert first.next is not None
    assert first.next.title == "Đăng nhập"


def test_a_number_to_call_comes_from_the_commune_alone(library: Library, today: dt.date) -> None:
    """No hotline is made up; where there is a person to ask, the village is named its way."""
    view = page(library, "nop-ho-so", today)
    assert view.help is not None
    assert view.help.phone is None
    assert view.help.village_word == "thôn"


def test_a_date_known_to_the_month_is_shown_to_the_month(library: Library, today: dt.date) -> None:
    """News drawn from a plan is dated by the plan, never by a made-up day."""
    published = page(library, "tin-ke-hoach", today).published
    assert (published.iso, published.words) == ("2026-04", "tháng\u00a04/2026")


def test_a_number_carries_its_clause(library: Library, today: dt.date) -> None:
    """A figure on a sheet leads to where it is written."""
    figure = infographic_view(library.infographic_by_id["con-so"], library, today)
    assert isinstance(figure.body, NumberGrid)
    source = figure.body.items[0].source
    assert source is not None
    assert (source.words, source.uri) == (
        "Phụ\u00a0lục\u00a0III.1",
        "ke-hoach/ke-hoach-thu/#pl-iii-1",
    )


def test_the_commune_is_the_source_of_its_own_news(library: Library, today: dt.date) -> None:
    """Told by a unit of the commune, with no page and no plan behind it; ours never is."""
    commune = library.commune
    entry = replace(library.article_by_id["dang-nhap"], origin=commune.id)
    unit = "Ủy ban nhân dân xã Thử"
    told = {"kind": "news", "unit": unit, "author": None, "sources": (), "from_plan": ()}
    own = replace(entry, model=entry.model.model_copy(update=told))
    trust = article_trust(own, commune.model, today)
    assert (trust.own, trust.author, trust.demo) == (unit, unit, True)
    ours = replace(own, model=own.model.model_copy(update={"author": OUR_NAME}))
    shared = replace(own, origin=COMMON)
    guide = replace(own, model=own.model.model_copy(update={"kind": "guide"}))
    of_plan = own.model.model_copy(update={"from_plan": (Reference("ke-hoach-thu"),)})
    for other in (ours, shared, guide, replace(own, model=of_plan)):
        assert article_trust(other, commune.model, today).own is None


def test_news_on_an_official_page_is_told_by_its_owner(library: Library, today: dt.date) -> None:
    """Where no unit is named, the owner of the page tells it."""
    owner = Owner(
        agency="Ủy ban nhân dân xã Thử",
        address="Thôn Một",
        phone="0238 3861 234",
        email="ubnd@thu.gov.vn",
        responsible="Ông A",
    )
    commune = library.commune.model.model_copy(update={"official": True, "owner": owner})
    entry = library.article_by_id["dang-nhap"]
    told = {"kind": "news", "unit": None, "author": None, "sources": (), "from_plan": ()}
    news = replace(entry, origin="xa-thu", model=entry.model.model_copy(update=told))
    assert article_trust(news, commune, today).own == "Ủy ban nhân dân xã Thử"
