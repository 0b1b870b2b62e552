"""Compare a site on the web with its trusted manifest, and look for pages nobody here built."""

from __future__ import annotations

import posixpath
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from urllib.parse import quote, unquote, urljoin, urlsplit

from chuyenmuc.adapters.verify.asker import Asker, Job
from chuyenmuc.adapters.verify.differs import traits_of
from chuyenmuc.adapters.verify.faces import (
    EVERYBODY,
    FROM_GOOGLE,
    GOOGLEBOT,
    OTHERS,
    PHONE,
    RETURNING,
)
from chuyenmuc.adapters.verify.files import Seen
from chuyenmuc.adapters.verify.headers import Heard, header_findings, is_installed, not_installed
from chuyenmuc.adapters.verify.lost import lacks_our_page, lost_findings, lost_jobs
from chuyenmuc.adapters.verify.strange import strange_findings
from chuyenmuc.adapters.verify.web import Answer
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.publish.integrity import ACTION, MANIFEST, UNLISTED
from chuyenmuc.publish.page import LOST
from chuyenmuc.publish.servers.rules import rules_for

AT_ONCE = 4
MOST_FOREIGN = 300
"""Addresses beyond the manifest that are asked for: an intruder may have made thousands."""
ROUNDS = 4
"""How often everybody asks for the home page: some servers lie only now and then."""
DRAWN = 5
"""Pages drawn by lot that everybody asks for."""
HOME = "index.html"
_OK = 200
_LOC = re.compile(r"<loc>\s*([^<\s]+)\s*</loc>")
_OFTEN_LEFT = (
    "sitemap.xml",
    "sitemap_index.xml",
    "robots.txt",
    "index.php",
    "wp-login.php",
    "wp-admin/",
    "wp-content/",
    "wp-content/plugins/index.php",
    "administrator/",
    "admin.php",
    "shell.php",
    "info.php",
    ".git/HEAD",
    ".env",
)
"""Asked for though nothing links to it: where intruders put things, and slips of our own."""
_TRACKED = ("?fbclid=IwAR0d2k", "?utm_source=zalo&utm_medium=zalo")


@dataclass(frozen=True, slots=True)
class Trusted:
    """What is known of a site from where no intruder of the site gets at it.

    Attributes:
        files: sha256 by file.
        headers: what every answer should carry; None where only the manifest was kept.
        manifest: sha256 of the manifest itself; empty where it is not to be compared.
    """

    files: Mapping[str, str]
    headers: Mapping[str, str] | None = None
    manifest: str = ""


def seconds_for(trusted: Trusted) -> float:
    """How long a look at a site may take in all: five minutes, and one second more a file."""
    return 300.0 + len(trusted.files)


@dataclass
class _Walk:
    """What is known while the site is gone through: ``links`` are addresses yet to be judged."""

    home: str
    expected: dict[str, str]
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
        page = traits_of(body, address)
        named = _LOC.findall(body.decode("utf-8", errors="replace"))
        self.links |= {*page.links, *page.scripts, *page.frames, *page.forms}
        self.links |= {urljoin(address, link) for link in named if "[" not in link}

    def unknown(self) -> Iterable[str]:
        """Files of this site that links name and the manifest does not have."""
        for link in self.links:
            uri = self.uri(link)
            known = {uri, f"{uri}/index.html", f"{uri}.html"}
            if uri is not None and uri not in UNLISTED and not known & self.expected.keys():
                yield uri


