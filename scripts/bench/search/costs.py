"""What search costs a reader: bytes when a page is merely opened, bytes and time to a first result.

The phone is Chromium slowed down by its own tools: 1.6 Mb/s, 150 ms, a quarter of the speed.
Chromium slows down no worker, so a line before the worker does: before each message it sends, it
idles three times as long as it has been busy. Bytes are counted where they leave, at the server,
because a worker's requests count too.
"""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, CDPSession, Page

from bench.linked import ROOT
from bench.search.site import Host
from chuyenmuc.inputs.scripts import parts_of, squeezed_script

QUERY = "lua dao"
TIMES = 5
_SCRIPT = ROOT / "assets" / "scripts" / "chuyenmuc"
_SEARCH_PARTS = "7*-search*.js"
_ARTICLE = "huong-dan/tra-cuu-ho-so/"
_SEARCH_PAGE = "tim-kiem/"
_SETTLE_MS = 400
_LATENCY_MS, _DOWN, _UP, _SLOWER = 150, 1_600_000 / 8, 750_000 / 8, 4

_SLOW_WORKER = """typeof WorkerGlobalScope !== "undefined" && (function (slower) {
  let since = performance.now();
  const post = self.postMessage.bind(self), later = self.setTimeout.bind(self);
  const text = Response.prototype.text;
  function mark() { since = performance.now(); }
  addEventListener("message", mark);
  self.setTimeout = (work, ms, ...rest) => later(() => { mark(); work(...rest); }, ms);
  Response.prototype.text = async function () {
    const read = await text.call(this);
    mark();
    return read;
  };
  Response.prototype.json = async function () { return JSON.parse(await this.text()); };
  self.postMessage = function (message) {
    const until = performance.now() + (performance.now() - since) * (slower - 1);
    while (performance.now() < until);
    post(message);
    mark();
  };
})(SLOWER);
""".replace("SLOWER", str(_SLOWER))

# From the tap (overlay) or the first letter (search page) until a result can be read: the text goes
# in at once, as a paste does, so that the time is the machine's alone.
_FIRST_RESULT = """([button, field, result, text]) => new Promise((resolve, reject) => {
  const started = performance.now();
  const seen = () => [...document.querySelectorAll(result)].some(node => node.checkVisibility());
  const watch = new MutationObserver(() => { if (seen()) done(); });
  const timer = setInterval(() => { if (seen()) done(); }, 20);
  const late = setTimeout(() => { stop(); reject(new Error("no result in 30 s")); }, 30000);
  function stop() { watch.disconnect(); clearInterval(timer); clearTimeout(late); }
  function done() { stop(); requestAnimationFrame(() => resolve(performance.now() - started)); }
  watch.observe(document, { childList: true, subtree: true, attributes: true });
  if (button) document.querySelector(button).click();
  document.querySelector(field).focus();
  document.execCommand("insertText", false, text);
})"""


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere a reader types: the page, the button that opens it, the field, a result."""

    name: str
    uri: str
    button: str | None
    field: str
    result: str


OVERLAY = Place(
    "ô tìm nhanh",
    _ARTICLE,
    "a[data-search]",
    "[data-md-component=search-query]",
    ".md-search__output li a[href]",
)
SEARCH_PAGE = Place("/tim-kiem/", _SEARCH_PAGE, None, "#q", "[data-search-found] li a[href]")


@dataclass(frozen=True, slots=True)
class First:
    """Medians of several cold readers: bytes sent for search, milliseconds to a result."""

    sent: float
    ms: float


def opening_bytes(browser: Browser, host: Host) -> int:
    """Bytes of search that come when an article is opened and nobody searches.

    Files of search alone, and the parts of the frame's script that wait for the first tap; if
    none is named so, all of it.
    """
    with _cold(browser, host, _ARTICLE):
        own = sum(size for path, size in host.sent if _is_search(path))
    parts = sorted(_SCRIPT.glob(_SEARCH_PARTS)) or parts_of(_SCRIPT)
    waits = squeezed_script("".join(part.read_text(encoding="utf-8") for part in parts))
    return own + len(gzip.compress(waits.encode(), 6, mtime=0))


def first_result(browser: Browser, host: Host, worker: str, place: Place) -> First:
    """How long a reader with an empty cache waits for a first result; ``worker`` as in the site."""
    host.before[worker] = _SLOW_WORKER
    sent, waits = [], []
    for _ in range(TIMES):
        with _cold(browser, host, place.uri) as page:
            host.sent.clear()
            _slow_down(page)
            asked = [place.button, place.field, place.result, QUERY]
            waits.append(page.evaluate(_FIRST_RESULT, asked))
            sent.append(sum(size for _, size in host.sent))
    return First(statistics.median(sent), statistics.median(waits))


@contextmanager
def _cold(browser: Browser, host: Host, uri: str) -> Iterator[Page]:
    """A phone with an empty cache on a page that has come to rest."""
    host.sent.clear()
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(f"{host.url}/{uri}", wait_until="load")
        page.wait_for_timeout(_SETTLE_MS)
        yield page


def _slow_down(page: Page) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": _LATENCY_MS,
            "downloadThroughput": _DOWN,
            "uploadThroughput": _UP,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    return session


def _is_search(path: str) -> bool:
    return any(word in path for word in ("search", "tim-kiem", "bundle", "lunr"))
