"""What is listed where, and in which order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.content.models.values import PartialDate
from chuyenmuc.views.address import PageLink
from chuyenmuc.views.calendar.upcoming import upcoming
from chuyenmuc.views.frame import NAVIGATION
from chuyenmuc.views.home import home_view
from chuyenmuc.views.lists.alerts import alerts_view
from chuyenmuc.views.lists.directory import directory_view
from chuyenmuc.views.lists.glossary import glossary_view
from chuyenmuc.views.lists.listing import facet_listings, kind_listings
from chuyenmuc.views.posters.poster_file import PosterFile
from chuyenmuc.views.redirect import old_address, redirect_views


def picture(slogan: str, width: int, height: int) -> PosterFile:
    """A finished picture of a slogan."""
    size = Size(
        id="anh", name="Ảnh", family="post", width=width, height=height, safe=1, format="png"
    )
    return PosterFile(slogan, "Tên", f"ap-phich/{slogan}/mau/{width}.png", size, "Mẫu", 1000)


def test_a_warning_is_in_force_on_its_last_day(library: Library, today: dt.date) -> None:
    """What is over comes last, even when it is newer."""
    view = alerts_view(library, today)
    assert [row.title for row in view.current] == ["Cuộc gọi giả"]
    assert [row.title for row in view.expired] == ["Tin nhắn cũ"]


def test_home_shows_no_warning_when_none_is_in_force(library: Library, today: dt.date) -> None:
    """The strip is hidden, not empty."""
    assert home_view(library, today, ()).alert is not None
    assert home_view(library, today + dt.timedelta(days=1), ()).alert is None


def test_home_names_tasks_by_their_short_name(library: Library, today: dt.date) -> None:
    """The first guide is the one an editor put first."""
    view = home_view(library, today, ())
    assert [card.title for card in view.guides] == ["Nộp hồ sơ", "Đăng nhập"]
    assert [link.title for link in view.often] == ["Nộp hồ sơ", "Lừa đảo"]


def test_the_strip_of_pictures_takes_one_upright_picture_of_each_slogan(
    library: Library, today: dt.date
) -> None:
    """A banner five times as wide as high would shrink to a line."""
    posters = (picture("a", 500, 100), picture("a", 100, 150), picture("a", 100, 200))
    assert home_view(library, today, posters).posters == (posters[1],)


def test_the_strip_of_pictures_is_varied(library: Library, today: dt.date) -> None:
    """Four posters in one design look like one; the next slogans fill what is left."""
    one, two, other = (picture(slogan, 100, 150) for slogan in ("a", "b", "c"))
    other = replace(other, design="Mẫu khác")
    assert home_view(library, today, (one, two, other)).posters == (one, other, two)


def test_days_and_milestones_ahead_stand_together_by_date(library: Library, today: dt.date) -> None:
    """A day that has gone by this year shows its next year."""
    rows = [(row.iso, row.title) for row in upcoming(library, today, 5)]
    assert rows == [("2026-12", "Tổng kết"), ("2027-10-10", "Ngày thử; có dấu, phẩy")]


def test_only_fields_audiences_and_months_in_use_have_a_list(
    library: Library, today: dt.date
) -> None:
    """An article dated by the year and month is in its month; an empty list is no page."""
    uris = {view.uri for view in facet_listings(library, today)}
    assert "linh-vuc/hanh-chinh/" in uris
    assert "linh-vuc/y-te/" not in uris
    assert "danh-cho/phu-huynh/" not in uris
    assert "danh-cho/can-bo/" in uris
    assert "thang/2026-04/" in uris


def test_a_new_commune_has_its_main_lists_and_no_others(
    empty_library: Library, today: dt.date
) -> None:
    """The navigation leads somewhere from the first day on."""
    assert [view.uri for view in kind_listings(empty_library, today)] == ["huong-dan/", "tin-bai/"]
    assert facet_listings(empty_library, today) == ()


def test_the_navigation_is_short_and_the_bar_has_four_places() -> None:
    """The same on every page; more would not fit a phone."""
    assert len(NAVIGATION) == 12
    assert sum(link.header for link in NAVIGATION) == 6
    assert [link.title for link in NAVIGATION if link.bar] == [
        "Trang chủ",
        "Hướng dẫn",
        "Cảnh báo",
        "Tìm kiếm",
    ]


def test_d_and_d_with_a_stroke_are_two_letters(library: Library) -> None:
    """The Vietnamese alphabet has both, and so has the page, each at its own address."""
    letters = [(letter.title, letter.anchor) for letter in glossary_view(library)]
    assert letters == [("D", "chu-d"), ("Đ", "chu-d-110"), ("V", "chu-v")]


def test_the_search_page_lists_everything_and_offers_what_is_popular(library: Library) -> None:
    """Articles, terms, days and lists under their letters; guides first for who finds nothing."""
    view = directory_view(library, dt.date(2026, 11, 20))
    cards = [card for letter in view.letters for card in letter.items]
    assert view.total == len(cards)
    assert {"thuat-ngu/#vneid", "canh-bao/", "lich/"} <= {card.uri for card in cards}
    assert [card.kind for card in view.popular] == ["Hướng dẫn"] * len(view.popular)
    assert {card.kind for card in cards} <= set(dict(view.facets[0].names).values())
    assert view.help.village_word


def test_an_old_address_cannot_leave_the_site_or_replace_a_page(library: Library) -> None:
    """``..`` is refused, and a page that exists wins over an alias."""
    assert old_address("/cu/bai.html") == "cu/bai.html"
    assert old_address("../ra-ngoai") is None
    assert [view.old for view in redirect_views(library, frozenset())] == ["huong-dan/cu/"]
    assert redirect_views(library, frozenset({"huong-dan/cu/"})) == ()


def test_news_says_its_day_and_a_guide_does_not(library: Library, today: dt.date) -> None:
    """A day that is known by its month alone stays a month."""
    lists = {view.uri: view for view in kind_listings(library, today)}
    days = [card.day for group in lists["tin-bai/"].groups for card in group.cards]
    assert [day and day.iso for day in days] == ["2026-04"]
    assert {card.day for group in lists["huong-dan/"].groups for card in group.cards} == {None}


def test_old_news_is_in_the_lists_by_month(library: Library, today: dt.date) -> None:
    """A phone would have to read a thousand rows; what has no month stays, it is nowhere else."""
    (pattern,) = (entry for entry in library.articles if entry.model.kind == "news")
    days = [dt.date(2024, 1, 1) + dt.timedelta(days=5 * at) for at in range(120)]
    dates = [PartialDate(2023), *(PartialDate(day.year, day.month, day.day) for day in days)]
    news = tuple(
        replace(pattern, id=date.iso, model=pattern.model.model_copy(update={"date": date}))
        for date in dates
    )
    grown = replace(library, articles=news)
    (listed,) = (v for v in kind_listings(grown, today) if v.uri == "tin-bai/")
    facets = {view.uri: view for view in facet_listings(grown, today)}
    (whole,) = listed.groups
    (of_field, *_) = facets["linh-vuc/doi-song-so/"].groups
    assert [card.uri for card in whole.cards] == [
        *(f"tin-bai/{date.iso}/" for date in reversed(dates[-100:])),
        f"tin-bai/{dates[0].iso}/",
    ]
    assert whole.more == PageLink("Cũ hơn: tháng\xa04/2024", "thang/2024-04/")
    assert len(of_field.cards) == 100
    assert of_field.more == PageLink("Tất cả tin bài", "tin-bai/")
    shown = {card.uri for view in facets.values() for group in view.groups for card in group.cards}
    assert {f"tin-bai/{date.iso}/" for date in dates[1:]} <= shown


@pytest.mark.parametrize(
    ("term", "full", "also", "shown"),
    [
        ("VNeID", None, ["VneID", "VN eID", "ứng dụng định danh"], ["ứng dụng định danh"]),
        ("CĐS", "chuyển đổi số", ["chuyển đổi số", "CDS", "chuyển đối số"], []),
        ("Đề án 06", None, ["ĐA06", "ĐA 06", "đề án 6"], ["ĐA06"]),
        ("Mã hồ sơ", None, ["biên nhận", "số tra cứu", "mã vạch"], ["biên nhận", "số tra cứu"]),
    ],
)
def test_the_glossary_shows_no_misspelling(
    library: Library, term: str, full: str | None, also: list[str], shown: list[str]
) -> None:
    """Ways of typing help search; on the page they would look like mistakes of ours."""
    entry = library.terms[0]
    model = entry.model.model_copy(update={"term": term, "full": full, "also": tuple(also)})
    alone = replace(library, terms=(replace(entry, model=model),))
    (letter,) = glossary_view(alone)
    assert [list(row.also) for row in letter.items] == [shown]
