"""The part ``payloads``: pages that show text that wants to run code, opened in a browser."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.linked import ROOT
from bench.phone.server import served
from bench.phone.sites import TODAY, build_site
from bench.row import Row
from bench.safety.killed.project import COMMUNE, new_project
from bench.safety.payloads import (
    asked_addresses,
    body_pages,
    executed,
    field_pages,
    payloads,
    unguarded,
)
from chuyenmuc.content.catalogue import load_catalogue
from setup.browser import ensure_browser

_FEWEST, _SECONDS = 150, 60


def rows(folder: Path, stage: Callable[[str], None]) -> Iterator[Row]:
    """How many there are, how many ran, and how long looking took."""
    program = ensure_browser()  # while Playwright runs, the browser it brings cannot be asked for
    stage("Dựng trang có chữ muốn chạy mã")
    project = folder / "xa"
    new_project(project)
    site = build_site(COMMUNE, project)
    library = load_catalogue(project).libraries[COMMUNE]
    shown = dict((*body_pages(), *field_pages(library, ROOT / "templates" / "pages", TODAY)))
    for uri, html in shown.items():
        path = site / uri / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
    stage("Mở từng trang bằng Chromium")
    started = time.monotonic()
    with sync_playwright() as playwright, served(site) as address:
        chromium = playwright.chromium.launch(
            executable_path=program, args=["--disable-gpu", "--no-sandbox"]
        )
        with unguarded(chromium) as page:
            found = executed(page, address, (*shown, *asked_addresses()))
        chromium.close()
    seconds = time.monotonic() - started
    for what in found:
        print(f"    đã chạy: {what}")
    yield Row("chữ muốn chạy mã: số mẫu", len(payloads()), _FEWEST, "mẫu", at_least=True)
    yield Row("chữ muốn chạy mã: số lần chạy được", len(found), 0, "lần")
    yield Row("chữ muốn chạy mã: thời gian mở", seconds, _SECONDS, "giây")
