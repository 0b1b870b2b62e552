"""The page of a plan on a phone: short at first, and every link opens what it leads to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

PLAN = "ke-hoach/dien-chau-2026/"
SCREEN = 740
SCREENS = 6  # the whole plan before anything is opened, without the foot of the site


def test_a_plan_is_a_few_screens_long(chromium: Browser, site_url: str) -> None:
    """22 targets, 12 tasks, 12 milestones and 40 clauses are folded, not dropped."""
    page = chromium.new_context(viewport={"width": 360, "height": SCREEN}).new_page()
    page.goto(f"{site_url}/{PLAN}")
    page.evaluate("document.fonts.ready")
    page.reload()  # fonts are optional: a first visit may be in the system's
    height = page.evaluate("document.querySelector('#noi-dung').offsetHeight")
    assert height <= SCREENS * SCREEN


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
