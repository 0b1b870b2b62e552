"""LK421: two articles whose titles nobody can tell apart."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.lint.rules.lk420_same_text_twice import by_name, same_text, title_of


def _find(context: Context) -> Iterator[Finding]:
    articles = context.library.articles
    copies = {entry.id for entry, _ in same_text(articles)}  # LK420 speaks of those
    first: dict[str, Entry[Article]] = {}
    for entry in by_name(articles):
        other = first.setdefault(title_of(entry), entry)
        if other.id != entry.id and entry.id not in copies:
            yield Finding(
                entry.locate("title"),
                f"Bài này và `{other.source_uri}` có cùng tiêu đề; trong danh sách không phân "
                "biệt được.",
                "Thêm vào tiêu đề điều khác nhau (ngày, nơi, việc); trùng bài thì xóa một bài.",
            )


RULE = Rule(
    code="LK421",
    title="Hai bài cùng tiêu đề",
    why="Trong danh sách và kết quả tìm kiếm, người đọc không biết mở bài nào.",
    bad="Lịch cấp căn cước lưu động (hai bài)",
    good="Lịch cấp căn cước lưu động tháng 11",
    find=_find,
    severity=Severity.WARNING,
)
