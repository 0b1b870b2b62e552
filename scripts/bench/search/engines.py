"""Asks each engine every query in a real Chromium and keeps the pages it answers with, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench.search.queries import Query
from bench.search.site import FROZEN_CLOCK, Host
from chuyenmuc.publish.page import read_page

# A page nobody would hand over: the list of everything. Engines that index it are not blamed.
_NOT_AN_ANSWER = {"tim-kiem/", "404.html"}

# The protocol of Material: 0 setup → 1 ready, 2 query → 3 result. `full` waits until our worker has
# its full text (10 → 11, described in the worker). Each query is asked `times` times.
_ASK_WORKER = """async ([url, setup, queries, times, full]) => {
  const worker = new Worker(url);
  const answer = (message, type) => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("the worker kept silent for 60 s")), 60000);
    worker.onmessage = event => { if (event.data.type === type) resolve(event.data); };
    worker.onerror = event => reject(new Error(event.message || "worker"));
    worker.postMessage(message);
  });
  const index = await (await fetch(setup)).json();
  await answer({ type: 0, data: { config: index.config, docs: index.docs, options: {} } }, 1);
  for (let waited = 0; full; waited++) {
    const state = await answer({ type: 10, id: waited, text: "a" }, 11);
    if (state.full) break;
    if (waited > 600) throw new Error("full text never came");
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const found = [];
  for (const query of queries) {
    let pages = [], fastest = Infinity;
    for (let n = 0; n < times; n++) {
      const started = performance.now();
      const { data } = await answer({ type: 2, data: query }, 3);
      fastest = Math.min(fastest, performance.now() - started);
      pages = data.items.map(group => group[0].location);
    }
    found.push({ pages: pages.slice(0, 20), ms: fastest });
  }
  worker.terminate();
  return found;
}"""
_ASK_PAGEFIND = """async queries => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  const found = [];
  for (const query of queries) {
    const started = performance.now();
    const { results } = await pagefind.search(query);
    const first = await Promise.all(results.slice(0, 8).map(result => result.data()));
    const pages = first.map(page => page.raw_url || page.url);
    found.push({ pages, ms: performance.now() - started });
  }
  return found;
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine found for one query: pages in order, and the milliseconds it took."""

    query: Query
    pages: tuple[str, ...]
    ms: float

    @property
    def rank(self) -> int | None:
        """The place of the first page that is right, from 1; None if it is not there."""
        for place, page in enumerate(self.pages, 1):
            if page in self.query.pages:
                return place
        return None


def ask_worker(
    browser: Browser, host: Host, worker: str, queries: Sequence[Query], *, ours: bool
) -> list[Answer]:
    """Ask a worker that speaks Material's protocol; ``worker`` is its address in the site.

    ``ours`` waits for the full text first, and asks thrice for the fastest time.
    """
    host.before[worker] = FROZEN_CLOCK
    page = browser.new_page()
    page.goto(f"{host.url}/")
    asked = [query.sent for query in queries]
    index = f"{host.url}/search/search_index.json"
    found = page.evaluate(
        _ASK_WORKER, [f"{host.url}/{worker}", index, asked, 3 if ours else 1, ours]
    )
    page.close()
    return _answers(queries, found)


def ask_pagefind(browser: Browser, host: Host, queries: Sequence[Query]) -> list[Answer]:
    """Ask Pagefind through its own module."""
    page = browser.new_page()
    page.goto(f"{host.url}/")
    found = page.evaluate(_ASK_PAGEFIND, [query.sent for query in queries])
    page.close()
    return _answers(queries, found)


def worker_of(site: Path) -> str:
    """The address of the worker the theme starts, as the pages say it."""
    return read_page((site / "index.html").read_text(encoding="utf-8")).worker or ""


def _answers(queries: Sequence[Query], found: list[dict[str, object]]) -> list[Answer]:
    return [
        Answer(query, _pages(one["pages"]), float(str(one["ms"])))
        for query, one in zip(queries, found, strict=True)
    ]


def _pages(locations: object) -> tuple[str, ...]:
    """Addresses of pages, each once: without a section, a query or a leading slash."""
    assert isinstance(locations, list)  # noqa: S101 - our own script made it
    bare = (str(one).split("#")[0].split("?")[0].lstrip("/") for one in locations)
    return tuple(dict.fromkeys(page for page in bare if page not in _NOT_AN_ANSWER))
