"""The states of the site that axe looks at: pages × colours × widths × text sizes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from bench.phone.server import served
from bench.row import Row

STATES = Path(__file__).resolve().parents[3] / "tests" / "cases" / "axe" / "states.yml"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HEIGHT = 740
FEWEST = 27
SCHEMES = {"light": "default", "dark": "slate", "contrast": "contrast"}
"""What a state calls a set of colours → what the page calls it."""


@dataclass(frozen=True, slots=True)
class State:
    """One page as one reader sees it. ``text`` is in percent of the browser's own size."""

    page: str
    scheme: str
    width: int
    text: int
    overlay: bool = False

    def __str__(self) -> str:
        overlay = " + tìm nhanh" if self.overlay else ""
        return f"/{self.page}{overlay} {self.scheme} {self.width} px {self.text} %"


def states(path: Path = STATES) -> tuple[State, ...]:
    """The list an editor of the tests keeps."""
    return tuple(State(**row) for row in yaml.safe_load(path.read_text(encoding="utf-8")))


def violations(chromium: Browser, site: str, state: State) -> list[str]:
    """What axe finds in one state, a line for each rule."""
    with chromium.new_context(viewport={"width": state.width, "height": HEIGHT}) as browsing:
        page = browsing.new_page()
        open_state(page, site, state)
        # Only of violations does axe need to say more than that there is one.
        options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        found = Axe().run(page, options=options).response["violations"]
        return [f"{rule['id']}: {[n['target'] for n in rule['nodes']][:3]}" for rule in found]


def open_state(page: Page, site: str, state: State) -> None:
    """Open a page in the colours, the width and the text size of a state."""
    page.goto(f"{site}/{state.page}")
    page.wait_for_function("() => window.chuyenmuc?.later.sheet")  # both come after a frame
    page.evaluate(
        "name => [document.documentElement, document.body].forEach("
        "node => node.setAttribute('data-md-color-scheme', name))",
        SCHEMES[state.scheme],
    )
    if state.text != 100:  # noqa: PLR2004  # percent: the page's own base is 125 %
        # Through the object model: the page's policy refuses a stylesheet put in from outside.
        page.evaluate(
            "size => document.documentElement.style.setProperty('font-size', size, 'important')",
            f"{1.25 * state.text}%",
        )
    if state.overlay:
        page.locator("[data-search]:visible").first.click()
        page.locator("[data-md-component=search-query]").press_sequentially("lừa đảo", delay=10)
        page.locator(".md-search-result__item").first.wait_for(state="visible")


def audited(chromium: Browser, demo: Path) -> Iterator[Row]:
    """How many states there are, and how many violations in all of them."""
    listed = states()
    count: Counter[str] = Counter()
    with served(demo) as address:
        for state in listed:
            for line in violations(chromium, address, state):
                print(f"    {state}: {line}")
                count[line.split(":")[0]] += 1
    yield Row("trạng thái axe xem", len(listed), FEWEST, "", at_least=True)
    yield Row("lỗi axe tìm thấy", count.total(), 0, "lỗi")