def verify_address(address: str, trusted: Trusted, asker: Asker | None = None) -> Report:
    """Ask for every file of the manifest, for what cannot exist, and for what links lead to.

    Args:
        address: of the home page, http or https.
        trusted: what was built.
        asker: how to ask; without, one that takes :func:`seconds_for`.
    """
    asker = asker or Asker(seconds_for(trusted))
    asked = address.rstrip("/") + "/"
    first = asker.ask(Job(HOME, asked, PHONE))
    if not first.status:
        code = "XB765" if first.insecure else "XB724"
        what = f"Chưa kiểm tra được gì ở {asked}: {first.reason}."
        action = (
            "Báo nơi giữ máy chủ sửa chứng chỉ; người đọc đang thấy trình duyệt cảnh báo."
            if first.insecure
            else "Kiểm tra mạng và máy chủ rồi chạy lại."
        )
        return Report.of([Diagnostic(Location(HOME), code, what, action)])
    walk = _Walk(_settled(asked, first), dict(trusted.files))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        look = _Look(walk, trusted, asker, pool)
        return Report.of(look.findings(first))


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at a site, with what it asks by."""

    walk: _Walk
    trusted: Trusted
    asker: Asker
    pool: ThreadPoolExecutor

    def findings(self, first: Answer) -> Iterator[Diagnostic]:
        """All that is wrong. What the time did not allow for is a finding as well."""
        seen = Seen({**self.walk.expected, MANIFEST: self.trusted.manifest})
        for job, answer in self._ask(self._jobs(first)):
            seen.take(job, answer)
        lost = list(self._ask(lost_jobs(self.walk.home)))
        seen.heard += [
            Heard(LOST, replace(answer, head=b""))
            for _, answer in lost
            if answer.status and answer.status != _OK and not answer.moved_to
        ]
        for _, answer in lost:
            if not answer.status:
                seen.unseen[answer.reason].add(LOST)
        for cases in seen.wrong.values():
            for _, answer in cases:
                self.walk.note_links(answer.address, answer.head)
        installed = is_installed(seen.heard)
        yield from lost_findings(lost, self.walk.expected, installed=installed)
        yield from self._headers(seen, lost, installed=installed)
        if not any(_is_caught(job, answer) for job, answer in lost):  # else all would be foreign
            self.walk.links |= {self.walk.home + name for name in _OFTEN_LEFT}
            yield from self._foreign(seen)
        yield from seen.findings(self.walk.home)

    def _jobs(self, first: Answer) -> list[Job]:
        """Every file as a reader, every page as a search engine and as one more drawn by lot."""
        draw, address = random.SystemRandom(), self.walk.address
        files = sorted(self.walk.expected)
        pages = [uri for uri in files if uri.endswith(".html")]
        runs = [uri for uri in files if uri.endswith((".js", ".css", ".json", ".xml"))]
        jobs = [Job(uri, address(uri), PHONE) for uri in files]
        jobs += [Job(uri, address(uri), GOOGLEBOT) for uri in pages]
        jobs += [Job(uri, address(uri), draw.choice(OTHERS)) for uri in pages]
        jobs += [Job(uri, address(uri), draw.choice(EVERYBODY)) for uri in runs]
        often = draw.sample(pages, min(DRAWN, len(pages)))
        if HOME in self.walk.expected:
            often += [HOME] * ROUNDS
            jobs += [self._tracked(tail) for tail in _TRACKED]
            by_name = replace(PHONE, when=f"mở từ địa chỉ có {HOME}")
            jobs.append(Job(HOME, self.walk.home + HOME, by_name))
        jobs += [Job(uri, address(uri), face) for uri in often for face in EVERYBODY]
        if cookies := first.values("set-cookie"):
            pairs = "; ".join(cookie.partition(";")[0] for cookie in cookies)
            back = replace(PHONE, when=RETURNING, more=(("Cookie", pairs),))
            jobs += [Job(uri, address(uri), back) for uri in {*often}]
        if self.trusted.manifest:
            jobs.append(Job(MANIFEST, address(MANIFEST), PHONE))
        draw.shuffle(jobs)
        return jobs

    def _tracked(self, tail: str) -> Job:
        """The home page as opened from a link that a network has put its mark on."""
        face = replace(FROM_GOOGLE, when=f"mở từ địa chỉ có {tail[:8]}")
        return Job(HOME, self.walk.home + tail, face)

    def _headers(
        self, seen: Seen, lost: list[tuple[Job, Answer]], *, installed: bool
    ) -> Iterator[Diagnostic]:
        written = self.trusted.headers
        if installed:
            exact = written is not None
            rules = written if written is not None else rules_for(seen.scripts()).headers
            secure = self.walk.home.startswith("https:")
            yield from header_findings(seen.heard, rules, secure=secure, exact=exact)
        else:
            own = lacks_our_page(lost, self.walk.expected)
            lacking = "Trang báo “không thấy” cũng không phải của ta. " if own else ""
            yield not_installed(HOME, lacking)
        yield from strange_findings(seen.heard, installed=installed)

    def _foreign(self, seen: Seen) -> Iterator[Diagnostic]:
        """Follow links to what the manifest does not have, and from there on."""
        asked: set[str] = set()
        while len(asked) < MOST_FOREIGN:
            new = sorted(set(self.walk.unknown()) - asked)[: MOST_FOREIGN - len(asked)]
            if not new:
                return
            asked.update(new)
            faces = (PHONE, GOOGLEBOT, FROM_GOOGLE)
            jobs = [Job(uri, self.walk.address(uri), face) for uri in new for face in faces]
            found: set[str] = set()
            for job, answer in self._ask(jobs):
                if not answer.status:
                    seen.unseen[answer.reason].add(job.uri)
                moved = bool(answer.moved_to) and urlsplit(answer.moved_to).scheme != ""
                if not moved and (answer.status != _OK or self._ours(answer)):
                    continue
                self.walk.note_links(answer.address, answer.head)
                if job.uri not in found:
                    found.add(job.uri)
                    what = "không thuộc bản đã dựng: có thể do kẻ xâm nhập thêm vào"
                    words = f"Trang /{job.uri} {what}."
                    yield Diagnostic(Location(job.uri), "XB723", words, ACTION)

    def _ours(self, answer: Answer) -> bool:
        """Whether a page of ours came: the one for what is lost, or one under another name."""
        return answer.digest in self.walk.expected.values()

    def _ask(self, jobs: list[Job]) -> Iterator[tuple[Job, Answer]]:
        """Each answer as it is needed, so that what is done with is let go."""
        return zip(jobs, self.pool.map(self.asker.ask, jobs), strict=True)


def _is_caught(job: Job, answer: Answer) -> bool:
    """Whether a server has something for an address that cannot exist."""
    return bool(answer.moved_to) or (answer.status == _OK and "?" not in job.uri)


def _settled(asked: str, first: Answer) -> str:
    """The address of the home page after a move to https or to the name with ``www.``."""
    to, came = urlsplit(first.address), urlsplit(asked)
    return came._replace(scheme=to.scheme, netloc=to.netloc).geturl()
