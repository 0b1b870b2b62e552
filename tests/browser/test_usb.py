"""A site built for a USB stick, opened from its folder: every link, and the search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from chuyenmuc.publish.usb import with_index


@pytest.fixture(scope="module")
def stick(site_of: Callable[..., Path]) -> Path:
    """The demo commune's site for a stick."""
    site: Path = site_of("dien-chau", "--usb")
    return site


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../huong-dan/", "../huong-dan/index.html"),
        ("..", "../index.html"),
        ("./", "./index.html"),
        ("../tim-kiem/?q=a#b", "../tim-kiem/index.html?q=a#b"),
        ("#a", "#a"),
        ("?q=a", "?q=a"),
        ("lich.ics", "lich.ics"),
        ("https://vneid.gov.vn/", "https://vneid.gov.vn/"),
        ("tel:113", "tel:113"),
        ("https://[", "https://["),
    ],
)
def test_a_link_to_a_folder_names_its_page(link: str, file: str) -> None:
    """And every other link stays what it is."""
    assert with_index(link) == file


def test_a_reader_searches_from_the_stick(chromium: Browser, stick: Path) -> None:
    """From the first page to a result and its marks, without a server, a worker or a request."""
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.on("pageerror", lambda error: pytest.fail(f"a script failed: {error}"))
    page.goto((stick / "index.html").as_uri())
    page.locator("[data-search]:visible").first.click()
    page.wait_for_url("**/tim-kiem/index.html")
    page.locator("#q").fill("chu ky so")
    first = page.locator("[data-search-found] .cm-hit a").first
    expect(first).to_contain_text("chữ ký số")
    first.click()
    page.wait_for_url("**/chu-ky-so-ca-nhan/index.html?h=*")
    expect(page.locator("#noi-dung mark").first).to_be_visible()


def test_an_index_that_is_not_there_leaves_the_list(chromium: Browser, stick: Path) -> None:
    """A stick copied in part still lists everything from A to Z."""
    page = chromium.new_page()
    page.route("**/search/t1.js", lambda route: route.abort())
    page.goto((stick / "tim-kiem" / "index.html").as_uri() + "?q=vneid")
    expect(page.locator("[data-search-status]")).to_contain_text("Chưa tải được")
    expect(page.locator("[data-search-all]")).to_be_visible()
