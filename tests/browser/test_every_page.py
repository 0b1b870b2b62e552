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


def test_text_and_targets_are_large_enough(chromium: Browser, site_url: str) -> None:
    """Running text ≥ 18 px, nothing under 14, the bar's places ≥ 48 px high at weight 600."""
    page = context(chromium).new_page()
    for uri in ONE_OF_EACH:
        page.goto(f"{site_url}/{uri}")
        small = page.evaluate(SMALL_TEXT)
        assert small == [], uri
        low = page.evaluate(LOW_TARGETS)
        assert low == [], uri


SMALL_TEXT = """() => [...document.querySelectorAll('body *')].filter(e =>
  [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.checkVisibility()
  && !e.closest('svg, script, style')
  && (parseFloat(getComputedStyle(e).fontSize) < 14
      || (e.matches('.cm-prose p, .cm-prose > ol > li, .cm-prose > ul > li')
          && parseFloat(getComputedStyle(e).fontSize) < 18))
).map(e => e.outerHTML.slice(0, 90))"""

LOW_TARGETS = """() => [...document.querySelectorAll('a[href], button, input, summary')
].filter(e => {
  if (!e.checkVisibility() || e.closest('p, dd, td, .cm-prose, .md-search')) return false;
  const whole = getComputedStyle(e, '::after');  // a row's link covers all of the row
  if (whole.position === 'absolute' && whole.content !== 'none') return false;
  const box = e.getBoundingClientRect();
  return box.width > 0 && box.bottom > 0 && box.height < 43.5;
}).map(e => e.outerHTML.slice(0, 90) + ' ' + e.getBoundingClientRect().height)"""


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
