"""What an article costs to open: bytes, requests, fonts, and what comes only when asked for."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Response

ARTICLE = "huong-dan/nop-ho-so-truc-tuyen/"
BUDGET_BYTES = 90 * 1024
BUDGET_REQUESTS = 10
READY_COMPRESSED = {".woff2", ".png", ".webp", ".avif", ".jpg"}


def test_an_article_is_light_from_the_start(
    chromium: Browser, built_site: Path, site_url: str
) -> None:
    """At most 90 KB gzip in at most 10 requests, two font files, no engine script, no index."""
    asked: list[str] = []

    def note(response: Response) -> None:
        asked.append(urlsplit(response.url).path.lstrip("/"))

    page = chromium.new_page()
    page.on("response", note)
    page.goto(f"{site_url}/{ARTICLE}", wait_until="networkidle")
    sizes = {uri: weight(built_site / uri) for uri in asked}
    assert sum(sizes.values()) <= BUDGET_BYTES, sizes
    assert len(asked) <= BUDGET_REQUESTS, asked
    assert sum(uri.endswith(".woff2") for uri in asked) <= 2
    assert not [uri for uri in asked if "bundle" in uri or "search" in uri or "tim-" in uri]


def weight(path: Path) -> int:
    """Bytes on the wire: compressed, unless the format is already."""
    file = path / "index.html" if path.is_dir() else path
    body = file.read_bytes()
    return len(body) if file.suffix in READY_COMPRESSED else len(gzip.compress(body, 6))


def test_dark_is_remembered_without_the_engine_script(chromium: Browser, site_url: str) -> None:
    """The choice survives going to another page, and the system's wish counts until then."""
    browsing = chromium.new_context(color_scheme="light")
    page = browsing.new_page()
    page.goto(f"{site_url}/{ARTICLE}")
    scheme = "document.body.dataset.mdColorScheme"
    assert page.evaluate(scheme) == "default"
    page.locator("[data-scheme]").first.click()
    assert page.evaluate(scheme) == "slate"
    page.goto(f"{site_url}/")
    assert page.evaluate(scheme) == "slate"


def test_text_size_is_remembered(chromium: Browser, site_url: str) -> None:
    """A+ makes the text larger here and on the next page."""
    browsing = chromium.new_context(viewport={"width": 360, "height": 740})
    page = browsing.new_page()
    page.goto(f"{site_url}/{ARTICLE}")
    size = "parseFloat(getComputedStyle(document.querySelector('.cm-prose p')).fontSize)"
    before = page.evaluate(size)
    page.locator("footer button", has_text="A+").click()
    after = page.evaluate(size)
    assert after > before
    page.goto(f"{site_url}/{ARTICLE}")
    assert page.evaluate(size) == after


def test_a_link_into_a_closed_block_opens_it(chromium: Browser, site_url: str) -> None:
    """A clause that lies folded on the plan's page is seen when a link leads to it."""
    page = chromium.new_page()
    page.goto(f"{site_url}/ke-hoach/dien-chau-2026/#pl-i-6")
    page.locator("#pl-i-6").wait_for(state="visible")
