"""MD550: a title without a word, or with signs of Markdown that no list shows as meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_WORD = re.compile(r"[^\W\d_]")
_MARKS = re.compile(r"\*\*|__|`|~~|==|^\s*(?:#|[*_](?=\S))|\]\(")


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.pieces:
        title = entry.model.title
        if not _WORD.search(title):
            yield Finding(
                entry.locate("title"),
                f"Tên bài `{title}` không có chữ nào để người đọc biết bài nói gì.",
                "Viết một tên ngắn nói rõ việc.",
            )
        elif marks := _MARKS.search(title):
            yield Finding(
                entry.locate("title"),
                f"Dấu `{marks[0].strip()}` trong tên bài sẽ hiện nguyên ở mọi danh sách.",
                "Xóa dấu; tên bài đã tự in đậm.",
            )


RULE = Rule(
    code="MD550",
    title="Tên bài không đọc được",
    why="Tên bài hiện ở danh sách, kết quả tìm kiếm và tin nhắn chia sẻ, nơi không có định dạng.",
    bad="title: '**Lịch cấp căn cước**'",
    good="title: Lịch cấp căn cước",
    find=_find,
)
