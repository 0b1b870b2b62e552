"""Compare a site on the web with its trusted manifest, and look for pages nobody here built."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import quote, unquote, urljoin, urlsplit

from chuyenmuc.adapters.web import READER, SEARCH_ENGINE, Answer, fetch
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.publish.integrity import ACTION, UNLISTED, digest
from chuyenmuc.publish.page import LOST, read_page

AT_ONCE = 4
MOST_FOREIGN = 300
"""Addresses beyond the manifest that are asked for: an intruder may have made thousands."""
_OK, _GONE = 200, frozenset({404, 410})
_LOC = re.compile(r"<loc>\s*([^<\s]+)\s*</loc>")
Fetch = Callable[..., Answer]


@dataclass
class _Walk:
    """What is known while the site is gone through: ``links`` are addresses yet to be judged."""

    home: str
    expected: Mapping[str, str]
    links: set[str] = field(default_factory=set)

    def address(self, uri: str) -> str:
        """Where readers ask for a file: a folder for its ``index.html``."""
        return self.home + quote(re.sub(r"(^|/)index\.html$", r"\1", uri))

    def uri(self, address: str) -> str | None:
        """The file an address of this site stands for; None for one outside."""
        plain = re.split(r"[#?]", address, maxsplit=1)[0]
        if not plain.startswith(self.home):
            return None
        path = unquote(plain.removeprefix(self.home))
        uri = posixpath.normpath(path) if path else ""
        return f"{uri}/index.html".lstrip("/") if path.endswith("/") or not path else uri

    def note_links(self, address: str, body: bytes) -> None:
        """Remember the addresses of this site that a page or a map of the site names."""
        text = body.decode("utf-8", errors="replace")
        page = read_page(text)
        for link in (*page.links, *page.loads, *_LOC.findall(text)):
            try:
                self.links.add(urljoin(address, link))
            except ValueError:  # https://[… : no browser goes there either
                continue


def verify_address(address: str, expected: Mapping[str, str], *, ask: Fetch = fetch) -> Report:
    """Fetch every file of the manifest and follow every link within the site.

    Pages are asked for twice, as a reader and as a search engine.

    Args:
        address: of the home page, http or https.
        expected: sha256 by file, from a manifest that the site itself cannot change.
        ask: how to get one address.
    """
    walk = _Walk(address.rstrip("/") + "/", expected)
    jobs = [
        (uri, agent)
        for uri in sorted(expected)
        for agent in ((READER, SEARCH_ENGINE) if uri.endswith(".html") else (READER,))
    ]
    findings: dict[str, Diagnostic] = {}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = pool.map(lambda job: ask(walk.address(job[0]), agent=job[1]), jobs)
        for (uri, agent), answer in zip(jobs, answers, strict=True):
            found = _judge(uri, answer, expected[uri], hidden=agent == SEARCH_ENGINE)
            if found is not None:
                findings.setdefault(uri, found)
            if uri.endswith((".html", ".xml")):
                walk.note_links(walk.address(uri), answer.body)
        for name in ("sitemap.xml", "robots.txt"):
            if name not in expected:
                walk.links.add(walk.home + name)
        findings |= {found.location.uri: found for found in _foreign(walk, ask, pool)}
    return Report.of(findings[uri] for uri in sorted(findings))


def _judge(uri: str, answer: Answer, wanted: str, *, hidden: bool) -> Diagnostic | None:
    """What is wrong with one file of the manifest; 404.html may come with its own status."""
    place = Location(uri)
    if answer.moved_to:
        to = urlsplit(answer.moved_to).netloc or answer.moved_to
        return Diagnostic(place, "XB721", f"Trang /{uri} chuyển người đọc sang `{to}`.", ACTION)
    if digest(answer.body) == wanted and (answer.status == _OK or uri == LOST):
        return None
    if answer.status in _GONE:
        what = f"Tệp /{uri} có trong bản đã dựng nhưng máy chủ trả lời không có."
        return Diagnostic(place, "XB722", what, ACTION)
    if answer.status != _OK:
        reason = answer.reason or f"máy chủ trả lời mã {answer.status}"
        action = "Kiểm tra mạng và máy chủ rồi chạy lại."
        return Diagnostic(place, "XB724", f"Chưa kiểm tra được /{uri}: {reason}.", action)
    only = " khi máy tìm kiếm hỏi" if hidden else ""
    what = f"Tệp /{uri}{only} khác bản đã dựng: có thể đã bị sửa."
    return Diagnostic(place, "XB721", what, ACTION)


def _foreign(walk: _Walk, ask: Fetch, pool: ThreadPoolExecutor) -> Iterator[Diagnostic]:
    """Follow links to what the manifest does not have, and from there on."""
    asked: set[str] = set()
    while len(asked) < MOST_FOREIGN:
        new = sorted(set(_unknown(walk)) - asked)[: MOST_FOREIGN - len(asked)]
        if not new:
            return
        asked.update(new)
        addresses = [walk.home + quote(re.sub(r"(^|/)index\.html$", r"\1", uri)) for uri in new]
        for agent in (READER, SEARCH_ENGINE):
            answers = pool.map(partial(ask, agent=agent), addresses)
            for uri, where, answer in zip(new, addresses, answers, strict=True):
                lost = digest(answer.body) == walk.expected.get(LOST)
                if answer.status != _OK or lost:
                    continue
                walk.note_links(where, answer.body)
                what = "không thuộc bản đã dựng: có thể do kẻ xâm nhập thêm vào"
                yield Diagnostic(Location(uri), "XB723", f"Trang /{uri} {what}.", ACTION)


def _unknown(walk: _Walk) -> Iterable[str]:
    """Files of this site that links name and the manifest does not have."""
    for link in walk.links:
        uri = walk.uri(link)
        known = {uri, f"{uri}/index.html", f"{uri}.html"}
        if uri is not None and uri not in UNLISTED and not known & walk.expected.keys():
            yield uri
