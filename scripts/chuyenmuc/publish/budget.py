"""What a page may cost the phone that opens it, checked on the built site.

What a visitor of one page fetches the first time: the page, its stylesheets, scripts, fonts and
the pictures of its frame. Sizes are gzip, as a server sends them. The pictures of an article wait
until they are near; they have a budget of their own, for who reads to the end on a phone.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from chuyenmuc.diagnostics import Diagnostic, Location, Severity
from chuyenmuc.publish.page import packed_size
from chuyenmuc.publish.pages import BuiltSite
from chuyenmuc.vietnamese.numbers import number

KIB = 1024
REQUESTS = 10
ARTICLE = "cm-prose"
PLAN = "cm-prose--plan"
PICTURES = frozenset({".png", ".webp", ".avif", ".jpg"})
_PACKED = PICTURES | {".woff2"}
"""Formats that a server sends as they are."""
_ASKED = re.compile(r"url\(([^()\"']++)\)")


@dataclass(frozen=True, slots=True)
class Limit:
    """``most`` bytes for one part of a page, how it is called, and what to do about more.

    Without ``advice``, the heaviest files are named.
    """

    code: str
    what: str
    most: int
    severity: Severity = Severity.ERROR
    advice: str = ""


VISIT = Limit("XB730", "lần mở đầu, không kể ảnh,", 66 * KIB)
STYLES = Limit("XB731", "kiểu dáng (CSS)", 10 * KIB)
PICTURE = Limit("XB732", "ảnh", 25 * KIB, Severity.WARNING)
TEXT = Limit(
    "XB733", "riêng chữ", 8 * KIB, Severity.WARNING, advice="Chia bài làm hai, hoặc bớt chữ."
)


WAITING = Limit("XB735", "một ảnh, ở bề ngang điện thoại,", 80 * KIB, Severity.WARNING)
READ_TO_THE_END = Limit(
    "XB736",
    "mọi ảnh trong bài, ở bề ngang điện thoại, cộng lại",
    400 * KIB,
    Severity.WARNING,
    advice="Bớt ảnh, hoặc chia bài làm hai.",
)


@dataclass(frozen=True, slots=True)
class Part:
    """One file that a page fetches, and its bytes on the way."""

    uri: str
    size: int

    def __str__(self) -> str:
        return f"{self.uri} {_kib(self.size)}"

    @property
    def kind(self) -> str:
        """The ending of its name: ``.css``."""
        return posixpath.splitext(self.uri)[1]


class Weights:
    """The files of one site on their way to a phone, each weighed and each stylesheet read once."""

    def __init__(self, site: BuiltSite) -> None:
        self._site = site
        self._sizes: dict[str, int] = {uri: page.weight for uri, page in site.pages.items()}
        self._asked_by: dict[str, frozenset[str]] = {}

    def parts(self, uri: str) -> list[Part]:
        """A page and what it fetches by itself, with what its stylesheets ask for; heaviest first.

        What is not there weighs nothing.
        """
        page = self._site.pages[uri]
        asked = {uri, *self._files(uri, (load for load in page.loads if load not in page.lazy))}
        for sheet in [name for name in asked if name.endswith(".css")]:
            asked |= self._asked_by_sheet(sheet)
        return sorted((Part(name, self._size(name)) for name in sorted(asked)), key=_heaviest)

    def pictures(self, uri: str) -> list[Part]:
        """The pictures that wait, as a phone gets them; heaviest first."""
        waiting = self._files(uri, self._site.pages[uri].pictures)
        return sorted((Part(name, self._size(name)) for name in sorted(waiting)), key=_heaviest)

    def _files(self, uri: str, links: Iterable[str]) -> frozenset[str]:
        targets = (self._site.target(uri, link) for link in links)
        return frozenset(target[0] for target in targets if target) & self._site.files

    def _asked_by_sheet(self, sheet: str) -> frozenset[str]:
        """The drawings and fonts of the site that a stylesheet asks for."""
        if sheet not in self._asked_by:
            text = (self._site.folder / sheet).read_text(encoding="utf-8", errors="replace")
            self._asked_by[sheet] = self._files(sheet, _ASKED.findall(text))
        return self._asked_by[sheet]

    def _size(self, uri: str) -> int:
        if uri not in self._sizes:
            body = (self._site.folder / uri).read_bytes()
            packed = posixpath.splitext(uri)[1] in _PACKED
            self._sizes[uri] = len(body) if packed else packed_size(body)
        return self._sizes[uri]


def check_budget(
    site: BuiltSite, weights: Weights, uri: str, place: Location
) -> Iterator[Diagnostic]:
    """What a page weighs above its budget. Only articles have one: lists grow with what they list.

    Args:
        site: the page and the rest of it.
        weights: of the files of this site.
        uri: the page, ``huong-dan/x/index.html``.
        place: where an editor changes it.
    """
    page, parts = site.pages[uri], weights.parts(uri)
    pictures = [part for part in parts if part.kind in PICTURES]
    for picture in pictures:
        yield from _above(PICTURE, uri, [picture], place)
    if ARTICLE not in page.classes or PLAN in page.classes:
        return
    waiting = weights.pictures(uri)
    for picture in waiting:
        yield from _above(WAITING, uri, [picture], place)
    yield from _above(READ_TO_THE_END, uri, waiting, place)
    rest = [part for part in parts if part.kind not in PICTURES]
    yield from _above(VISIT, uri, rest, place)
    yield from _above(STYLES, uri, [part for part in rest if part.kind == ".css"], place)
    yield from _above(TEXT, uri, [Part(uri, page.weight)], place)
    if len(parts) > REQUESTS:
        yield Diagnostic(
            place,
            "XB734",
            f"Trang /{uri} tải {len(parts)} tệp khi mở lần đầu, quá {REQUESTS} tệp.",
            "Bỏ bớt: " + "; ".join(part.uri for part in parts) + ".",
        )


def _above(limit: Limit, uri: str, parts: Sequence[Part], place: Location) -> Iterator[Diagnostic]:
    """One finding if the parts together weigh more than the limit, the heaviest named first."""
    size = sum(part.size for part in parts)
    if size > limit.most:
        heaviest = "; ".join(map(str, parts[:4]))
        yield Diagnostic(
            place,
            limit.code,
            f"Trang /{uri}: {limit.what} nặng {_kib(size)}, mức cho phép {_kib(limit.most)}.",
            limit.advice or f"Nặng nhất: {heaviest}. Giảm các tệp này.",
            limit.severity,
        )


def _heaviest(part: Part) -> int:
    return -part.size


def _kib(size: int) -> str:
    return f"{number(size / KIB, 1)} KiB"
