"""The gallery as people meet it: light on a phone, without script, and true to what was drawn."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Response

from chuyenmuc.channels.posters.jobs import MOST_FILES

WALL = "ap-phich/"
CARDS = "the-chia-se/"
SLOGAN = "ap-phich/biet-hieu-su-dung-duoc/"
THUMB, PAGE, FIRST_SCREEN = 8_000, 20_000, 250_000


def phone(chromium: Browser, *, script: bool = True) -> Page:
    """A page on a phone 360 pixels wide."""
    viewport = {"width": 360, "height": 740}
    return chromium.new_context(viewport=viewport, java_script_enabled=script).new_page()  # type: ignore[arg-type]  # options by name


def offered(links: Iterable[str]) -> set[str]:
    """The files of posters among the links of a page, relative to the site."""
    paths = {unquote(urlsplit(link).path).lstrip("/") for link in links}
    return {path for path in paths if path.endswith((".pdf", ".png", ".jpg", ".webp"))}


def test_the_gallery_offers_exactly_what_was_drawn(
    narrow: Mapping[str, Mapping[str, Any]], built_site: Path
) -> None:
    """Every file on the page of its slogan, no other, and not more than a commune can look over."""
    found: set[str] = set()
    for folder in sorted((built_site / WALL).iterdir()):
        if folder.is_dir():
            files = offered(narrow[f"{WALL}{folder.name}/"]["links"])
            own = {path for path in files if not path.startswith(CARDS)}  # for chats
            assert own, folder.name
            assert {path.split("/")[1] for path in own} == {folder.name}
            found |= own
    drawn = {
        path.relative_to(built_site).as_posix()
        for path in (built_site / WALL).rglob("*")
        if path.suffix in {".pdf", ".png", ".jpg", ".webp"} and ".nho" not in path.suffixes
    }
    assert found == drawn
    assert len(found) <= MOST_FILES


def test_the_wall_names_every_slogan_and_leads_to_its_page(
    chromium: Browser, built_site: Path, site_url: str
) -> None:
    """As text, whether or not its picture has come."""
    page = phone(chromium)
    page.goto(f"{site_url}/{WALL}", wait_until="domcontentloaded")
    links: list[str] = page.locator(".cm-wall h3 a").evaluate_all(
        "all => all.map(a => a.getAttribute('href'))"
    )
    folders = {f"{path.name}/" for path in (built_site / WALL).iterdir() if path.is_dir()}
    assert {*links} == folders
    assert len(links) == len(folders)


def test_pictures_of_the_wall_are_small_and_come_when_needed(
    chromium: Browser, built_site: Path, site_url: str
) -> None:
    """At most 8 KB each; the page itself is light, and a phone does not fetch sixty at once."""
    small = list((built_site / WALL).rglob("*.nho.webp"))
    assert small
    assert max(path.stat().st_size for path in small) <= THUMB
    html = (built_site / WALL / "index.html").read_bytes()
    assert len(gzip.compress(html, 6)) <= PAGE
    asked: list[int] = []

    def note(response: Response) -> None:
        if response.url.endswith(".webp"):
            asked.append(len(response.body()))

    page = phone(chromium)
    page.on("response", note)
    page.goto(f"{site_url}/{WALL}", wait_until="networkidle")
    assert len(asked) < len(small) / 4
    assert sum(asked) <= FIRST_SCREEN


def test_a_group_is_chosen_without_script(chromium: Browser, site_url: str) -> None:
    """A link shows one group whole, another all of them again; at first each shows a few."""
    page = phone(chromium, script=False)
    page.goto(f"{site_url}/{WALL}")
    sections = page.locator(".cm-groups > section:visible")
    everything = sections.count()
    rows = page.locator("#nhom-an-toan-thong-tin .cm-wall > li")
    assert page.locator("#nhom-an-toan-thong-tin .cm-wall > li:visible").count() == 3
    page.locator(".cm-filter a[href='#nhom-an-toan-thong-tin']").click()
    assert sections.count() == 1
    assert page.locator("#nhom-an-toan-thong-tin .cm-wall > li:visible").count() == rows.count() > 3
    page.locator("#nhom-an-toan-thong-tin >> text=Chọn nhóm khác").click()
    assert sections.count() == everything > 5


def test_the_message_for_the_print_shop_is_read_without_script(
    chromium: Browser, site_url: str
) -> None:
    """It opens in place, says size and scale, and has no button that does nothing."""
    page = phone(chromium, script=False)
    page.goto(f"{site_url}/{SLOGAN}")
    page.locator(".cm-order summary").first.click()
    message = page.locator(".cm-order p").first.inner_text()
    assert "tỉ lệ 1:1" in message
    assert "CMYK" in message
    assert page.locator(".cm-order button:visible").count() == 0


def test_the_message_for_the_print_shop_is_copied_whole(chromium: Browser, site_url: str) -> None:
    """With script there is a button; what it copies is what is read."""
    page = phone(chromium)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}/{SLOGAN}")
    page.locator(".cm-order summary").first.click()
    page.locator(".cm-order button").first.click()
    page.locator(".cm-order button", has_text="Đã chép").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".cm-order p").first.inner_text()


def test_an_article_offers_its_picture_for_chats(
    chromium: Browser, built_site: Path, site_url: str
) -> None:
    """A plain link to a file that is there; the demo, without an address, tells chats of none."""
    page = phone(chromium, script=False)
    uri = "canh-bao/gia-danh-cong-an"
    page.goto(f"{site_url}/{uri}/")
    assert page.get_by_role("link", name=re.compile("^Tải ảnh")).count() == 1
    links: list[str] = page.locator("#noi-dung a[href]").evaluate_all("all => all.map(a => a.href)")
    assert offered(links) == {f"the-chia-se/{uri}.png"}
    assert (built_site / f"the-chia-se/{uri}.png").is_file()
    assert page.locator("meta[property='og:image']").count() == 0
