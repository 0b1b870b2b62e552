"""``make bench-search``: whether residents find the right page, and what searching costs them.

Our worker, Material's own search and Pagefind answer the same queries over the same pages, at the
size of the real site and grown to about 1,000 pages. Ours has goals; exit code 1 if one falls short
or something could not be measured. The queries kept aside are reported apart and never listed.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.row import Row
from bench.search.costs import OVERLAY, SEARCH_PAGE, first_result, opening_bytes
from bench.search.engines import Answer, ask_pagefind, ask_worker, worker_of
from bench.search.queries import KEPT_ASIDE, TUNED, Query, read_queries
from bench.search.report import goals, misses, table
from bench.search.rivals import (
    NoPagefindError,
    make_pagefind,
    make_stock,
    stock_files,
    stock_worker,
)
from bench.search.site import (
    NEW_MONTHS,
    Built,
    NotBuiltError,
    build_grown,
    build_real,
    gzip_bytes,
    served,
)
from setup.browser import ensure_browser

MANY = 1000
OURS, STOCK, PAGEFIND = "chuyenmuc", "Material", "Pagefind"
_KIB = 1024


@dataclass
class _Bench:
    """What is measured so far."""

    browser: Browser
    folder: Path
    tuned: tuple[Query, ...]
    kept: tuple[Query, ...]
    rows: list[Row] = field(default_factory=list)
    not_measured: list[str] = field(default_factory=list)

    def measure(self, built: Built, *, wait_goal: float, grown: bool) -> None:
        """Everything about one size of the site; ``wait_goal`` in seconds."""
        size = f"{len(built.page_uris)} trang"
        queries = [*self.tuned, *self.kept]
        worker = worker_of(built.site)
        say(f"{size}: hỏi {len(queries)} câu")
        with served(built.site) as host:
            ours = ask_worker(self.browser, host, worker, queries, ours=True)
        engines = {OURS: ours, **self._rivals(built, queries)}
        for title, part in (
            ("để chỉnh trọng số", slice(len(self.tuned))),
            ("để dành", slice(len(self.tuned), None)),
        ):
            print(f"\n{size}, các câu {title}")
            print("\n".join(table({name: found[part] for name, found in engines.items()})))
        tuned, kept = ours[: len(self.tuned)], ours[len(self.tuned) :]
        print("\nCâu chưa lên đầu (bộ để chỉnh):", *misses(tuned), sep="\n")
        self.rows += goals(size, tuned, kept)
        if grown:
            self.rows += _times(size, ours)
        self.rows += _weights(size, built, worker)
        self._readers(size, built, worker, wait_goal)

    def _rivals(self, built: Built, queries: Sequence[Query]) -> dict[str, list[Answer]]:
        """The others on the same pages; bytes are printed, nothing is judged."""
        say("hỏi Material và Pagefind trên cùng các trang")
        found = {}
        folder = make_stock(built, Path(tempfile.mkdtemp(dir=self.folder)))
        with served(folder) as host:
            found[STOCK] = ask_worker(self.browser, host, stock_worker(folder), queries, ours=False)
        opened = sum(gzip_bytes(path) for path in stock_files(folder)) / _KIB
        print(f"Material: mở một trang là tải {opened:.0f} KiB của phần tìm kiếm (gzip)")
        try:
            make_pagefind(built)
            with served(built.site) as host:
                found[PAGEFIND] = ask_pagefind(self.browser, host, queries)
        except NoPagefindError as reason:
            self.not_measured.append(f"Pagefind: {reason}")
        return found

    def _readers(self, size: str, built: Built, worker: str, wait_goal: float) -> None:
        say(f"{size}: điện thoại chậm, 1,6 Mb/s, 150 ms, CPU chậm 4 lần")
        with served(built.site) as host:
            opened = opening_bytes(self.browser, host)
            self.rows.append(
                Row(f"{size}: mở bài, byte của phần tìm kiếm", opened, 3 * _KIB, "byte")
            )
            for place in (SEARCH_PAGE, OVERLAY):
                first = first_result(self.browser, host, worker, place)
                print(f"{size}, {place.name}: tải thêm {first.sent / _KIB:.1f} KiB")
                what = f"{size}: {place.name}, chờ kết quả đầu"
                self.rows.append(Row(what, first.ms / 1000, wait_goal, "giây"))


def main() -> int:
    """Measure, print, and say by the exit code whether every goal is met."""
    started = time.monotonic()
    tuned, kept = read_queries(TUNED), read_queries(KEPT_ASIDE)
    arguments = ["--disable-gpu", "--disable-background-networking"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to start as root with its sandbox
    program = ensure_browser()  # while Playwright runs, the browser it brings cannot be asked for
    with (
        tempfile.TemporaryDirectory() as name,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program, args=arguments) as browser,
    ):
        bench = _Bench(browser, Path(name), tuned, kept)
        try:
            say("dựng trang thật")
            real = build_real(bench.folder)
            bench.measure(real, wait_goal=1.0, grown=False)
            say(f"dựng thêm cho đủ {MANY} trang (chừng một phút)")
            more = MANY - len(real.page_uris) - NEW_MONTHS
            bench.measure(build_grown(bench.folder, more), wait_goal=2.0, grown=True)
        except NotBuiltError as error:
            print(f"Chưa đo được, trang không dựng được:\n{error}")
            return 1
    print()
    for row in bench.rows:
        print(row)
    for words in bench.not_measured:
        print(f"CHƯA ĐO {words}")
    print(f"Đo trong {time.monotonic() - started:.0f} giây.")
    return 0 if all(row.met for row in bench.rows) and not bench.not_measured else 1


def _times(size: str, answers: Sequence[Answer]) -> Iterator[Row]:
    """How long a query takes, the fastest of three each, so that a pause of the machine is out."""
    taken = sorted(answer.ms for answer in answers)
    yield Row(f"{size}: một lần hỏi, trung vị", statistics.median(taken), 15, "ms")
    yield Row(f"{size}: một lần hỏi, p95", taken[len(taken) * 95 // 100], 15, "ms")


def _weights(size: str, built: Built, worker: str) -> Iterator[Row]:
    """Bytes of the index a page of the site, and of the worker."""
    pages = len(built.page_uris)
    for tier, goal in (("t1", 200), ("t2", 900)):
        (path,) = (built.site / "search").glob(f"{tier}*.json")
        yield Row(
            f"{size}: chỉ mục {tier}, byte gzip mỗi trang", gzip_bytes(path) / pages, goal, "byte"
        )
    yield Row(f"{size}: worker, gzip", gzip_bytes(built.site / worker) / _KIB, 8, "KiB")


def say(words: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(f"→ {words}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
