"""The rules of honesty, on the built demo of a real commune.

It cannot be mistaken for the real thing, grades nobody and makes nothing up.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

MARK = "BẢN TRÌNH DIỄN"
GRADES = ("quá hạn", "chậm tiến độ", "đúng tiến độ")
STATUSES = {
    "Sắp đến hạn",
    "Chưa có số liệu",
    "Đã tới hạn – chưa có thông tin kết quả",
    "Không theo dõi trên trang này",
}
WHERE_THE_PLAN_IS_TOLD = ("index.html", "ke-hoach/", "tin-bai/", "lich/", "infographic/")
PHONE = re.compile(r"(?<![\d/.,-])(?:\+84|0)(?:[ .]?\d){8,10}(?![\d/-])")


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Every page with its words, tags taken off."""
    for path in sorted(site.rglob("*.html")):
        source = re.sub(r"(?s)<(script|style)\b.*?</\1>", " ", path.read_text(encoding="utf-8"))
        words = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", source)).split())
        yield path.relative_to(site).as_posix(), words


def page(site: Path, uri: str) -> str:
    """The words of one page."""
    return dict(pages(site))[f"{uri}index.html"]


def test_search_engines_are_kept_out(built_site: Path) -> None:
    """Robots are refused everywhere, no page may be indexed, and there is no map of the site."""
    robots = (built_site / "robots.txt").read_text(encoding="utf-8")
    assert robots == "User-agent: *\nDisallow: /\n"
    assert not list(built_site.glob("sitemap.xml*"))
    for path in built_site.rglob("*.html"):
        source = path.read_text(encoding="utf-8")
        assert re.search(r'<meta name="robots" content="noindex', source), path


def test_no_page_claims_to_be_a_government_organisation(built_site: Path) -> None:
    """No structured data of an authority, no owner that does not exist."""
    for path in built_site.rglob("*.html"):
        assert "GovernmentOrganization" not in path.read_text(encoding="utf-8"), path
    assert "chưa có cơ quan chủ quản" in page(built_site, "ve-trang-nay/")


def test_nobody_is_graded(built_site: Path) -> None:
    """No status word where the plan is told; what is not known or past says only that."""
    told = [found for found in pages(built_site) if found[0].startswith(WHERE_THE_PLAN_IS_TOLD)]
    for uri, words in told:
        found = [grade for grade in GRADES if grade in words.casefold()]
        assert not found, uri
    source = (built_site / "ke-hoach/dien-chau-2026/index.html").read_text(encoding="utf-8")
    tags = re.findall(r'<(\w+) class="cm-tag[^"]*">(.*?)</\1>', source, re.DOTALL)
    assert {" ".join(re.sub(r"<[^>]*>", " ", words).split()) for _, words in tags} == STATUSES


def test_blanks_of_the_plan_stay_blank(built_site: Path) -> None:
    """No issuer line, no number, no day: the page says so in words."""
    plan = page(built_site, "ke-hoach/dien-chau-2026/")
    assert "chưa có trong văn bản" in plan
    assert "(chưa có số)/KH-UBND" in plan
    assert "ngày tháng 4 năm 2026" in plan


@pytest.mark.parametrize(
    "uri",
    [
        "tin-bai/sau-chi-tieu-truyen-thong-chuyen-doi-so/",
        "tin-bai/tien-do-va-phan-cong-nam-2026/",
    ],
)
def test_news_is_dated_by_the_plan(built_site: Path, uri: str) -> None:
    """“tháng 4/2026”, never a day of April 2026 that nobody wrote."""
    words = page(built_site, uri)
    assert "tháng 4/2026" in words
    assert not re.search(r"\b\d{1,2}/0?4/2026\b", words.replace("21/4/2026", ""))


def test_no_telephone_number_was_made_up(built_site: Path) -> None:
    """The demo has no channels, so no page shows a number to call but national short ones."""
    for uri, words in pages(built_site):
        assert not PHONE.search(words), (uri, PHONE.search(words))


def test_the_calendar_says_it_is_a_demo(built_site: Path) -> None:
    """An event keeps its mark after it was taken into a phone's calendar."""
    calendars = list(built_site.rglob("*.ics"))
    assert calendars
    for path in calendars:
        events = path.read_text(encoding="utf-8").replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
        assert events
        assert all(MARK.casefold() in event.casefold() for event in events)


def test_every_checked_page_names_what_was_read_and_when(built_site: Path) -> None:
    """A date of checking stands only beside sources; without them the page says so."""
    for uri, words in pages(built_site):
        if re.match(r"(huong-dan|canh-bao|hoi-dap)/.+/", uri):
            assert "Nguồn" in words, uri
            assert ("Đối chiếu nguồn" in words) or ("chưa kiểm tra" in words), uri
            assert "nhóm chuyenmuc" in words, uri
