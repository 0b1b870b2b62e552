"""LK420: the same article under two addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_SHORT = 80
"""Characters: so little may be the same in two articles by right, unless their titles are."""


def same_text(entries: Sequence[Entry[Article]]) -> Iterator[tuple[Entry[Article], Entry[Article]]]:
    """Each article that says what another says, and that one."""
    first: dict[str, Entry[Article]] = {}
    for entry in by_name(entries):
        text = " ".join(entry.body.split())
        key = text if len(text) >= _SHORT else f"{title_of(entry)}\n{text}"
        other = first.setdefault(key, entry)
        if other.id != entry.id:  # two of one id are told by LK405
            yield entry, other


def by_name(entries: Sequence[Entry[Article]]) -> list[Entry[Article]]:
    """All but drafts, in such an order that a copy comes after its original: short names first."""
    finished = (entry for entry in entries if not entry.model.draft)
    return sorted(finished, key=lambda entry: (len(entry.id), entry.id))


def title_of(entry: Entry[Article]) -> str:
    """The title, without differences nobody would tell two articles by."""
    return " ".join(entry.model.title.casefold().split()).rstrip(".!")


def _find(context: Context) -> Iterator[Finding]:
    for entry, other in same_text(context.library.articles):
        yield Finding(
            Location(entry.source_uri, entry.body_line),
            f"Bài này và `{other.source_uri}` có cùng nội dung, nên sẽ lên trang hai lần.",
            "Giữ một bài, xóa bài kia; nếu là hai việc khác nhau thì viết lại phần khác.",
        )


RULE = Rule(
    code="LK420",
    title="Một bài ở hai địa chỉ",
    why="Sửa một bài thì bài kia vẫn sai, và người đọc không biết tin bài nào.",
    bad="dang-nhap.md và dang-nhap-2.md cùng nội dung",
    good="chỉ còn dang-nhap.md",
    find=_find,
)
