"""How much of the site opens after the line has gone: pages kept beforehand and pages visited."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error, Page

from bench.phone.server import served
from bench.row import Row

VISITED = ("tin-bai/", "hoi-dap/ma-otp-la-gi/", "infographic/nhan-cuoc-goi-la/")
KEPT = ("", "huong-dan/", "huong-dan/nop-ho-so-truc-tuyen/", "canh-bao/", "tim-kiem/")
PATIENCE_MS = 15_000


def kept_offline(chromium: Browser, site: Path) -> Iterator[Row]:
    """Visit a few pages, stop the server, and open them again."""
    with chromium.new_context() as phone:
        page = phone.new_page()
        page.set_default_timeout(PATIENCE_MS)
        with served(site) as address:
            page.goto(f"{address}/")
            ready = page.evaluate(
                "ms => Promise.race([navigator.serviceWorker.ready.then(() => 1),"
                " new Promise(done => setTimeout(done, ms, 0))])",
                PATIENCE_MS if (site / "sw.js").is_file() else 0,
            )
            titles = {}
            for uri in (*VISITED, *KEPT):
                page.goto(f"{address}/{uri}")
                titles[uri] = page.title()
            page.wait_for_timeout(1000)
        for what, uris in (("đã mở", VISITED), ("giữ sẵn", KEPT)):
            shown = (
                sum(_opens(page, f"{address}/{uri}", titles[uri]) for uri in uris) if ready else 0
            )
            percent = 100 * shown / len(uris)
            yield Row(f"mất mạng: trang {what} vẫn xem được", percent, 100, "%", at_least=True)
        found = bool(ready) and _finds(page, f"{address}/tim-kiem/?q=lua+dao")
        yield Row("mất mạng: tìm kiếm vẫn trả lời", 100 * found, 100, "%", at_least=True)


def _opens(page: Page, url: str, title: str) -> bool:
    try:
        page.goto(url)
    except Error:
        return False
    return page.title() == title


def _finds(page: Page, url: str) -> bool:
    try:
        page.goto(url)
        page.locator("[data-search-found] .cm-hit").first.wait_for(state="visible")
    except Error:
        return False
    return True
