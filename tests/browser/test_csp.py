"""The policy for content, as header and in the page, in a real browser and in real use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

PAGES = (
    "",
    "huong-dan/",
    "huong-dan/nop-ho-so-truc-tuyen/",
    "canh-bao/gia-danh-cong-an/",
    "ke-hoach/dien-chau-2026/",
    "infographic/nhan-cuoc-goi-la/",
    "ap-phich/",
    "ap-phich/biet-hieu-su-dung-duoc/",
    "tim-kiem/?q=khai+sinh",
    "thuat-ngu/",
    "lich/",
    "404.html",
)
LISTEN = """window.violations = [];
addEventListener('securitypolicyviolation', e =>
  violations.push(e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample));"""
USE = """() => {
  document.querySelectorAll('details').forEach(x => x.open = true);
  document.querySelectorAll('#noi-dung button, .cm-size button, [data-scheme]').forEach(b => {
    if (b.checkVisibility() && !b.matches('[data-print], [data-share], [type=submit]')) b.click();
  });
  scrollTo(0, document.body.scrollHeight);
}"""


@pytest.fixture(scope="module")
def guarded(built_site: Path, serve_folder: Callable[..., str]) -> str:
    """The address of the site on a server that sends the policy as servers are told to send it."""
    lines = (built_site.parent / "server" / "dien-chau" / "_headers").read_text(encoding="utf-8")
    name = "Content-Security-Policy: "
    policy = next(part.split(name)[1] for part in lines.splitlines() if name in part)
    return serve_folder(built_site, **{"Content-Security-Policy": policy})


@pytest.mark.parametrize("uri", PAGES)
def test_nothing_a_page_does_is_blocked(chromium: Browser, guarded: str, uri: str) -> None:
    """Opening it, its buttons, its blocks, and the search over it: no violation."""
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.add_init_script(LISTEN)
    page.goto(f"{guarded}/{uri}", wait_until="networkidle")
    page.evaluate(USE)
    page.locator("[data-search]:visible").first.click()
    page.keyboard.type("khai sinh")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("violations") == []


def inject(page: Page, address: str, part: str) -> None:
    """Open a page into which somebody put ``part`` on the server."""

    def answer(route: Route) -> None:
        found = route.fetch()
        route.fulfill(response=found, body=found.text().replace("</main>", f"{part}</main>"))

    page.route(address, answer)
    page.goto(address, wait_until="networkidle")


@pytest.mark.parametrize(
    "part",
    [
        "<script>window.owned = 1</script>",
        "<img src=x onerror='window.owned = 1'>",
        '<script src="data:text/javascript,window.owned=1"></script>',
        '<script src="https://xau.example/a.js"></script>',
        '<iframe src="https://xau.example/"></iframe>',
        '<base href="https://xau.example/">',
        "<p style='position:fixed'>Nhận thưởng</p>",
    ],
)
def test_what_an_intruder_adds_is_blocked(chromium: Browser, site_url: str, part: str) -> None:
    """The policy in the page alone, without a header: nothing runs, and it is reported."""
    page = chromium.new_page(service_workers="block")
    page.add_init_script(LISTEN)
    inject(page, f"{site_url}/huong-dan/nop-ho-so-truc-tuyen/", part)
    assert page.evaluate("window.owned") is None
    assert page.evaluate("violations.length") >= 1


def test_a_link_out_of_the_site_says_so(chromium: Browser, site_url: str) -> None:
    """To the eye by a sign, to a screen reader by words; the other site learns nothing."""
    page = chromium.new_page()
    page.goto(f"{site_url}/huong-dan/nop-ho-so-truc-tuyen/")
    outside = page.locator("#noi-dung a[href^=http]:not([href*='127.0.0.1'])")
    assert outside.count() >= 1
    spoken = page.get_by_role("link", name="(sang trang khác)")
    assert spoken.count() == page.locator("main a[rel~=external], footer a[rel~=external]").count()
    for link in outside.all():
        words = (link.get_attribute("rel") or "").split()
        assert {"external", "noopener", "noreferrer"} <= set(words)
