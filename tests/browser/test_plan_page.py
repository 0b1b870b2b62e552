"""The page of a plan on a phone: short at first, and every link opens what it leads to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route

from chuyenmuc.inputs import Inputs
from chuyenmuc.markdown.dialect import Converter
from chuyenmuc.render.site import render_site
from chuyenmuc.views.address import plan_uri

TODAY = dt.date(2026, 11, 20)
PLANS = 7
PLAN = "ke-hoach/dien-chau-2026/"
SCREEN = 740
SCREENS = 6  # the whole plan before anything is opened, without the foot of the site


@pytest.fixture(scope="module")
def parts(inputs: Inputs) -> dict[str, dict[str, str]]:
    """What the frame lays out on the page of every plan of every commune, by address."""
    found: dict[str, dict[str, str]] = {}
    for library in inputs.catalogue.libraries.values():
        site = render_site(
            library.published(TODAY),
            TODAY,
            templates=inputs.templates,
            icons=inputs.icons,
        )
        plans = {plan_uri(entry.id) for entry in library.plans}
        for page in site.pages:
            address = f"{page.uri.removesuffix('.md')}/"
            if address in plans:
                _, matter, body = page.read().decode().split("---\n", 2)
                text = Converter().html(body)
                found[address] = {"text": text, **yaml.safe_load(matter)["cm"]}
    return found


@pytest.fixture(scope="module")
def phone(chromium: Browser, site_url: str) -> Iterator[Page]:
    """The plan of the demo commune on a phone, in the fonts of the site however late they come."""
    browsing = chromium.new_context(
        viewport={"width": 360, "height": SCREEN}, service_workers="block"
    )

    def wait_for_fonts(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("optional", "block"))

    browsing.route("**/*.css*", wait_for_fonts)
    page = browsing.new_page()
    page.goto(f"{site_url}/{PLAN}")
    page.evaluate("document.fonts.ready")
    yield page
    browsing.close()


def height_with(page: Page, parts: dict[str, str] | None) -> int:
    """How tall the content is, in pixels, as built or with the ``parts`` of another plan."""
    if parts:
        page.evaluate(
            """parts => {
              const root = document.querySelector("#noi-dung");
              const article = root.querySelector("article"), around = article.parentElement;
              while (around.previousSibling) around.previousSibling.remove();
              while (around.nextSibling) around.nextSibling.remove();
              around.insertAdjacentHTML("beforebegin", parts.before);
              article.innerHTML = parts.text;
              around.querySelector("aside.cm-side").outerHTML = parts.side;
              around.insertAdjacentHTML("afterend", parts.after);
            }""",
            parts,
        )
    height: int = page.evaluate("document.querySelector('#noi-dung').offsetHeight")
    return height


def test_every_plan_is_a_few_screens_long(phone: Page, parts: dict[str, dict[str, str]]) -> None:
    """Up to 27 targets, 41 tasks and 40 clauses are folded, not dropped; all seven documents."""
    built = height_with(phone, None)
    assert built == height_with(phone, parts[PLAN])  # else the others would not be measured right
    heights = {address: height_with(phone, found) for address, found in parts.items()}
    assert len(heights) == PLANS
    assert {at: tall for at, tall in heights.items() if tall > SCREENS * SCREEN} == {}


@pytest.mark.parametrize("clause", ["ii-2-1", "pl-i-6", "pl-ii-9", "mau-thuan", "vi-4"])
def test_a_link_to_a_clause_opens_the_block_around_it(
    chromium: Browser, site_url: str, clause: str
) -> None:
    """Whoever follows a link sees what it leads to, not a folded line."""
    browsing = chromium.new_context(
        viewport={"width": 360, "height": SCREEN}, reduced_motion="reduce"
    )
    page = browsing.new_page()
    page.goto(f"{site_url}/{PLAN}#{clause}")
    page.wait_for_function(
        """id => {
          const box = document.getElementById(id).getBoundingClientRect();
          return box.height > 0 && box.top >= -1 && box.top < innerHeight;
        }""",
        arg=clause,
    )
    assert page.locator(f"#{clause}").is_visible()


def test_a_wide_screen_shows_the_schedule_unfolded(chromium: Browser, site_url: str) -> None:
    """The bars of the quarters need no click where there is room for them."""
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{site_url}/{PLAN}")
    assert page.locator("#pl-ii-1 .cm-q").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_no_symbol_is_broken_at_its_hyphen(chromium: Browser, site_url: str, width: int) -> None:
    """57-NQ/TW is read as one thing, in a table as in running prose, with everything opened."""
    page = chromium.new_context(viewport={"width": width, "height": SCREEN}).new_page()
    page.goto(f"{site_url}/{PLAN}")
    seen, broken = page.evaluate(
        """() => {
          document.querySelectorAll("details").forEach(node => { node.open = true; });
          const symbol = /\\d*[-\\/]?[A-ZĐ]{2,}[-\\/][A-ZĐ]{2,}/g;
          const root = document.querySelector("#noi-dung");
          const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          const seen = [], broken = [];
          while (texts.nextNode()) {
            const node = texts.currentNode;
            for (const found of node.data.matchAll(symbol)) {
              const range = document.createRange();
              range.setStart(node, found.index);
              range.setEnd(node, found.index + found[0].length);
              const boxes = [...range.getClientRects()].filter(box => box.width > 0);
              const lines = new Set(boxes.map(box => Math.round(box.top)));
              seen.push(found[0]);
              if (lines.size > 1) broken.push(found[0]);
            }
          }
          return [seen, broken];
        }"""
    )
    assert "57-NQ/TW" in seen
    assert broken == []
