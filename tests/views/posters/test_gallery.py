"""The wall of slogans, the page of each, and what a print shop is told about a file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.posters.size import Family, Size
from chuyenmuc.views.posters.gallery import gallery_view, slogan_pages
from chuyenmuc.views.posters.poster import poster_view
from chuyenmuc.views.posters.poster_file import PosterFile, Thumb, by_use

POST = Size(
    id="bai-dang",
    name="Ảnh bài đăng",
    family="post",
    width=100,
    height=125,
    safe=1,
    format="png",
)
A3 = Size(id="a3", name="Áp phích A3", family="sheet", width=297, height=420, bleed=3, safe=8)
STREET = Size(
    id="bang-ron-6m",
    name="Băng rôn ngang 6 × 1 m",
    family="banner",
    width=6000,
    height=1000,
    bleed=10,
    safe=50,
    scale="1:10",
)


def file(size: Size, slogan: str = "cua-ke-hoach") -> PosterFile:
    """A finished file of a slogan."""
    uri = f"ap-phich/{slogan}/mau/{size.stem}.{size.format}"
    return PosterFile(slogan, "Tên", uri, size, "Mẫu", 1000)


def test_a_slogan_says_where_it_is_from(library: Library) -> None:
    """Either the clause of a plan or a model text of ours; a plan's own words come first."""
    first, second = gallery_view(library, ()).slogans
    assert first.source is not None
    assert first.source.uri == "ke-hoach/ke-hoach-thu/#ii-2-1"
    assert second.source_words == "Mẫu chung do nhóm chuyenmuc viết"
    assert second.lines == ("Chậm một phút", "chắc mọi điều")


def test_the_wall_has_a_group_for_each_occasion(library: Library) -> None:
    """The plan's own words under its name; what belongs to no occasion is for the whole year."""
    groups = gallery_view(library, ()).groups
    titles = [library.plans[0].model.short_title, "Dùng quanh năm"]
    assert [group.occasion.title for group in groups] == titles
    assert [len(group.slogans) for group in groups] == [1, 1]
    assert len({group.occasion.anchor for group in groups}) == len(groups)


def test_a_field_lists_its_slogans_that_stand_under_an_occasion(library: Library) -> None:
    """Whoever looks for health finds the plan's words on health, too."""
    slogans = tuple(
        replace(entry, model=entry.model.model_copy(update={"field": "y-te"}))
        for entry in library.slogans
    )
    groups = gallery_view(replace(library, slogans=slogans), ()).groups
    health = next(group for group in groups if group.occasion.is_field)
    assert [slogan.id for slogan in health.slogans] == ["mau-chung"]
    assert [slogan.id for slogan in health.also] == ["cua-ke-hoach"]


def test_only_a_slogan_that_is_drawn_has_a_page(library: Library) -> None:
    """With its own files and no others."""
    (page,) = slogan_pages(library, (file(POST), file(A3)))
    assert page.uri == "ap-phich/cua-ke-hoach/"
    assert [f.size.id for use in page.uses for f in use.files] == ["bai-dang", "a3"]
    assert page.back.uri == "ap-phich/#nhom-ke-hoach-thu"
    assert page.description.startswith("Ảnh đăng và bản in, 2\u00a0tệp để tải.")
    undrawn = gallery_view(library, (file(POST),)).slogans[1]
    assert (undrawn.uri, undrawn.thumb) == (None, None)


def test_a_street_banner_brings_the_rules_of_the_street(library: Library) -> None:
    """And nothing else does."""
    assert slogan_pages(library, (file(STREET),))[0].in_street
    (page,) = slogan_pages(library, (file(POST),))
    assert not page.in_street
    assert not page.printed


def test_the_face_of_a_slogan_is_upright(library: Library) -> None:
    """A banner shrinks to a line; a PDF has no face of its own."""
    thumb = Thumb("nho.webp", 240, 340)
    sheet = replace(file(A3), thumb=thumb)
    slogan = gallery_view(library, (file(STREET), sheet)).slogans[0]
    assert slogan.thumb == thumb
    assert gallery_view(library, (file(A3),)).slogans[0].thumb is None
    assert file(POST).shown == Thumb(file(POST).uri, *POST.pixels)


@pytest.mark.parametrize(
    ("family", "title"),
    [
        ("post", "Đăng Zalo, Facebook"),
        ("story", "Đăng Zalo, Facebook"),
        ("card", "Đăng Zalo, Facebook"),
        ("sheet", "In giấy, dán bảng tin"),
        ("banner", "Treo ngoài đường"),
        ("flag", "Treo ngoài đường"),
        ("billboard", "Treo ngoài đường"),
        ("standee", "Dựng trong nhà, hội trường"),
        ("backdrop", "Dựng trong nhà, hội trường"),
        ("led", "Chiếu màn hình LED"),
    ],
)
def test_every_family_of_sizes_has_a_use(family: Family, title: str) -> None:
    """No file is lost on the page."""
    size = A3.model_copy(update={"family": family})
    assert [use.title for use in by_use([file(size)])] == [title]


def test_the_print_shop_is_told_size_scale_bleed_colour_and_fonts() -> None:
    """In one message that can be sent as it is."""
    assert file(A3).order == (
        "Nhờ in áp phích A3, cỡ thật 297\u00a0×\u00a0420\u00a0mm, trên giấy; tệp PDF đúng kích "
        "thước (tỉ lệ 1:1), in đúng 100%; nền đã vẽ thừa 3 mm mỗi mép để xén; màu CMYK, chữ đã "
        "nhúng phông. Không đổi màu, không kéo giãn. Gửi ảnh bản thử trước khi in."
    )
    order = file(STREET).order or ""
    assert "cỡ thật 6\u00a0×\u00a01\u00a0m, trên bạt" in order
    assert "thu nhỏ theo tỉ lệ 1:10, khi in phóng 1.000%" in order
    assert file(STREET).scale == "1:10"
    assert file(POST).order is None


def test_a_download_is_named_after_its_slogan() -> None:
    """Among other downloads “a3.pdf” says nothing."""
    assert file(A3).file_name == "cua-ke-hoach-a3.pdf"
    assert file(STREET).file_name == "cua-ke-hoach-bang-ron-6m-ti-le-1-10.pdf"


@pytest.mark.parametrize(
    ("weight", "words"),
    [(1, "1\u00a0KB"), (230_400, "230\u00a0KB"), (1_440_000, "1,4\u00a0MB")],
)
def test_a_download_says_what_it_costs(weight: int, words: str) -> None:
    """In the units of a data plan, with a decimal comma."""
    assert replace(file(A3), bytes=weight).weight == words


def test_a_slogan_of_the_commune_says_who_approved_it_and_when(library: Library) -> None:
    """Its own words are neither a plan's nor ours."""
    entry = next(slogan for slogan in library.slogans if slogan.model.ours)
    told = {"ours": False, "approved_by": "Ủy ban nhân dân xã Thử"}
    own = entry.model.model_copy(update={**told, "approved_on": dt.date(2026, 11, 12)})
    changed = replace(library, slogans=(replace(entry, model=own),))
    words = "Ủy ban nhân dân xã Thử duyệt"
    assert gallery_view(changed, ()).slogans[0].source_words == f"{words} ngày\u00a012/11/2026"
    assert poster_view(changed, changed.slogans[0]).source == f"{words} 12/11/2026"
