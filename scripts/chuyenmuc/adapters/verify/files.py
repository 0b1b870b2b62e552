"""Answers for the files of a site: which are as built, which are not, for whom and in what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from chuyenmuc.adapters.verify.asker import OVER, Job
from chuyenmuc.adapters.verify.differs import differences, host_of, traits_of
from chuyenmuc.adapters.verify.faces import EVERYBODY, GOOGLEBOT, PHONE, Face
from chuyenmuc.adapters.verify.headers import Heard, examples, first_of
from chuyenmuc.adapters.verify.web import Answer
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.publish.integrity import ACTION, MANIFEST
from chuyenmuc.publish.page import LOST, read_page

_WHENS = 2
_OK, _GONE = 200, frozenset({404, 410})
_MOST_BODIES, _MOST_OF_ONE = 60, 4
"""Files that are not as built whose beginnings are kept, to say how they differ."""
_AGAIN = "Kiểm tra mạng và máy chủ rồi chạy lại."
_LONGER = (
    "Chạy lại, cho nhiều thì giờ hơn bằng --minutes; máy chủ chậm khác thường thì hỏi nơi giữ."
)


@dataclass
class Seen:
    """What came for the files of a manifest.

    Attributes:
        expected: sha256 by file.
        right: the page as built, by file; empty for what is no page.
        faces: who got a file as built.
        wrong: what else came, by file.
        heard: every answer of the site itself, for its headers.
        unseen: why a file could not be looked at → those files.
    """

    expected: Mapping[str, str]
    right: dict[str, bytes] = field(default_factory=dict)
    faces: defaultdict[str, set[Face]] = field(default_factory=lambda: defaultdict(set))
    wrong: defaultdict[str, list[tuple[Job, Answer]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    heard: list[Heard] = field(default_factory=list)
    unseen: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def take(self, job: Job, answer: Answer) -> None:
        """Note one answer; of what is as built, only pages are kept, each once."""
        if not answer.status:
            self.unseen[answer.reason].add(job.uri)
            return
        if not answer.moved_to and answer.status in _GONE | {_OK}:
            self.heard.append(Heard(job.uri, replace(answer, head=b"")))
        fine = answer.status == _OK or (job.uri == LOST and answer.status in _GONE)
        if fine and not answer.moved_to and answer.digest == self.expected[job.uri]:
            self.faces[job.uri].add(job.face)
            self.right.setdefault(job.uri, answer.head if job.uri.endswith(".html") else b"")
        elif job.uri != MANIFEST or answer.status not in _GONE:  # it need not be uploaded
            kept = len(self.wrong) < _MOST_BODIES and len(self.wrong[job.uri]) < _MOST_OF_ONE
            self.wrong[job.uri].append((job, answer if kept else replace(answer, head=b"")))

    def scripts(self) -> set[str]:
        """Every inline script of the pages that came as built."""
        return {text for body in self.right.values() for text in read_page(_text(body)).scripts}

    def known_hosts(self, home: str) -> set[str]:
        """The hosts that pages as built name, and their own."""
        own = {host_of(home)}
        pages = (traits_of(body, home) for body in self.right.values() if body)
        return own.union(*(page.hosts() for page in pages))

    def findings(self, home: str) -> Iterator[Diagnostic]:
        """One finding for each file that is not as built, one for each reason not to know."""
        known = self.known_hosts(home) if self.wrong else set()
        scripts = self.scripts() if self.wrong else set()
        for uri, cases in self.wrong.items():
            yield self._finding(uri, cases, known, scripts)
        for reason, uris in self.unseen.items():
            what = f"Chưa kiểm tra được {len(uris)} tệp ({examples(uris)}): {reason}."
            if reason == OVER:
                yield Diagnostic(first_of(uris), "XB764", what, _LONGER)
            else:
                yield Diagnostic(first_of(uris), "XB724", what, _AGAIN)

    def _finding(
        self, uri: str, cases: list[tuple[Job, Answer]], known: set[str], scripts: set[str]
    ) -> Diagnostic:
        place, when = Location(uri), self._when(uri, cases)
        answers = [answer for _, answer in cases]
        moved = next((a for a in answers if a.moved_to), None)
        if moved:
            what = f"Trang /{uri}{when} chuyển người đọc {_leads(moved)}."
            return Diagnostic(place, "XB721", what, ACTION)
        changed = next((a for a in answers if a.status == _OK or uri == LOST), None)
        if changed:
            more = differences(changed.head, changed.address, known, scripts)
            what = f"Tệp /{uri}{when} khác bản đã dựng: có thể đã bị sửa.{more}"
            return Diagnostic(place, "XB721", what, ACTION)
        if answers[0].status in _GONE:
            what = f"Tệp /{uri} có trong bản đã dựng nhưng{when} máy chủ trả lời không có."
            return Diagnostic(place, "XB722", what, ACTION)
        reason = f"máy chủ trả lời mã {answers[0].status}"
        what = f"Chưa kiểm tra được /{uri}{when}: {reason}."
        return Diagnostic(place, "XB724", what, _AGAIN)

    def _when(self, uri: str, cases: list[tuple[Job, Answer]]) -> str:
        """For whom it is wrong, if not for all: `` khi máy tìm kiếm hỏi``; or only at times."""
        wrong, right = {job.face for job, _ in cases}, self.faces[uri]
        if not right:
            return ""
        only = [face for face in (*EVERYBODY, *wrong) if face in wrong - right]
        if not only:
            return " có lần"
        if {PHONE, GOOGLEBOT} <= set(only):
            return ""
        whens = [face.when for face in dict.fromkeys(only)]
        more = f" và {len(whens) - _WHENS} cách hỏi khác" if len(whens) > _WHENS else ""
        return f" khi {' hay khi '.join(whens[:_WHENS])}{more}"


def _leads(moved: Answer) -> str:
    """Where a reader is sent, in words."""
    here, to = urlsplit(moved.address), urlsplit(moved.moved_to)
    if to.netloc != here.netloc:
        return f"sang `{(to.netloc or moved.moved_to)[:80]}`"
    return "vòng quanh không dứt" if to.scheme == here.scheme else "sang http, không mã hóa"


def _text(body: bytes) -> str:
    return body.decode("utf-8", errors="replace")
