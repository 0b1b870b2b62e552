"""One preview outlives every mistake of the list, and shows each where it is, in a real browser.

A mistake is mended while the next one is made, so that each costs one build; only what keeps the
whole site from being drawn is mended by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.phone.axe import SCHEMES, State, violations
from bench.preview.mistakes import Mistake, listed, make, mend
from bench.preview.running import Preview, running

NOTICE = ".cm-look"
FEWEST = 60
ANSWER = 30.0
"""Seconds within which a page comes even on a machine that does other work."""
SMALLEST = 18.0
PHONE = 360


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, own_project: Callable[..., Path]) -> Path:
    """A project of one small commune without a mistake."""
    folder = own_project(tmp_path_factory.mktemp("preview") / "project")
    for uri, text in listed()[0].items():
        path = folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def preview(project: Path, patience: float) -> Iterator[Preview]:
    """The one preview of all mistakes, once its first page is there."""
    with running(project) as started:
        assert started.shows("", "Xã Thử", patience)
        yield started


@pytest.fixture(scope="module")
def good(project: Path) -> dict[str, str]:
    """The files that mistakes are made in, as they are without."""
    return {
        m.uri: (project / m.uri).read_text(encoding="utf-8")
        for m in listed()[1]
        if (project / m.uri).is_file()
    }


def see(page: Page, preview: Preview, mistake: Mistake) -> None:
    """Look at the page of a mistake as its author does."""
    page.goto(f"http://{preview.address}/{mistake.page}")
    notice = page.locator(NOTICE)
    expect(notice, mistake.name).to_be_visible()
    expect(notice, mistake.name).to_contain_text(mistake.sees)
    expect(page.locator("body"), mistake.name).to_contain_text(mistake.keeps)
    page.goto("about:blank")  # or it would reload itself while the next page is asked for


def test_every_mistake_is_shown_and_its_repair_too(
    project: Path, preview: Preview, good: dict[str, str], chromium: Browser, patience: float
) -> None:
    """At least sixty, one after another, and no page is ever waited for in vain."""
    page = chromium.new_page(viewport={"width": PHONE, "height": 740})
    mistakes = listed()[1]
    assert len(mistakes) >= FEWEST
    earlier: Mistake | None = None

    def is_mended(mistake: Mistake) -> None:
        assert preview.tells(mistake.page, mistake.sees, patience, is_there=False), mistake.name

    for mistake in mistakes:
        if earlier and (earlier.stops_all or mistake.stops_all or earlier.uri == mistake.uri):
            mend(project, earlier, good.get(earlier.uri, ""))
            is_mended(earlier)
            earlier = None
        if earlier:
            mend(project, earlier, good.get(earlier.uri, ""))
        make(project, mistake)
        assert preview.tells(mistake.page, mistake.sees, patience), mistake.name
        see(page, preview, mistake)
        if earlier:
            is_mended(earlier)
        earlier = mistake
    assert earlier
    mend(project, earlier, good.get(earlier.uri, ""))
    is_mended(earlier)
    assert preview.slowest < ANSWER, "an answer waits for one build and no longer"


@contextmanager
def made(project: Path, preview: Preview, good: dict[str, str], patience: float) -> Iterator[None]:
    """The first mistake, for as long as the block."""
    mistake = listed()[1][0]
    make(project, mistake)
    assert preview.tells(mistake.page, mistake.sees, patience)
    yield
    mend(project, mistake, good[mistake.uri])


def test_the_notice_can_be_read_by_all(
    project: Path, preview: Preview, good: dict[str, str], chromium: Browser, patience: float
) -> None:
    """On a phone, in all colours: axe finds nothing, no text is small, nothing is cut off."""
    with made(project, preview, good, patience):
        for scheme in SCHEMES:
            state = State("huong-dan/mot/", scheme, PHONE, 100)
            assert violations(chromium, f"http://{preview.address}", state) == []
        page = chromium.new_page(viewport={"width": PHONE, "height": 740})
        page.goto(f"http://{preview.address}/huong-dan/mot/")
        sizes = page.locator(f"{NOTICE} *").evaluate_all(
            "all => all.map(node => parseFloat(getComputedStyle(node).fontSize))"
        )
        assert min(sizes) >= SMALLEST
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
