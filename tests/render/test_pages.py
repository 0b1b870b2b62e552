"""Claims about every page of a site."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Library
from chuyenmuc.content.models.commune import Owner
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.render.facts import Facts
from chuyenmuc.render.site import RenderedSite, render_site
from chuyenmuc.views.posters.poster_file import PosterFile

Pages = dict[str, dict[str, Any]]
MARKDOWN_ID = re.compile(r"\{#([\w-]+)\}")
MARKDOWN_LINK = re.compile(r"\]\(([^)\s]+)")


class _Reader(HTMLParser):
    """Collects what a page's HTML consists of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the element."""
        self.tags.append((tag, dict(attrs)))

    def values(self, name: str) -> Iterator[str]:
        """The values of an attribute."""
        return (attrs[name] or "" for _, attrs in self.tags if name in attrs)


def address(file: str) -> str:
    """Where the engine puts the page of a file."""
    bare = file.removesuffix(".md")
    return "" if bare == "index" else f"{bare.removesuffix('/index')}/"


@pytest.fixture(scope="module")
def readers(pages: Pages) -> dict[str, _Reader]:
    """The elements of every page by its file."""
    return {file: _Reader(page["html"]) for file, page in pages.items()}


@pytest.fixture(scope="module")
def ids(pages: Pages, readers: dict[str, _Reader]) -> dict[str, list[str]]:
    """The ids of every page by its address, headings of the Markdown included."""
    return {
        address(file): [*readers[file].values("id"), *MARKDOWN_ID.findall(page["body"])]
        for file, page in pages.items()
    }


def test_a_site_has_its_pages_where_people_look_for_them(files: dict[str, Artifact]) -> None:
    """First-level addresses are indexes of folders, everything else a file in one."""
    assert {
        "index.md",
        "huong-dan/index.md",
        "huong-dan/nop-ho-so.md",
        "canh-bao/index.md",
        "hoi-dap/lua-dao.md",
        "tin-bai/tin-ke-hoach.md",
        "infographic/viec-nen-lam.md",
        "ke-hoach/ke-hoach-thu.md",
        "ap-phich/index.md",
        "lich/index.md",
        "lich/lich.ics",
        "thuat-ngu/index.md",
        "tim-kiem/index.md",
        "ve-trang-nay/index.md",
        "linh-vuc/hanh-chinh.md",
        "thang/2026-04.md",
        "huong-dan/cu/index.html",
        "robots.txt",
    } <= set(files)


def test_no_id_is_on_a_page_twice(ids: dict[str, list[str]]) -> None:
    """An id that occurs twice is no address."""
    twice = {
        uri: [name for name, count in Counter(found).items() if count > 1]
        for uri, found in ids.items()
    }
    assert {uri: names for uri, names in twice.items() if names} == {}


def test_no_id_of_a_page_is_taken_by_the_frame(
    ids: dict[str, list[str]], project_root: Path
) -> None:
    """The frame stands around every page; its ids and ours share one document."""
    partials = (project_root / "templates/theme/partials").rglob("*.html")
    frame = set(re.findall(r' id="([\w-]+)"', "".join(x.read_text("utf-8") for x in partials)))
    assert {uri: frame & set(found) for uri, found in ids.items() if frame & set(found)} == {}


def test_every_link_inside_the_site_arrives(
    files: dict[str, Artifact], readers: dict[str, _Reader], ids: dict[str, list[str]]
) -> None:
    """Relative addresses are right at every depth, fragments included."""
    lost = []
    for file, reader in readers.items():
        for target in (*reader.values("href"), *reader.values("action")):
            if re.match(r"[a-z]+:|#i-", target):
                continue
            path, _, fragment = target.partition("#")
            there = posixpath.normpath(posixpath.join("/", address(file), path)).strip("/")
            uri = f"{there}/" if there else ""
            known = there in files or (uri in ids and (not fragment or fragment in ids[uri]))
            if not known:
                lost.append((file, target))
    assert lost == []


def test_every_markdown_link_names_a_source_file(
    pages: Pages, files: dict[str, Artifact], ids: dict[str, list[str]]
) -> None:
    """Engines check links between source files, so that is what the bodies hold."""
    lost = []
    for file, page in pages.items():
        for target in MARKDOWN_LINK.findall(page["body"]):
            path, _, fragment = target.partition("#")
            there = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
            there = there if path else file
            if there not in files or (fragment and fragment not in ids[address(there)]):
                lost.append((file, target))
    assert lost == []


