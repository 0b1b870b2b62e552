"""Every page of the demo, in a real browser at phone size.

It fits, it says what it is, it calls nobody, and it can be read by those who see badly or run no
script.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

ONE_OF_EACH = (
    "",
    "huong-dan/",
    "huong-dan/nop-ho-so-truc-tuyen/",
    "canh-bao/",
    "canh-bao/gia-danh-cong-an/",
    "hoi-dap/",
    "hoi-dap/ma-otp-la-gi/",
    "tin-bai/sau-chi-tieu-truyen-thong-chuyen-doi-so/",
    "ke-hoach/dien-chau-2026/",
    "infographic/nhan-cuoc-goi-la/",
    "infographic/5-buoc-nop-ho-so-truc-tuyen/",
    "ap-phich/",
    "ap-phich/biet-hieu-su-dung-duoc/",
    "lich/",
    "thuat-ngu/",
    "tim-kiem/",
    "ve-trang-nay/",
    "404.html",
)
MORE_KINDS = (
    "ke-hoach/",
    "infographic/",
    "linh-vuc/hanh-chinh/",
    "danh-cho/nguoi-dan/",
    "offline/",
    "tim-kiem/?q=vneid",
)


NARROWEST, PHONE, DESK = 320, 360, 1280

Facts = Mapping[str, Any]


def context(
    chromium: Browser, width: int = PHONE, height: int = 740, **more: object
) -> BrowserContext:
    """A fresh browser of a given screen."""
    return chromium.new_context(viewport={"width": width, "height": height}, **more)  # type: ignore[arg-type]  # options by name


@pytest.fixture(scope="module")
def on_a_phone(chromium: Browser, site_url: str) -> Mapping[str, Facts]:
    """What is found on each kind of page, unfolded, on a usual phone: its hosts, its targets."""
    hosts: set[str] = set()
    with context(chromium) as browsing:
        browsing.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        page = browsing.new_page()
        found = {}
        for uri in (*ONE_OF_EACH, *MORE_KINDS):
            hosts.clear()
            page.goto(f"{site_url}/{uri}", wait_until="networkidle")
            if "?q=" in uri:
                page.wait_for_selector("[data-search-found] .cm-hits li")
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
            found[uri] = {
                "hosts": set(hosts),
                "small text": page.evaluate(SMALL_TEXT),
                "targets": page.evaluate(TARGETS, "body"),
                "small targets": page.evaluate(SMALL_TARGETS, "body"),
            }
    return found


def test_no_page_scrolls_sideways_at_320_px(narrow: Mapping[str, Facts]) -> None:
    """The narrowest phones still in use, every page of the site."""
    assert {uri: page["width"] for uri, page in narrow.items() if page["width"] > NARROWEST} == {}


def test_no_page_with_doubled_text_scrolls_sideways_at_320_px(narrow: Mapping[str, Facts]) -> None:
    """With the browser's text at 200 percent, every page of the site."""
    too_wide = {uri: page["doubled"] for uri, page in narrow.items()}
    assert {uri: width for uri, width in too_wide.items() if width > NARROWEST} == {}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_text_at_200_percent_still_fits(
    chromium: Browser, site_url: str, doubled_text: str, width: int
) -> None:
    """With the browser's text doubled, nothing is wider than the screen."""
    page = context(chromium, width=width).new_page()
    too_wide = {}
    for uri in ONE_OF_EACH:
        page.goto(f"{site_url}/{uri}", wait_until="domcontentloaded")
        found = page.evaluate(doubled_text)
        if found > width:
            too_wide[uri] = found
    assert not too_wide


def test_nothing_is_asked_of_another_host(on_a_phone: Mapping[str, Facts], site_url: str) -> None:
    """Opening pages and searching calls this host alone."""
    asked = {uri: page["hosts"] for uri, page in on_a_phone.items()}
    assert asked == {uri: {urlsplit(site_url).netloc} for uri in asked}


def test_every_page_is_read_without_script(chromium: Browser, site_url: str) -> None:
    """With script off there is a heading, words, and a way on; no button that does nothing."""
    page = context(chromium, java_script_enabled=False).new_page()
    for uri in ONE_OF_EACH:
        page.goto(f"{site_url}/{uri}")
        assert page.locator("h1").count() == 1, uri
        assert len(page.locator("#noi-dung").inner_text()) > 120, uri
        assert page.locator("button:visible:not([type=submit])").count() == 0, uri


def test_every_demo_page_says_what_it_is(narrow: Mapping[str, Facts], built_site: Path) -> None:
    """The strip is seen on the first screen, and the title of the tab says it too."""
    for uri, page in narrow.items():
        html = built_site / uri / "index.html" if not uri.endswith(".html") else built_site / uri
        if 'http-equiv="refresh"' in html.read_text(encoding="utf-8"):
            continue
        assert page["strip"] is not None, uri
        assert page["strip"] < 10, uri
        assert "Bản trình diễn – không phải trang chính thức" in page["words"], uri
        assert "bản trình diễn" in page["title"], uri
        assert page["unlisted"] == 1, uri


