"""What the frame puts on every page, whatever the page is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from urllib.parse import urljoin

Pages = Mapping[str, str]
BuildFrame = Callable[..., Pages]
Attributes = dict[str, str | None]

GUIDE = "huong-dan/nop-ho-so/index.html"
SEARCH = "tim-kiem/index.html"
OFFICIAL = {"demo": False, "name": "Xã Mẫu (dữ liệu giả lập)", "synthetic": True}


class Tags(HTMLParser):
    """The start tags of a page, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, Attributes]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.found.append((tag, dict(attrs)))

    def named(self, name: str) -> list[Attributes]:
        """The attributes of every tag of this name."""
        return [attributes for tag, attributes in self.found if tag == name]


def test_every_page_has_one_way_to_skip_to_the_content(demo_pages: Pages) -> None:
    """The engine's own link would go past the title, or be missing."""
    for address, html in demo_pages.items():
        tags = Tags(html)
        skips = [a["href"] for a in tags.named("a") if a.get("class") == "md-skip"]
        assert skips == ["#noi-dung"], address
        ids = [attributes.get("id") for _, attributes in tags.found]
        assert ids.count("noi-dung") == 1, address
        assert len(tags.named("main")) == 1, address


def test_no_style_and_no_handler_is_written_into_a_tag(demo_pages: Pages) -> None:
    """A strict policy for content refuses both."""
    for address, html in demo_pages.items():
        written = {name for _, a in Tags(html).found for name in a}
        assert not {n for n in written if n == "style" or n.startswith("on")}, address


def test_the_same_inline_script_stands_on_every_page(demo_pages: Pages) -> None:
    """One hash in the policy allows it, at any depth; it does not wait for the stylesheet."""
    pages = [
        tuple(re.findall(r"<script>(.*?)</script>", html, re.DOTALL))
        for html in demo_pages.values()
    ]
    assert {len(scripts) for scripts in pages} == {1}
    assert len(set(pages)) == 1
    assert all(
        html.index("<script>") < html.index('rel="stylesheet"') for html in demo_pages.values()
    )


def test_nothing_is_asked_of_another_host(demo_pages: Pages) -> None:
    """No font, style, script or picture comes from elsewhere."""
    for html in demo_pages.values():
        tags = Tags(html)
        asked = [a.get("href") for a in tags.named("link") if a.get("rel") != "canonical"]
        asked += [a.get("src") for name in ("script", "img") for a in tags.named(name)]
        assert not [address for address in asked if address and "//" in address]


def test_one_stylesheet_is_loaded_ahead_of_all_else_and_no_script(demo_pages: Pages) -> None:
    """Nothing competes with it.

    The frame's script waits for the first frame and brings the stylesheet for paper, the engine's
    bundle waits for the first use of search.
    """
    tags = Tags(demo_pages[GUIDE])
    links = [(a["rel"], a["href"]) for a in tags.named("link") if "assets/cm.css" in str(a["href"])]
    assert links == [("preload", "../../assets/cm.css"), ("stylesheet", "../../assets/cm.css")]
    sheets = [a for a in tags.named("link") if a.get("rel") == "stylesheet"]
    assert [a["href"] for a in sheets] == ["../../assets/cm.css", "../../assets/later.css"]
    assert '<noscript><link rel="stylesheet" href="../../assets/later.css">' in demo_pages[GUIDE]
    assert not [a for a in tags.named("script") if a.get("src")]
    (settings,) = [a for a in tags.named("script") if a.get("id") == "__config"]
    assert settings["data-script"] == "../../assets/chuyenmuc.js"


def test_a_page_that_a_script_writes_has_it_before_it_is_shown(demo_pages: Pages) -> None:
    """The frame's script comes first, and once."""
    tags = Tags(demo_pages[SEARCH])
    scripts = [a for a in tags.named("script") if a.get("src")]
    assert [a["src"] for a in scripts] == ["../assets/chuyenmuc.js", "../assets/tim.js"]
    assert all("defer" in a for a in scripts)
    (settings,) = [a for a in tags.named("script") if a.get("id") == "__config"]
    assert "data-script" not in settings


def test_words_of_the_front_matter_are_escaped(demo_pages: Pages) -> None:
    """A title is text, never markup."""
    html = demo_pages["tin-bai/dau-la/index.html"]
    assert "<lạ>" not in html
    assert "<title>Dấu &lt;lạ&gt; &amp; “ngoặc&#34; kép – Chuyển đổi số xã Mẫu" in html


def test_a_demo_says_so_in_the_strip_the_title_and_to_search_engines(demo_pages: Pages) -> None:
    """It cannot be taken for the commune's own page."""
    for address, html in demo_pages.items():
        assert "Bản trình diễn – không phải trang chính thức" in html, address
        assert "(bản trình diễn)</title>" in html, address
        assert '<meta name="robots" content="noindex">' in html, address
        assert "chưa có cơ quan chủ quản" in html, address


