"""LK405: two pieces with one id, or an old address that is somebody's address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from chuyenmuc.content.kinds import PIECES
from chuyenmuc.content.library import Library
from chuyenmuc.content.models.vocabulary import AUDIENCE_WORDS, FIELD_WORDS
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.views import address
from chuyenmuc.views.kinds import KINDS
from chuyenmuc.views.redirect import old_address


class _Piece(Protocol):
    @property
    def id(self) -> str: ...

    def locate(self, *path: str | int) -> Location: ...


def _find(context: Context) -> Iterator[Finding]:
    library = context.library
    for kind in PIECES:
        if kind.unique:
            yield from _repeated_ids(library.of(kind))
    yield from _colliding_aliases(library)


def _repeated_ids(group: Iterable[_Piece]) -> Iterator[Finding]:
    first: dict[str, Location] = {}
    for entry in group:
        place = entry.locate("id")
        if entry.id in first:
            yield Finding(
                place,
                f"Mã `{entry.id}` đã dùng ở {first[entry.id]}.",
                "Mỗi bài, mỗi khẩu hiệu, mỗi thuật ngữ một mã riêng: đổi tên tệp hoặc đổi `id`.",
            )
        first.setdefault(entry.id, place)


def _colliding_aliases(library: Library) -> Iterator[Finding]:
    # Windows and Macs take Cu/ and cu/ for one folder.
    owners = {uri.lower(): f"trang /{uri}" for uri in _pages(library)}
    for entry in library.articles:
        for index, alias in enumerate(entry.model.aliases):
            old = (old_address(alias) or "").lower()
            place = entry.locate("aliases", index)
            if old in owners:
                yield Finding(
                    place,
                    f"Địa chỉ cũ `{alias}` đang là của {owners[old]}.",
                    "Xóa dòng này, hoặc đổi tên bài đang chiếm địa chỉ đó.",
                )
            elif old:
                owners[old] = f"dòng khác ({place})"


def _pages(library: Library) -> Iterator[str]:
    yield from (address.kind_uri(kind) for kind in KINDS)
    yield from (
        address.PLANS,
        address.INFOGRAPHICS,
        address.POSTERS,
        address.CALENDAR,
        address.GLOSSARY,
        address.SEARCH,
        address.ABOUT,
    )
    yield from (address.field_uri(field) for field in FIELD_WORDS)
    yield from (address.audience_uri(audience) for audience in AUDIENCE_WORDS)
    yield from (address.article_uri(entry) for entry in library.articles)
    yield from (address.plan_uri(entry.id) for entry in library.plans)
    yield from (address.infographic_uri(entry.id) for entry in library.infographics)
    yield from (address.poster_uri(entry.id) for entry in library.slogans)


RULE = Rule(
    code="LK405",
    title="Hai nội dung một mã hoặc một địa chỉ",
    why="Hai trang cùng địa chỉ thì trang sau đè mất trang trước mà không ai hay.",
    bad="guides/vneid.md và alerts/vneid.md",
    good="guides/vneid-muc-do-dinh-danh.md và alerts/ung-dung-vneid-gia.md",
    find=_find,
)
