"""Searching the built site as a reader does: the quick search, the search page, and bad days."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from chuyenmuc.inputs.scripts import squeezed_script

ARTICLE = "huong-dan/nop-ho-so-truc-tuyen/"
FIELD = "[data-md-component=search-query]"
HITS = ".md-search-result__item a"
RESULTS = "[data-search-found] .cm-hit"
STATUS = "[data-search-status]"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture
def browsing(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh phone, on the day of the tests."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740},
        service_workers="block",  # what it has kept would stand in for an index that is broken here
    )
    context.clock.set_fixed_time("2026-11-21T03:00:00Z")
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def page(browsing: BrowserContext) -> Page:
    """A tab in which no script may fail."""
    tab = browsing.new_page()
    tab.on("pageerror", lambda error: pytest.fail(f"a script failed: {error}"))
    return tab


def open_quick(page: Page) -> None:
    """Open the quick search as a finger does."""
    page.locator("[data-search]:visible").first.click()
    page.locator(FIELD).wait_for(state="visible")


def asked_of(page: Page) -> list[str]:
    """The paths a tab asks for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    return asked


def test_opening_a_page_costs_nothing_of_search(
    page: Page, project_root: Path, site_url: str
) -> None:
    """No engine, no index; the part of search in the frame's own script is under 3 KB."""
    asked = asked_of(page)
    page.goto(f"{site_url}/{ARTICLE}", wait_until="networkidle")
    assert not [path for path in asked if "search" in path or "bundle" in path or "tim-" in path]
    parts = sorted((project_root / "assets/scripts/chuyenmuc").glob("7*-search*.js"))
    sent = squeezed_script("".join(part.read_text(encoding="utf-8") for part in parts))
    assert 1024 < len(gzip.compress(sent.encode())) < 3 * 1024


def test_the_quick_search_answers_before_the_theme_comes(page: Page, site_url: str) -> None:
    """With the bundle held back the results are there, marked and with their kind."""
    page.route("**/bundle.*", lambda route: route.abort())
    page.goto(f"{site_url}/{ARTICLE}")
    open_quick(page)
    page.locator(FIELD).press_sequentially("lua dao", delay=20)
    first = page.locator(HITS).first
    expect(first).to_contain_text("lừa đảo")
    expect(first.locator("mark").first).to_have_text("lừa đảo")
    expect(page.locator(".md-search-result__meta")).to_contain_text("bài")
    assert "/canh-bao/?h=" in str(first.get_attribute("href"))


