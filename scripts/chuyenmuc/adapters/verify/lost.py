"""Addresses that cannot exist: a server that has a page for each is working for somebody else."""

from __future__ import annotations

import random
import string
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from chuyenmuc.adapters.verify.asker import Job
from chuyenmuc.adapters.verify.differs import is_plain
from chuyenmuc.adapters.verify.faces import FROM_GOOGLE, GOOGLEBOT, PHONE
from chuyenmuc.adapters.verify.headers import examples
from chuyenmuc.adapters.verify.web import Answer
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.publish.integrity import ACTION
from chuyenmuc.publish.page import LOST

_OK, _GONE = 200, frozenset({404, 410})
_SHAPES = (
    "{0}/",
    "{0}",
    "{0}.html",
    "{0}.php",
    "{0}/{1}/",
    "tin-tuc/{0}-{1}.html",
    "san-pham/{0}/",
    "danh-muc/{0}/{1}/trang-2/",
    "{0}.asp?id={2}",
    "{2}/{0}.htm",
    "assets/{0}.js",
    "blog/{0}/?amp=1",
)
_CAPITALS = "{0}/"
_QUERIES = ("?p={2}", "?{0}={1}", "?s={0}")
"""A server of files ignores these and shows its home page."""
_OUR_LOST = (
    "Đặt lại tệp cấu hình trong server/<xã>/ (dòng nói tới 404.html); nếu không ai ở cơ quan sửa "
    "máy chủ thì coi như bị xâm nhập: đổi mật khẩu máy chủ và tìm chỗ bị sửa."
)


def lost_jobs(home: str) -> list[Job]:
    """Addresses of many shapes, other ones each time, each asked by three who are lied to."""
    draw = random.SystemRandom()
    words = ("".join(draw.choices(string.ascii_lowercase, k=9)) for _ in iter(int, 1))
    paths = [
        shape.format(next(words), next(words), draw.randrange(100, 100_000))
        for shape in (*_SHAPES, *_QUERIES)
    ]
    paths.append(_CAPITALS.format(next(words).upper()))
    faces = (PHONE, GOOGLEBOT, FROM_GOOGLE)
    return [Job(path, home + path, face) for path in paths for face in faces]


def lost_findings(
    answers: Iterable[tuple[Job, Answer]], expected: Mapping[str, str], *, installed: bool
) -> Iterator[Diagnostic]:
    """What is wrong with the answers to :func:`lost_jobs`, one finding for each kind.

    Args:
        answers: who asked for what, and what came.
        expected: sha256 by file.
        installed: whether the server has our file, so that it must show our page.
    """
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for job, answer in answers:
        wrong = _wrong(job, answer, expected, installed=installed)
        if wrong:
            found[wrong].add(job.uri)
    for (what, action), paths in sorted(found.items()):
        words = f"{what} Đã thử: {examples(paths)}."
        yield Diagnostic(Location(LOST), "XB763", words, action)


def lacks_our_page(answers: Iterable[tuple[Job, Answer]], expected: Mapping[str, str]) -> bool:
    """Whether a server says “not there” in words of its own, as one does that was told nothing."""
    wanted = expected.get(LOST)
    return any(answer.status in _GONE and answer.digest != wanted for _, answer in answers)


def _wrong(
    job: Job, answer: Answer, expected: Mapping[str, str], *, installed: bool
) -> tuple[str, str] | None:
    """What is wrong with one answer, and what to do; None also where nothing came at all."""
    if answer.moved_to:
        what = f"Máy chủ đưa người hỏi một địa chỉ không có sang `{answer.moved_to[:60]}`."
        return what, ACTION
    if answer.status == _OK:
        if job.uri.startswith("?") and answer.digest == expected.get("index.html"):
            return None
        return "Máy chủ trả lời như có trang cho địa chỉ không hề có; đáng lẽ là mã 404.", ACTION
    ours = expected.get(LOST, answer.digest)
    if not answer.status or answer.digest == ours:
        return None
    if not is_plain(answer.head, answer.address):
        return "Trang báo “không thấy” bị thay bằng trang lạ.", ACTION
    own = "Trang báo “không thấy” không phải trang 404.html đã dựng."
    return (own, _OUR_LOST) if installed and answer.status in _GONE else None
