"""What a newcomer does for a new kind of article, and all that comes of it.

The program is copied and a commune founded; the copy is given the kind ``procedure``: its key and
its words in the model, a field of its own, and one row in ``views/kinds.py``.
"""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

VOCABULARY = "scripts/chuyenmuc/content/models/vocabulary.py"
MODEL = "scripts/chuyenmuc/content/models/article.py"
KINDS = "scripts/chuyenmuc/views/kinds.py"
ADDED = (
    (VOCABULARY, '"story", "lesson"', ', "procedure"'),
    (VOCABULARY, 'lesson="Bài học số",', '\n    procedure="Thủ tục",'),
    (MODEL, 'description="Loại bài")', "\n    fee: PlainText | None = None"),
    (
        KINDS,
        "_ROWS = (",
        """
    KindOfArticle(
        key="procedure",
        folder="thu-tuc",
        icon="building",
        lead="Làm ở đâu, mất bao lâu, hết bao nhiêu tiền.",
        weight=0.95,
        place=9,
    ),""",
    ),
)
ARTICLE = """---
title: Đăng ký khai sinh cho con
kind: procedure
fee: Miễn phí
summary: Làm trong ngày ở bộ phận một cửa.
date: 2026-11-01
field: hanh-chinh
audience: [phu-huynh]
---

## Mang giấy tờ gì?

Giấy chứng sinh và thẻ căn cước.
"""
PAGE = "thu-tuc/dang-ky-khai-sinh/"


@pytest.fixture(scope="module")
def site(
    tmp_path_factory: pytest.TempPathFactory,
    program_copy: Callable[[Path], Path],
    run_copy: Callable[..., subprocess.CompletedProcess[str]],
) -> Path:
    """The site that the copy builds when it knows the kind and has one article of it."""
    copy = program_copy(tmp_path_factory.mktemp("kind"))
    for name, after, text in ADDED:
        file = copy / name
        before, found, rest = file.read_text(encoding="utf-8").partition(after)
        assert found, f"{name} is not what this test knows"
        file.write_text(before + found + text + rest, encoding="utf-8")
    article = copy / "content/common/procedures/dang-ky-khai-sinh.md"
    article.parent.mkdir(parents=True)
    article.write_text(ARTICLE, encoding="utf-8")
    done = run_copy(copy, "build")
    assert done.returncode == 0, done.stderr
    return copy / "site"


@pytest.fixture(scope="module")
def index(site: Path) -> dict[str, Any]:
    """The first file of the search index."""
    loaded: dict[str, Any] = json.loads((site / "search/t1.json").read_bytes())
    return loaded


@pytest.fixture
def page(site: Path, chromium: Browser, serve_folder: Callable[[Path], str]) -> Iterator[Page]:
    """A tab in which no script may fail and nothing may be missing."""
    context = chromium.new_context(base_url=serve_folder(site) + "/", service_workers="block")
    tab, wrong = context.new_page(), list[str]()
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("response", lambda answer: wrong.append(answer.url) if answer.status >= 400 else None)
    yield tab
    context.close()
    assert wrong == []


def html(site: Path, uri: str) -> str:
    """A page as it was written."""
    return (site / uri / "index.html").read_text(encoding="utf-8")


def test_its_page_is_built(page: Page) -> None:
    """Under its folder, with its title, and a way back to its list."""
    page.goto(PAGE)
    assert page.locator("h1").inner_text() == "Đăng ký khai sinh cho con"
    assert page.locator(".cm-crumb").inner_text().strip() == "Thủ tục"


def test_its_list_is_there_and_shows_it(page: Page) -> None:
    """With the words for the kind as title, and the sentence of its row."""
    page.goto("thu-tuc/")
    assert page.locator("h1").inner_text() == "Thủ tục"
    assert page.locator(".cm-lead").inner_text() == "Làm ở đâu, mất bao lâu, hết bao nhiêu tiền."
    page.get_by_role("link", name="Đăng ký khai sinh cho con").click()
    assert page.url.endswith(PAGE)


def test_it_stands_in_the_lists_by_field_by_audience_and_by_month(page: Page) -> None:
    """Under a heading of its own where kinds are told apart."""
    for uri in ("linh-vuc/hanh-chinh/", "danh-cho/phu-huynh/"):
        page.goto(uri)
        group = page.locator(".cm-lists section", has=page.locator("#thu-tuc"))
        assert group.locator("h2").inner_text() == "Thủ tục"
        assert group.locator("li a").all_inner_texts() == ["Đăng ký khai sinh cho con"]
    page.goto("thang/2026-11/")
    assert page.locator(".cm-lists li a").all_inner_texts() == ["Đăng ký khai sinh cho con"]


def test_a_link_to_it_has_a_picture(site: Path) -> None:
    """In the plain design, because the kind has none of its own."""
    picture = site / "the-chia-se/thu-tuc/dang-ky-khai-sinh.png"
    assert Image.open(io.BytesIO(picture.read_bytes())).size == (1200, 630)
    assert picture.relative_to(site).as_posix() in html(site, PAGE)


def test_search_knows_what_it_counts(index: dict[str, Any]) -> None:
    """The weight of the row, so that no script has to learn of the kind."""
    kinds = [kind[0] for kind in index["kinds"]]
    assert index["kinds"][kinds.index("procedure")] == ["procedure", "Thủ tục", 0.95]
    assert [doc[0] for doc in index["docs"] if kinds[doc[1]] == "procedure"] == [PAGE]


def test_search_finds_it(page: Page) -> None:
    """First, as a reader types it, under the words for its kind."""
    page.goto("tim-kiem/?q=khai+sinh")
    first = page.locator("[data-search-found] .cm-hit").first
    assert first.locator("a").first.inner_text() == "Đăng ký khai sinh cho con"
    assert "Thủ tục" in first.locator(".cm-meta").inner_text()