def test_the_theme_takes_over_without_moving_anything(page: Page, site_url: str) -> None:
    """Its bundle draws the same first result from the same worker; arrows, Enter and marks work."""
    page.goto(f"{site_url}/{ARTICLE}")
    open_quick(page)
    page.locator(FIELD).fill("mat dien thoai")
    page.locator(".md-search-result__item:not([data-quick])").first.wait_for()
    page.locator(FIELD).press("ArrowDown")
    expect(page.locator(HITS).first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/hoi-dap/mat-dien-thoai-co-vneid/?h=*")
    assert page.locator("#noi-dung mark").first.inner_text().lower().startswith("mất")


def test_what_is_pasted_is_searched_too(page: Page, site_url: str) -> None:
    """Before and after the theme has taken over, also without a key pressed."""
    page.goto(f"{site_url}/{ARTICLE}")
    open_quick(page)
    page.locator(FIELD).fill("so do")
    page.locator(".md-search-result__item:not([data-quick])").first.wait_for()
    page.locator(FIELD).fill("chu ky so")
    expect(page.locator(HITS).first).to_contain_text("chữ ký số")


def test_enter_opens_the_first_result_and_tab_does_not_close(page: Page, site_url: str) -> None:
    """Tab goes on to the results; Enter in the field opens the best one."""
    page.goto(f"{site_url}/{ARTICLE}")
    open_quick(page)
    page.locator(FIELD).fill("chu ky so")
    page.locator(HITS).first.wait_for()
    page.locator(FIELD).press("Tab")
    expect(page.locator(FIELD)).to_be_visible()
    page.locator(FIELD).press("Enter")
    page.wait_for_url("**/huong-dan/chu-ky-so-ca-nhan/?h=*")


def test_nothing_found_leads_to_the_search_page(page: Page, site_url: str) -> None:
    """Enter on an empty list opens the page with the same words."""
    page.goto(f"{site_url}/{ARTICLE}")
    open_quick(page)
    page.locator(FIELD).fill("xqzwk vvvv")
    page.locator(".md-search-result__meta", has_text="Không thấy").wait_for()
    page.locator(FIELD).press("Enter")
    page.wait_for_url("**/tim-kiem/?q=xqzwk%20vvvv")
    expect(page.locator("[data-search-none]")).to_be_visible()


def test_a_link_with_q_opens_the_quick_search(page: Page, site_url: str) -> None:
    """``?q=`` on any page shows its results; Escape goes back to the page."""
    page.goto(f"{site_url}/?q=so+do")
    expect(page.locator(HITS).first).to_contain_text("Sổ đỏ")
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_be_hidden()


def test_what_is_closed_stays_closed(page: Page, site_url: str) -> None:
    """The theme's bundle opens itself for ``?q=``; when it comes late it finds none."""
    page.goto(f"{site_url}/?q=so+do")
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_be_hidden()
    assert page.url == f"{site_url}/"


def test_a_page_that_is_not_there_can_be_searched_from(page: Page, site_url: str) -> None:
    """404.html writes its addresses from the root of the site, not relative to itself."""
    page.goto(f"{site_url}/404.html")
    page.locator("[data-search]:visible").first.click()
    page.locator(FIELD).press_sequentially("so do")
    expect(page.locator(HITS).first).to_contain_text("Sổ đỏ")


def test_the_page_shows_kind_day_part_and_marks(page: Page, site_url: str) -> None:
    """Results without the theme's bundle, each with its kind, and the words marked."""
    asked = asked_of(page)
    page.goto(f"{site_url}/tim-kiem/?q=con+chau+nop+giup")
    first = page.locator(RESULTS).first
    expect(first.locator("mark").first).to_be_visible()
    expect(first.locator(".cm-meta")).to_contain_text(re.compile(r"^(Hướng dẫn|Hỏi – đáp) · \d\d/"))
    expect(page.locator(STATUS)).to_contain_text("kết quả cho “con chau nop giup”")
    expect(page.locator("[data-search-all]")).to_be_hidden()
    assert not [path for path in asked if "bundle" in path]


def test_filters_narrow_and_keep_the_focus(page: Page, site_url: str) -> None:
    """A press on a kind leaves only its results; the button stays where the reader is."""
    page.goto(f"{site_url}/tim-kiem/?q=vneid")
    page.locator(RESULTS).first.wait_for()
    page.locator("[data-search-filter] summary").click()
    chip = page.locator("[data-facet=kind] [data-key=question]")
    before = page.locator(STATUS).inner_text()
    chip.click()
    expect(page.locator(STATUS)).not_to_have_text(before)
    expect(chip).to_be_focused()
    expect(chip).to_have_attribute("aria-pressed", "true")
    for meta in page.locator(f"{RESULTS} .cm-meta").all_inner_texts():
        assert meta.startswith("Hỏi – đáp")
    box = chip.bounding_box()
    assert box is not None
    assert box["height"] >= 44


def test_more_results_come_on_request(page: Page, site_url: str) -> None:
    """Ten at first, more at a press, the focus on the first new one."""
    page.goto(f"{site_url}/tim-kiem/?q=dien+thoai")
    expect(page.locator(RESULTS)).to_have_count(10)
    page.locator("[data-search-more]").click()
    page.locator(RESULTS).nth(10).wait_for()
    expect(page.locator(RESULTS).nth(10).locator("a").first).to_be_focused()


def test_nothing_found_helps_on(page: Page, site_url: str) -> None:
    """Near words as links, popular guides, whom to ask, and the list from A to Z."""
    page.goto(f"{site_url}/tim-kiem/?q=suckhoedt+zzzz")
    none = page.locator("[data-search-none]")
    expect(none).to_contain_text("Tổ công nghệ số cộng đồng")
    assert none.locator(".cm-row a").count() >= 3
    expect(page.locator("[data-search-all]")).to_be_visible()
    none.locator("[data-search-near] a").first.click()
    page.locator(RESULTS).first.wait_for()


@pytest.mark.parametrize(
    "typed",
    [
        "x" * 2000,
        "?!.,;",
        "<img src=x onerror=alert(1)>",
        "😀",
        ".*[a-z]+(\\",
        "đ",
        "%E1%BB",
        "&amp;",
    ],
)
def test_whatever_is_typed_the_page_stays_whole(page: Page, site_url: str, typed: str) -> None:
    """Results or a kind word, never a broken page, a script or a sideways scroll."""
    page.goto(f"{site_url}/tim-kiem/")
    page.locator("#q").fill(typed)
    page.locator("#q").press("Enter")
    expect(page.locator(STATUS)).not_to_be_empty()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator("#noi-dung img[src=x]").count() == 0


@pytest.mark.parametrize(
    "query",
    [
        "trợ cấp 2 triệu, gọi 0900.123.456 ngay",
        "0900 123 456",
        "(+84) 900-123-456 vneid",
        "vneid.evil.example/nop-tien vneid",
        "https://evil.example",
        "căn cước \u202exe vneid " + "nộp tiền vào tài khoản sau đây " * 3,
    ],
)
def test_the_words_of_a_stranger_are_not_said_by_the_page(
    page: Page, site_url: str, query: str
) -> None:
    """What an address asks for is repeated short, without a number, an address or a sentence."""
    page.goto(f"{site_url}/tim-kiem/?{urlencode({'q': query})}")
    expect(page.locator(STATUS)).not_to_be_empty()
    said = re.search("“(.*)”", page.locator(STATUS).inner_text())
    assert said
    assert len(said[1]) <= 25
    assert not re.search(r"(?:\d\W*){6}|\.\w|\u202e", said[1])


def test_an_empty_query_shows_the_list(page: Page, site_url: str) -> None:
    """Clearing the field brings back the list from A to Z and says nothing."""
    page.goto(f"{site_url}/tim-kiem/?q=vneid")
    page.locator(RESULTS).first.wait_for()
    page.locator("#q").fill("   ")
    expect(page.locator("[data-search-all]")).to_be_visible()
    expect(page.locator(STATUS)).to_be_empty()


def test_the_last_words_typed_while_the_index_is_loading_win(page: Page, site_url: str) -> None:
    """What was typed first is not answered after what was typed last."""
    held: list[Route] = []
    page.route("**/search/t1.json*", lambda route: held.append(route))  # noqa: PLW0108 - counted by Playwright
    page.goto(f"{site_url}/tim-kiem/")
    page.locator("#q").press_sequentially("lua dao", delay=10)
    page.locator("#q").fill("chu ky so")
    page.wait_for_timeout(300)
    for route in held:
        route.continue_()
    expect(page.locator(RESULTS).first).to_contain_text("chữ ký số")
    expect(page.locator(STATUS)).to_contain_text("chu ky so")


@pytest.mark.parametrize("body", [None, "{", "[]"])
def test_a_missing_or_damaged_index_is_told_in_one_sentence(
    page: Page, site_url: str, body: str | None
) -> None:
    """The page still lists everything, the quick search still leads there."""

    def answer(route: Route) -> None:
        if body is None:
            route.fulfill(status=404, body="")
        else:
            route.fulfill(status=200, body=body)

    page.route("**/search/t1.json*", answer)
    page.goto(f"{site_url}/tim-kiem/?q=lua+dao")
    expect(page.locator(STATUS)).to_contain_text("Chưa tải được dữ liệu tìm kiếm.")
    expect(page.locator("[data-search-all]")).to_be_visible()
    page.goto(f"{site_url}/{ARTICLE}")
    open_quick(page)
    page.locator(FIELD).fill("lua dao")
    expect(page.locator(".md-search-result__meta")).to_contain_text("Chưa tải được")
    page.locator(FIELD).press("Enter")
    page.wait_for_url("**/tim-kiem/?q=lua%20dao")


def test_a_missing_full_text_still_answers(page: Page, site_url: str) -> None:
    """Titles and names are enough to go on with."""
    page.route("**/search/t2.json*", lambda route: route.fulfill(status=404, body=""))
    page.goto(f"{site_url}/tim-kiem/?q=lua+dao")
    expect(page.locator(RESULTS).first).to_contain_text("lừa đảo")


def test_search_goes_on_when_the_network_is_gone(
    browsing: BrowserContext, page: Page, site_url: str
) -> None:
    """Once the index is there, nothing more is asked of the server."""
    page.goto(f"{site_url}/tim-kiem/?q=lua+dao")
    page.locator(RESULTS).first.wait_for()
    page.wait_for_load_state("networkidle")
    browsing.set_offline(True)
    page.locator("#q").fill("chu ky so")
    expect(page.locator(RESULTS).first).to_contain_text("chữ ký số")


def test_a_strict_policy_does_not_stand_in_the_way(page: Page, site_url: str) -> None:
    """No eval, no inline code but the two scripts of the frame, nothing from elsewhere."""
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))

    def answer(route: Route) -> None:
        response = route.fetch()
        html = response.text()
        inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
        digests = (base64.b64encode(hashlib.sha256(code.encode()).digest()) for code in inline)
        hashes = " ".join(f"'sha256-{digest.decode()}'" for digest in digests)
        policy = (
            f"default-src 'none'; script-src 'self' {hashes}; worker-src 'self'; style-src 'self'; "
            "connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'"
        )
        route.fulfill(
            response=response, headers={**response.headers, "content-security-policy": policy}
        )

    page.route(lambda url: url.endswith("/") or "/?" in url, answer)
    page.goto(f"{site_url}/tim-kiem/?q=lua+dao")
    page.locator(RESULTS).first.wait_for()
    page.goto(f"{site_url}/{ARTICLE}")
    open_quick(page)
    page.locator(FIELD).fill("mat dien thoai")
    page.locator(".md-search-result__item:not([data-quick])").first.wait_for()
    assert [text for text in blocked if "Content Security Policy" in text] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_any_state_of_search(
    chromium: Browser, site_url: str, width: int, scheme: str
) -> None:
    """Results, filters, nothing found, the quick search: WCAG 2.2 A and AA."""
    tab = chromium.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]  # one of two words
    options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    found = {}
    for query in ("lua+dao", "xqzwk+vvvv"):
        tab.goto(f"{site_url}/tim-kiem/?q={query}")
        expect(tab.locator(STATUS)).not_to_be_empty()
        if query == "lua+dao" and width == 360:
            tab.locator("[data-search-filter] summary").click()
        found[query] = Axe().run(tab, options=options).response["violations"]
    tab.goto(f"{site_url}/{ARTICLE}")
    open_quick(tab)
    tab.locator(FIELD).fill("so do")
    tab.locator(".md-search-result__item:not([data-quick])").first.wait_for()
    found["quick"] = Axe().run(tab, options=options).response["violations"]
    tab.close()
    assert {
        state: [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in rules]
        for state, rules in found.items()
        if rules
    } == {}


def test_results_are_told_to_a_screen_reader(page: Page, site_url: str) -> None:
    """The number of results is a status, results are a list under a heading, filters have names."""
    page.goto(f"{site_url}/tim-kiem/?q=vneid")
    page.locator(RESULTS).first.wait_for()
    expect(page.get_by_role("status")).to_contain_text("kết quả")
    expect(page.get_by_role("region", name="Kết quả")).to_be_visible()
    page.locator("[data-search-filter] summary").click()
    expect(page.get_by_role("group", name="Loại")).to_be_visible()
    expect(page.get_by_role("group", name="Lĩnh vực")).to_be_visible()
    expect(page.get_by_role("search").get_by_role("searchbox")).to_be_visible()