def test_an_official_page_names_its_owner(build_frame: BuildFrame) -> None:
    """Agency, address, telephone, e-mail and the person, and no noindex."""
    owner = {
        "agency": "Ủy ban nhân dân xã Mẫu",
        "address": "Thôn 1",
        "phone": "0000 000 000",
        "email": "xa@example.vn",
        "responsible": "Nguyễn Văn Mẫu",
    }
    html = build_frame(**OFFICIAL, owner=owner)[GUIDE]
    assert all(words in html for words in owner.values())
    assert "noindex" not in html
    assert "bản trình diễn" not in html.lower()
    assert "Dữ liệu giả lập – xã này không có thật" in html


def test_a_page_carries_each_icon_it_uses_once_and_no_other(demo_pages: Pages) -> None:
    """The frame's own, and those its HTML names."""
    allowed = {"info", "half", "menu", "search", "close", "home", "list"}
    for address, html in demo_pages.items():
        carried = re.findall(r'<symbol id="i-([a-z]+)"', html)
        used = set(re.findall(r'<use href="#i-([a-z]+)"', html))
        assert len(carried) == len(set(carried)), address
        assert used <= set(carried) <= used | allowed, address


def test_the_sections_place_is_marked_in_every_navigation(demo_pages: Pages) -> None:
    """Header, site map and bottom bar agree on where the reader is."""
    current = [a["href"] for a in Tags(demo_pages[GUIDE]).named("a") if a.get("aria-current")]
    assert current == ["../"] * 3


def test_a_page_without_markdown_has_no_empty_article(demo_pages: Pages) -> None:
    """Listings and the home page are whole without one."""
    assert "cm-prose" not in demo_pages["index.html"]
    assert "cm-prose--guide" in demo_pages[GUIDE]
    assert "cm-prose--news" in demo_pages["tin-bai/dau-la/index.html"]


def test_long_texts_list_their_headings_and_short_ones_do_not(demo_pages: Pages) -> None:
    """Three headings and more; the anchor of the skip link is not one of them."""
    assert re.findall(r'<li><a href="#([^"]+)">', demo_pages[GUIDE]) == [
        "can-chuan-bi",
        "cac-buoc",
        "hoi",
    ]
    assert "cm-toc" not in demo_pages["tin-bai/dau-la/index.html"]


def test_a_lost_reader_gets_a_field_and_the_way_home(demo_pages: Pages) -> None:
    """The page of an unknown address works at any depth: its addresses start at the root."""
    tags = Tags(demo_pages["404.html"])
    assert {a.get("action") for a in tags.named("form")} == {"/tim-kiem/"}
    homes = [a.get("href") for a in tags.named("a") if a.get("class") == "cm-btn"]
    assert [urljoin("https://example.vn/a/b/", str(home)) for home in homes] == [
        "https://example.vn/"
    ]
    assert "Không thấy trang này – Chuyển đổi số xã Mẫu" in demo_pages["404.html"]


CARD = {"uri": "the-chia-se/trang-chu.png", "width": 1200, "height": 630, "alt": "Xã “Mẫu”"}


def pictures_told(html: str) -> dict[str, str | None]:
    """What a page tells chats about its picture."""
    told = {a.get("property") or a.get("name"): a.get("content") for a in Tags(html).named("meta")}
    return {k: v for k, v in told.items() if k and k.startswith(("og:image", "twitter:"))}


def test_a_page_tells_chats_its_picture_by_a_whole_address(build_frame: BuildFrame) -> None:
    """A page without a picture of its own has that of the home page; sub-folders are kept."""
    html = build_frame(site_url="https://xa-mau.example/so", card=CARD)[GUIDE]
    assert pictures_told(html) == {
        "og:image": "https://xa-mau.example/so/the-chia-se/trang-chu.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Xã “Mẫu”",
    }


def test_a_page_tells_chats_its_own_address(build_frame: BuildFrame) -> None:
    """So that one sent with a tail behind it counts as the same page."""
    html = build_frame(site_url="https://xa-mau.example/so", card=CARD)[GUIDE]
    told = {a.get("property"): a.get("content") for a in Tags(html).named("meta")}
    folder = GUIDE.removesuffix("index.html")
    assert told["og:url"] == f"https://xa-mau.example/so/{folder}"


def test_without_an_address_no_picture_is_told(build_frame: BuildFrame) -> None:
    """A demo has none, and half an address is worse than nothing."""
    pages = build_frame(card=CARD)
    assert all(pictures_told(html) == {} for html in pages.values())
