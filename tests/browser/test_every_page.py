"""Every page of the demo, in a real browser at phone size.

It fits, it says what it is, it calls nobody, and it can be read by those who see badly or run no
script.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

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


def context(
    chromium: Browser, width: int = 360, height: int = 740, **more: object
) -> BrowserContext:
    """A fresh browser of a given screen."""
    return chromium.new_context(viewport={"width": width, "height": height}, **more)  # type: ignore[arg-type]  # options by name


def every_page(site: Path) -> list[str]:
    """The address of every page, 404 included."""
    return sorted(
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in site.rglob("*.html")
    )


def test_no_page_scrolls_sideways_at_320_px(
    chromium: Browser, built_site: Path, site_url: str
) -> None:
    """The narrowest phones still in use, every page of the site."""
    page = context(chromium, width=320).new_page()
    too_wide = {}
    for uri in every_page(built_site):
        page.goto(f"{site_url}/{uri}", wait_until="domcontentloaded")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            too_wide[uri] = width
    assert not too_wide


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_text_at_200_percent_still_fits(chromium: Browser, site_url: str, width: int) -> None:
    """With the browser's text doubled, nothing is wider than the screen."""
    page = context(chromium, width=width).new_page()
    too_wide = {}
    for uri in ONE_OF_EACH:
        page.goto(f"{site_url}/{uri}", wait_until="domcontentloaded")
        # The page's own base is 125 %; its policy refuses a stylesheet put in from outside.
        page.evaluate("document.documentElement.style.setProperty('font-size','250%','important')")
        found = page.evaluate("document.documentElement.scrollWidth")
        if found > width:
            too_wide[uri] = found
    assert not too_wide


def test_nothing_is_asked_of_another_host(chromium: Browser, site_url: str) -> None:
    """Opening pages and searching calls this host alone."""
    hosts: set[str] = set()

    def note(request: Request) -> None:
        hosts.add(urlsplit(request.url).netloc)

    browsing = context(chromium)
    browsing.on("request", note)
    page = browsing.new_page()
    for uri in ONE_OF_EACH:
        page.goto(f"{site_url}/{uri}", wait_until="networkidle")
    assert hosts == {urlsplit(site_url).netloc}


def test_every_page_is_read_without_script(chromium: Browser, site_url: str) -> None:
    """With script off there is a heading, words, and a way on; no button that does nothing."""
    page = context(chromium, java_script_enabled=False).new_page()
    for uri in ONE_OF_EACH:
        page.goto(f"{site_url}/{uri}")
        assert page.locator("h1").count() == 1, uri
        assert len(page.locator("#noi-dung").inner_text()) > 120, uri
        assert page.locator("button:visible:not([type=submit])").count() == 0, uri


def test_every_demo_page_says_what_it_is(
    chromium: Browser, built_site: Path, site_url: str
) -> None:
    """The strip is seen on the first screen, and the title of the tab says it too."""
    page = context(chromium).new_page()
    for uri in every_page(built_site):
        html = built_site / uri / "index.html" if not uri.endswith(".html") else built_site / uri
        if 'http-equiv="refresh"' in html.read_text(encoding="utf-8"):
            continue
        page.goto(f"{site_url}/{uri}", wait_until="domcontentloaded")
        strip = page.locator(".cm-demo").bounding_box()
        assert strip is not None, uri
        assert strip["y"] < 10, uri
        assert (
            "Bản trình diễn – không phải trang chính thức" in page.locator(".cm-demo").inner_text()
        )
        assert "bản trình diễn" in page.title()
        assert page.locator('meta[name=robots][content*="noindex"]').count() == 1


def test_text_is_large_enough(chromium: Browser, site_url: str) -> None:
    """Running text ≥ 18 px, nothing under 14."""
    page = context(chromium).new_page()
    for uri in ONE_OF_EACH:
        page.goto(f"{site_url}/{uri}")
        assert page.evaluate(SMALL_TEXT) == [], uri


def test_targets_are_a_finger_wide_and_high(chromium: Browser, site_url: str) -> None:
    """48 px in both directions on every kind of page, with everything unfolded.

    A link inside a sentence is as high as its line, as WCAG 2.5.8 allows; a link that is all its
    block says is no sentence. What covers more than its box counts as what it covers. The player
    of a recording is the browser's own.
    """
    page = context(chromium).new_page()
    found = {}
    for uri in (*ONE_OF_EACH, *MORE_KINDS):
        page.goto(f"{site_url}/{uri}")
        if "?q=" in uri:
            page.wait_for_selector("[data-search-found] .cm-hits li")
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        found[uri] = page.evaluate(SMALL_TARGETS, "body")
        assert page.evaluate(TARGETS, "body") > 20, uri
    assert {uri: small for uri, small in found.items() if small} == {}


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
