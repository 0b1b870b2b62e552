"""What a poster may say about who it comes from."""

from __future__ import annotations

import pytest

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.calendar import CalendarDay
from chuyenmuc.content.models.commune import Commune, Owner
from chuyenmuc.content.models.plan import Plan, PlanClause
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.content.models.values import AnnualDay, PartialDate
from chuyenmuc.content.node import Node
from chuyenmuc.diagnostics import Location
from chuyenmuc.views.posters.poster import PosterView, poster_view

NODE = Node(Location("content/x.yml"))
AGENCY = "Ủy ban nhân dân xã Mẫu"
OWNER = Owner(
    agency=AGENCY,
    address="Thôn Mẫu",
    phone="0000000000",
    email="mau@xa.example",
    responsible="Người Mẫu",
)
COMMUNE = Commune(name="Mẫu", level="xã", agency=AGENCY, about="Để thử")
OFFICIAL = COMMUNE.model_copy(update={"official": True, "owner": OWNER})
PLAN = Plan(
    title="Kế hoạch",
    short_title="Kế hoạch truyền thông 2026",
    summary="Tóm tắt",
    document="Kế hoạch",
    body="state",
    year=PartialDate(2026),
    clauses=(PlanClause(clause="III", title="Giải pháp"),),
)
DAY = CalendarDay(
    id="ngay-chuyen-doi-so", name="Ngày Chuyển đổi số quốc gia", day=AnnualDay(10, 10), why="Vì"
)


def view(commune: Commune = COMMUNE, *, ours: bool = True, **slogan: str) -> PosterView:
    """The poster of a slogan in a small library."""
    told = {"id": "thu", "text": "Một ý, | hai ý", "ours": ours, **slogan}
    model = Slogan.model_validate(told)
    library = Library(
        commune=Entry("xa-mau", commune, NODE, "xa-mau"),
        plans=(Entry("ke-hoach", PLAN, NODE, "xa-mau"),),
        days=(Entry(DAY.id, DAY, NODE, "common"),),
    )
    return poster_view(library, Entry("thu", model, NODE, "common"))


def test_a_demo_says_so_and_names_no_issuer() -> None:
    """The authority has not approved it."""
    poster = view()
    assert poster.mark == "BẢN TRÌNH DIỄN"
    assert poster.header == "Bản trình diễn chuyenmuc · Xã Mẫu"
    assert AGENCY not in str(poster)


def test_an_official_poster_names_its_issuer() -> None:
    """And carries no mark."""
    poster = view(OFFICIAL)
    assert (poster.header, poster.mark) == (AGENCY, None)


def test_a_synthetic_commune_stays_marked() -> None:
    """Its data are made up, whatever it calls itself."""
    poster = view(OFFICIAL.model_copy(update={"synthetic": True}))
    assert poster.mark == "DỮ LIỆU GIẢ LẬP"


def test_ideas_are_split_at_the_bar() -> None:
    """The bar itself is never drawn."""
    assert view().ideas == ("Một ý,", "hai ý")


def test_a_slogan_from_a_plan_names_its_clause() -> None:
    """Anyone can check it."""
    poster = view(ours=False, plan="ke-hoach", clause="III.1.3")
    assert poster.source == "Nguồn: Kế hoạch truyền thông 2026, Mục III.1.3"


def test_a_slogan_of_ours_says_so() -> None:
    """It is nobody's official motto."""
    assert view().source == "Mẫu chung – biên soạn: nhóm chuyenmuc"


@pytest.mark.parametrize(
    ("slogan", "call"),
    [
        ({"call": "Lời riêng", "campaign": DAY.id}, "Lời riêng"),
        ({"campaign": DAY.id}, "Ngày Chuyển đổi số quốc gia 10/10"),
        ({"campaign": "khong-co"}, "Chuyên mục chuyển đổi số"),
        ({}, "Chuyên mục chuyển đổi số"),
    ],
)
def test_the_foot_says_what_the_poster_belongs_to(slogan: dict[str, str], call: str) -> None:
    """Its own line first, then its day, then the column."""
    assert view(COMMUNE, ours=True, **slogan).call == call


def test_the_address_is_shown_only_if_there_is_one() -> None:
    """Nothing is made up."""
    assert (view().link, view().domain) == (None, None)
    sited = COMMUNE.model_copy(update={"site_url": "https://mau.example/cds/"})
    assert view(sited).domain == "mau.example/cds"
