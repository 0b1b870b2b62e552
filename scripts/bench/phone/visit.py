"""Opens pages in Chromium as an old Android phone on a slow line does.

400 kb/s, 400 ms before each answer, CPU six times slower, 360 px wide. Numbers are medians of
nine visits, each with nothing in the cache; the second page follows on the first.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, ViewportSize

VISITS = 9
LATENCY_MS, DOWN_KBPS, UP_KBPS, CPU_SLOWDOWN = 400, 400, 200, 6
SETTLED_MS = 1500
SCREEN: ViewportSize = {"width": 360, "height": 740}
_WATCH = """
window.__seen = {lcp: 0, cls: 0, long: [], refused: 0};
new PerformanceObserver(list => list.getEntries().forEach(e => __seen.lcp = e.startTime))
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(e => {
  if (!e.hadRecentInput) __seen.cls += e.value;
})).observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(e =>
  __seen.long.push([e.startTime, e.duration]))).observe({type: 'longtask', buffered: true});
document.addEventListener('securitypolicyviolation', () => __seen.refused++);
"""
_READ = """() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const fcp = paint ? paint.startTime : 0;
  return {
    fcp, lcp: __seen.lcp, cls: __seen.cls, refused: __seen.refused,
    tbt: __seen.long.filter(([at]) => at >= fcp)
      .reduce((sum, [, took]) => sum + Math.max(0, took - 50), 0),
    dom: document.querySelectorAll('*').length,
    policy: Boolean(document.querySelector('meta[http-equiv="Content-Security-Policy"]')),
  };
}"""


@dataclass
class Traffic:
    """What one visit fetched: bytes on the wire by address, headers included."""

    host: str
    by_id: dict[str, str] = field(default_factory=dict)
    bytes_of: dict[str, int] = field(default_factory=dict)
    hosts: set[str] = field(default_factory=set)

    def listen(self, wire: CDPSession) -> None:
        """Count from now on; what the cache answers costs nothing."""
        wire.on("Network.requestWillBeSent", self._sent)
        wire.on("Network.loadingFinished", self._finished)

    def _sent(self, event: dict[str, dict[str, str]]) -> None:
        url = event["request"]["url"]
        if not url.startswith("data:"):
            self.by_id[str(event["requestId"])] = url
            self.hosts.add(urlsplit(url).netloc)

    def _finished(self, event: dict[str, float]) -> None:
        url = self.by_id.get(str(event["requestId"]))
        if url and event["encodedDataLength"]:
            self.bytes_of[url] = self.bytes_of.get(url, 0) + int(event["encodedDataLength"])


@dataclass(frozen=True)
class Visit:
    """One page opened: KiB and number of answers, times in ms, what the page is made of."""

    kib: float
    requests: int
    fcp: float
    lcp: float
    tbt: float
    cls: float
    dom: int
    strangers: int
    refused: int
    policy: bool
    parts: dict[str, float]

    def of_kind(self, *suffixes: str) -> float:
        """KiB of the answers whose address ends like this; `""` is the page itself."""
        return sum(kib for uri, kib in self.parts.items() if Path(uri).suffix in suffixes)


@dataclass(frozen=True)
class Visits:
    """Several visits of one page."""

    all: tuple[Visit, ...]

    def median(self, of: Callable[[Visit], float]) -> float:
        """The middle one."""
        return statistics.median(of(visit) for visit in self.all)

    def worst(self, of: Callable[[Visit], float]) -> float:
        """The largest."""
        return max(of(visit) for visit in self.all)


def visits(chromium: Browser, *urls: str) -> tuple[Visits, ...]:
    """Open pages nine times, each time for the first time.

    They take turns, so that a busy moment of the machine falls on all of them alike.
    """
    found: list[list[Visit]] = [[] for _ in urls]
    for _ in range(VISITS):
        for url, seen in zip(urls, found, strict=True):
            with _phone(chromium) as phone:
                seen.append(open_page(phone, url))
    return tuple(Visits(tuple(seen)) for seen in found)


def second_page(chromium: Browser, first: str, second: str) -> Visit:
    """What the next page costs one who has read the first."""
    with _phone(chromium) as phone:
        open_page(phone, first)
        return open_page(phone, second)


def _phone(chromium: Browser) -> BrowserContext:
    return chromium.new_context(viewport=SCREEN, device_scale_factor=2)


def slow_down(page: Page) -> CDPSession:
    """Make a page's line and processor those of an old phone."""
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    line = {
        "offline": False,
        "latency": LATENCY_MS,
        "downloadThroughput": DOWN_KBPS * 1000 / 8,
        "uploadThroughput": UP_KBPS * 1000 / 8,
    }
    wire.send("Network.emulateNetworkConditions", line)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
    return wire


def open_page(phone: BrowserContext, url: str) -> Visit:
    """Open one page on the slow profile and wait until nothing moves."""
    page = phone.new_page()
    page.add_init_script(_WATCH)
    traffic = Traffic(urlsplit(url).netloc)
    traffic.listen(slow_down(page))
    page.goto(url, wait_until="load")
    page.wait_for_timeout(SETTLED_MS)
    found = page.evaluate(_READ)
    page.close()
    parts = {urlsplit(url).path: size / 1024 for url, size in traffic.bytes_of.items()}
    return Visit(
        kib=sum(parts.values()),
        requests=len(parts),
        strangers=len(traffic.hosts - {traffic.host}),
        parts=parts,
        **found,
    )
