"""A page on paper: what cannot be tapped there goes, what is read there stays."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

PAGES = (
    "",
    "huong-dan/nop-ho-so-truc-tuyen/",
    "infographic/5-buoc-nop-ho-so-truc-tuyen/",
    "tim-kiem/",
)
# Every control that is still to be seen; a plain link stays, since it is also text.
CONTROLS = """() => [...document.querySelectorAll('button, input, a[download]')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width > 1)
  .map(e => e.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("uri", PAGES)
def test_nothing_to_tap_is_printed(chromium: Browser, site_url: str, uri: str) -> None:
    """A download or a search field is no use on paper."""
    page = chromium.new_page(viewport={"width": 800, "height": 900})
    page.goto(f"{site_url}/{uri}")
    page.emulate_media(media="print")
    assert page.evaluate(CONTROLS) == []
    expect(page.locator("h1")).to_be_visible()
    page.close()


def test_bullets_are_printed_though_backgrounds_are_not(chromium: Browser, site_url: str) -> None:
    """A browser leaves backgrounds out unless a mark says that they carry meaning."""
    page = chromium.new_page()
    page.goto(f"{site_url}/{PAGES[1]}")
    page.emulate_media(media="print")
    bullet = "getComputedStyle(document.querySelector('{} > li'), '::before').printColorAdjust"
    for where in (".cm-prose ul", ".cm-sources"):
        assert page.evaluate(bullet.format(where)) == "exact"
    page.close()