def test_every_page_has_one_main_heading_and_skips_no_level(readers: dict[str, _Reader]) -> None:
    """People who listen to a page move along its headings."""
    for file, reader in readers.items():
        levels = [int(tag[1]) for tag, _ in reader.tags if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1, file
        assert all(b <= a + 1 for a, b in pairwise(levels)), file


def test_a_strict_policy_has_nothing_to_object_to(readers: dict[str, _Reader]) -> None:
    """No inline style, no inline script, no handler in an attribute."""
    for file, reader in readers.items():
        for tag, attrs in reader.tags:
            assert "style" not in attrs, file
            assert not any(name.startswith("on") for name in attrs), file
            assert tag != "script" or attrs.get("src"), file


def test_every_class_is_known_to_the_stylesheet(
    readers: dict[str, _Reader], project_root: Path
) -> None:
    """A class nobody styles is a misspelling."""
    styles = (project_root / "assets/styles").rglob("*.css")
    known = set(re.findall(r"\.([a-z][\w-]*)", "".join(x.read_text("utf-8") for x in styles)))
    used = {
        name for reader in readers.values() for x in reader.values("class") for name in x.split()
    }
    assert used - known == set()


def test_a_page_names_exactly_the_icons_it_uses(pages: Pages) -> None:
    """The frame puts these drawings on the page and no others."""
    for file, page in pages.items():
        used = set(re.findall(r'href="#i-([\w-]+)"', page["html"]))
        assert set(page["cm"]["icons"]) == used, file


def test_every_icon_named_in_a_template_exists(project_root: Path) -> None:
    """An icon from content may be missing; one of our own may not."""
    drawn = {path.stem for path in (project_root / "assets/icons").glob("*.svg")}
    templates = (project_root / "templates/pages").glob("*.html")
    calls = re.findall(r"icon\(([^()]*)\)", "".join(x.read_text("utf-8") for x in templates))
    named = {name for call in calls for name in re.findall(r"'([a-z]+)'", call)}
    assert named
    assert named - drawn == set()


def test_text_of_editors_stays_text(pages: Pages) -> None:
    """A quotation mark or an ampersand in a title does not open or close anything."""
    page = pages["huong-dan/nop-ho-so.md"]
    assert page["title"] == 'Nộp hồ sơ & theo dõi "trực tuyến"'
    assert "hồ sơ &amp; theo dõi" in re.sub("<[^>]*>", "", page["html"])
    assert (
        "### Mục\u00a0II.2.1 – Mục tiêu \\[năm\\] 2026 {#ii-2-1}"
        in (pages["ke-hoach/ke-hoach-thu.md"]["body"])
    )


def test_a_demo_asks_search_engines_to_stay_away(pages: Pages, files: dict[str, Artifact]) -> None:
    """On every page and for the whole site."""
    assert all(page["cm"]["noindex"] for page in pages.values())
    assert files["robots.txt"].read() == b"User-agent: *\nDisallow: /\n"


def test_an_official_site_names_its_owner_and_may_be_found(
    library: Library, render: Callable[[Library], RenderedSite]
) -> None:
    """Only then; the search page alone stays out of search engines."""
    owner = Owner(
        agency="UBND xã Thử",
        address="Thôn 1",
        phone="0238 3861 234",
        email="a@example.vn",
        responsible="Người phụ trách",
    )
    changes = {"official": True, "owner": owner, "site_url": "https://xa.example.vn"}
    commune = replace(library.commune, model=library.commune.model.model_copy(update=changes))
    site = render(replace(library, commune=commune))
    by_uri = {file.uri: file.read().decode() for file in site.pages}
    assert "Sitemap: https://xa.example.vn/sitemap.xml" in by_uri["robots.txt"]
    assert "Người phụ trách" in by_uri["ve-trang-nay/index.md"]
    assert [uri for uri, text in by_uri.items() if '"noindex": true' in text] == [
        "tim-kiem/index.md",
        "offline/index.md",
    ]
    assert "BẢN TRÌNH DIỄN" not in by_uri["lich/lich.ics"]


def test_a_page_leads_to_the_file_an_editor_opens(pages: Pages) -> None:
    """Absolute, because no repository address is ever given to the theme."""
    page = pages["huong-dan/nop-ho-so.md"]
    assert page["cm"]["edit"] == "content/common/guides/nop-ho-so.md"
    assert "https://git.example.vn/sua/content/common/guides/nop-ho-so.md" in page["html"]


def test_an_old_address_sends_the_reader_on(files: dict[str, Artifact]) -> None:
    """Without script and from any folder of a host."""
    html = files["huong-dan/cu/index.html"].read().decode()
    assert 'content="0;url=../nop-ho-so/"' in html
    assert '<a href="../nop-ho-so/">' in html


def test_expiry_is_there_for_the_build_and_for_the_reader(pages: Pages) -> None:
    """Both wordings are on the page; the one that is not true today is hidden."""
    current, over = (pages[f"canh-bao/{name}.md"]["html"] for name in ("cuoc-goi", "tin-nhan-cu"))
    assert 'data-valid-until="2026-11-20"' in current
    assert re.search(r"data-in-force>", current)
    assert re.search(r"data-expired hidden>", current)
    assert re.search(r"data-in-force hidden>", over)
    assert re.search(r"data-expired>", over)


def test_building_twice_gives_the_same_bytes(
    library: Library,
    files: dict[str, Artifact],
    render: Callable[[Library], RenderedSite],
) -> None:
    """Same content, same day, same site."""
    again = {artifact.uri: artifact.read() for artifact in render(library).pages}
    assert again == {uri: artifact.read() for uri, artifact in files.items()}


def test_a_commune_without_content_still_has_every_place_of_the_navigation(
    library: Library, render: Callable[[Library], RenderedSite]
) -> None:
    """An empty list says that it is empty."""
    site = render(Library(commune=library.commune))
    addresses = {address(page.uri) for page in site.pages if page.is_page}
    assert {item.uri for item in site.frame.nav} <= addresses


def test_a_day_without_news_makes_no_page_new(
    library: Library, render: Callable[..., RenderedSite]
) -> None:
    """Or every phone fetched every page each night. What the day alone changes is listed."""
    nights = [dt.date(2026, 11, 21), dt.date(2026, 11, 22)]
    first, second = ({a.uri: a.read() for a in render(library, day).pages} for day in nights)
    new = {uri for uri, body in second.items() if first[uri] != body}
    of_plans = {u for u in first if u.endswith(("/moc.ics", "/chi-tieu.csv", "/ke-hoach.json"))}
    assert new - of_plans == {"ngay-dung.txt", "lich/lich.ics"}
    assert second["ngay-dung.txt"] == b"2026-11-22\n"


def test_the_frame_makes_up_nothing_about_the_commune(
    library: Library, render: Callable[[Library], RenderedSite]
) -> None:
    """What a demo lacks is None, never an owner of our own."""
    frame = render(library).frame
    assert frame.name == "Xã Thử"
    assert frame.demo
    assert frame.owner is None


def test_the_page_of_a_slogan_says_all_that_is_drawn(library: Library, project_root: Path) -> None:
    """Whoever cannot read the picture reads the sub-line, the points and the call as text."""
    words = {"sub": "Dòng phụ", "points": ("Ý một", "Ý hai"), "call": "Gọi <ngay>"}
    entry = library.slogans[0]
    slogan = replace(entry, model=entry.model.model_copy(update=words))
    size = Size(
        id="a3", name="A3", family="sheet", width=297, height=420, bleed=3, safe=8, format="pdf"
    )
    file = PosterFile(entry.id, "Tên", "ap-phich/tep.pdf", size, "Mẫu", 1000)
    site = render_site(
        replace(library, slogans=(slogan,)),
        dt.date(2026, 11, 20),
        templates=project_root / "templates/pages",
        icons=defaultdict(lambda: "M0 0"),
        facts=Facts(posters=(file,)),
    )
    html = next(a for a in site.pages if a.uri == f"ap-phich/{entry.id}.md").read().decode()
    for shown in ("Dòng phụ", "<li>Ý một</li>", "<li>Ý hai</li>", "Gọi &lt;ngay&gt;"):
        assert shown in html


def test_the_day_of_news_stands_under_its_title_and_nowhere_else(pages: Pages) -> None:
    """What is read for being new says first how new it is; a guide says it last."""
    news = pages["tin-bai/tin-ke-hoach.md"]["cm"]
    guide = pages["huong-dan/nop-ho-so.md"]["cm"]
    assert "Đăng <time" in news["before"]
    assert "Đăng <time" not in news["after"]
    assert "Đăng <time" not in guide["before"]
    assert "Đăng <time" in guide["after"]


def test_a_review_on_the_last_day_of_validity_is_said_once(
    library: Library, render: Callable[[Library], RenderedSite]
) -> None:
    """The same date twice in one box looks like two things to remember."""
    entry = library.article_by_id["cuoc-goi"]
    last = entry.model.valid_until
    for review, shown in ((last, False), (dt.date(2026, 11, 1), True)):
        model = entry.model.model_copy(update={"review_by": review})
        articles = tuple(
            replace(e, model=model) if e.id == entry.id else e for e in library.articles
        )
        site = render(replace(library, articles=articles))
        page = next(a for a in site.pages if a.uri == "canh-bao/cuoc-goi.md")
        assert ("Xem lại trước" in page.read().decode()) is shown
