"""With the keys alone: the way through a page, into the quick search and back out of it."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Browser, Page, Route

HOME, ARTICLE = "", "huong-dan/nop-ho-so-truc-tuyen/"
PLACES = {
    "skip": ".md-skip",
    "strip": ".cm-demo",
    "menu": ".cm-brand, .cm-nav, [href='#muc-luc'], [data-scheme]",
    "search": ".cm-head [data-search]",
    "content": "#noi-dung",
    "foot": ".cm-foot",
    "bar": ".cm-bar",
}
WHERE = """places => {
  const at = document.activeElement;
  if (at === document.body) return null;
  return Object.keys(places).find(name => at.closest(places[name])) || at.outerHTML.slice(0, 90);
}"""
OPENED = "(document.getElementById('__search') || {}).checked"
INSIDE = "document.activeElement.closest('.md-search') !== null"
MOST_STOPS = 250


def opened(chromium: Browser, site_url: str, uri: str, width: int) -> Page:
    """A page on a screen of a given width."""
    # What a service worker fetches passes by the route that a test holds a file back with.
    browsing = chromium.new_context(
        viewport={"width": width, "height": 740}, service_workers="block"
    )
    page = browsing.new_page()
    page.goto(f"{site_url}/{uri}")
    return page


def stops(page: Page) -> list[str]:
    """The places that Tab goes through, from the first to the last, each named once in a row."""
    found: list[str] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        place = page.evaluate(WHERE, PLACES)
        if place is None:
            break
        if found[-1:] != [place]:
            found.append(place)
    return found


@pytest.mark.parametrize("uri", [HOME, ARTICLE])
@pytest.mark.parametrize(
    ("width", "way"),
    [
        (360, ["skip", "strip", "menu", "content", "foot", "bar"]),
        (768, ["skip", "strip", "menu", "search", "menu", "content", "foot", "bar"]),
        (1280, ["skip", "strip", "menu", "search", "menu", "content", "foot"]),
    ],
)
def test_tab_goes_through_the_page_as_it_is_read(
    chromium: Browser, site_url: str, uri: str, width: int, way: list[str]
) -> None:
    """Skip link, menu, search, content, foot; last the bar that stands at the bottom.

    On the narrowest screens the search is in the bar, on wide ones there is no bar.
    """
    assert stops(opened(chromium, site_url, uri, width)) == way


@pytest.mark.parametrize("uri", [HOME, ARTICLE])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_stays_in_the_quick_search_until_it_is_closed(
    chromium: Browser, site_url: str, uri: str, width: int
) -> None:
    """Nothing behind it can be reached, the header it grows from included."""
    page = opened(chromium, site_url, uri, width)
    page.locator("[data-search]:visible").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(INSIDE)
    page.keyboard.type("vneid")
    page.wait_for_selector(".md-search-result__item a")
    for key in ("Tab", "Shift+Tab"):
        for _ in range(20):
            page.keyboard.press(key)
            assert page.evaluate(f"document.activeElement === document.body || {INSIDE}")
    assert page.evaluate(OPENED)


def test_who_is_on_a_result_stays_there_when_the_bundle_draws_the_list_anew(
    chromium: Browser, site_url: str, patience: float
) -> None:
    """The first answers are ours, the next ones the bundle's: the focus goes with them."""
    page = opened(chromium, site_url, ARTICLE, 360)
    held: list[Route] = []
    page.route("**/bundle.*.js*", lambda route: held.append(route))  # noqa: PLW0108  # takes no built-in
    page.locator("[data-search]:visible").first.click()
    page.keyboard.type("vneid")
    page.wait_for_selector(".md-search-result__item a")
    link = page.locator(".md-search-result__item a").nth(2)
    link.focus()
    there = link.get_attribute("href")
    with page.expect_response("**/bundle.*.js*"):
        last = time.monotonic() + patience
        while not held:
            assert time.monotonic() < last, "the bundle was never asked for"
            page.wait_for_timeout(20)
        held[0].continue_()
    page.wait_for_selector(".md-search-result__item:not([data-quick]) a")
    page.wait_for_selector(".md-search-result__item[data-quick]", state="detached")
    assert page.evaluate("document.activeElement.href") == there
    page.keyboard.press("Tab")
    assert page.evaluate(OPENED)


@pytest.mark.parametrize("uri", [HOME, ARTICLE])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("typed", ["", "vneid"])
def test_escape_closes_the_quick_search_and_gives_the_focus_back(
    chromium: Browser, site_url: str, uri: str, width: int, typed: str
) -> None:
    """To what opened it, from the field as from a result."""
    page = opened(chromium, site_url, uri, width)
    opener = page.locator("[data-search]:visible").first
    opener.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(OPENED)
    if typed:
        page.keyboard.type(typed)
        page.wait_for_selector(".md-search-result__item a")
        page.locator(".md-search-result__item a").first.focus()
    page.keyboard.press("Escape")
    assert not page.evaluate(OPENED)
    assert opener.evaluate("node => node === document.activeElement")
    page.keyboard.press("Tab")
    assert not page.evaluate(INSIDE)


def test_a_key_opens_the_search_and_escape_goes_back_to_where_the_reader_was(
    chromium: Browser, site_url: str
) -> None:
    """A slash anywhere but in a field."""
    page = opened(chromium, site_url, ARTICLE, 1280)
    link = page.locator("#noi-dung a[href]:visible").nth(3)
    link.focus()
    page.keyboard.press("/")
    assert page.evaluate(INSIDE)
    page.keyboard.press("Escape")
    assert link.evaluate("node => node === document.activeElement")