def test_text_is_large_enough(on_a_phone: Mapping[str, Facts]) -> None:
    """Running text ≥ 18 px, nothing under 14."""
    found = {uri: page["small text"] for uri, page in on_a_phone.items()}
    assert {uri: small for uri, small in found.items() if small} == {}


def test_targets_are_a_finger_wide_and_high(on_a_phone: Mapping[str, Facts]) -> None:
    """48 px in both directions on every kind of page, with everything unfolded.

    A link inside a sentence is as high as its line, as WCAG 2.5.8 allows; a link that is all its
    block says is no sentence. What covers more than its box counts as what it covers. The player
    of a recording is the browser's own.
    """
    found = {uri: page["small targets"] for uri, page in on_a_phone.items()}
    assert {uri: small for uri, small in found.items() if small} == {}
    assert {uri for uri, page in on_a_phone.items() if page["targets"] <= 20} == set()


def test_targets_of_the_quick_search_are_a_finger_wide_and_high(
    chromium: Browser, site_url: str
) -> None:
    """Its field, its button and what it finds."""
    page = context(chromium).new_page()
    page.goto(f"{site_url}/huong-dan/")
    page.locator("[data-search]:visible").first.click()
    page.keyboard.type("vneid")
    page.wait_for_selector(".md-search-result__item a")
    assert page.evaluate(TARGETS, ".md-search") > 4
    assert page.evaluate(SMALL_TARGETS, ".md-search") == []


def test_the_skip_link_is_a_finger_high_when_it_shows(chromium: Browser, site_url: str) -> None:
    """It is off the screen until it has the focus."""
    page = context(chromium).new_page()
    page.goto(site_url)
    page.keyboard.press("Tab")
    box = page.locator(".md-skip").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert min(box["width"], box["height"]) >= 48


SMALL_TEXT = """() => [...document.querySelectorAll('body *')].filter(e =>
  [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.checkVisibility()
  && !e.closest('svg, script, style')
  && (parseFloat(getComputedStyle(e).fontSize) < 14
      || (e.matches('.cm-prose p, .cm-prose > ol > li, .cm-prose > ul > li')
          && parseFloat(getComputedStyle(e).fontSize) < 18))
).map(e => e.outerHTML.slice(0, 90))"""

_TARGETS_IN = """root => [...document.querySelector(root).querySelectorAll(
  'a[href], button, input, select, summary, textarea')
].filter(e => {
  if (!e.checkVisibility() || (root === 'body' && e.closest('.md-search'))) return false;
  const shows = (node, part) => getComputedStyle(node, part);
  if (e.tagName === 'A' && shows(e).display === 'inline') {
    let block = e.parentElement;
    while (shows(block).display === 'inline') block = block.parentElement;
    const words = text => text.replace(/[\\s;,]/g, '').length;
    const links = [...block.querySelectorAll('a')].map(link => link.innerText).join('');
    if (words(block.innerText) > words(links)) return false;  // a sentence
  }
  return e.getBoundingClientRect().right > 0;  // the skip link waits off the screen
})"""
TARGETS = f"root => ({_TARGETS_IN})(root).length"
SMALL_TARGETS = f"""root => ({_TARGETS_IN})(root).map(e => {{
  const cover = getComputedStyle(e, '::after');  // a row's link covers all of the row
  const covers = cover.position === 'absolute' && cover.content !== 'none';
  const box = (covers ? e.offsetParent : e).getBoundingClientRect();
  const px = length => Math.round(length * 10) / 10;
  return [e.outerHTML.slice(0, 90), px(box.width), px(box.height)];
}}).filter(([, width, height]) => width < 48 || height < 48)"""


def test_an_alert_expires_by_the_readers_clock(chromium: Browser, site_url: str) -> None:
    """A page saved today says next summer that it is out of date."""
    browsing = context(chromium)
    browsing.clock.install(time="2027-08-01T08:00:00")
    page = browsing.new_page()
    page.goto(f"{site_url}/canh-bao/gia-danh-cong-an/")
    assert page.locator(".cm-expired").count() >= 1
    assert "hết hiệu lực" in page.locator("#noi-dung").inner_text().lower()


def test_an_alert_in_force_does_not_say_it_has_expired(chromium: Browser, site_url: str) -> None:
    """On the day of the build nothing is marked."""
    browsing = context(chromium)
    browsing.clock.install(time="2026-11-20T08:00:00")
    page: Page = browsing.new_page()
    page.goto(f"{site_url}/canh-bao/gia-danh-cong-an/")
    assert page.locator(".cm-expired").count() == 0
