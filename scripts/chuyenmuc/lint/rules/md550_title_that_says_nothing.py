"""MD550: a title without a word, or with signs of Markdown that no list shows as meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage, slogan_texts
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
    for passage in _printed(context):
        if marks := _MARKS.search(passage.text):
            yield Finding(
                passage.place,
                f"Dấu `{marks[0].strip()}` ở đây sẽ in nguyên trên áp phích và hình.",
                "Xóa dấu; chỗ này không có định dạng.",
            )


def _printed(context: Context) -> Iterator[Passage]:
    """Words that are drawn letter by letter: slogans, and the lines of infographics."""
    yield from slogan_texts(context.library)
    for entry in context.library.infographics:
        for name, index, part in entry.model.parts():
            title = getattr(part, "title", None)
            if isinstance(title, str):
                place = entry.locate(name, index, "title")
                yield Passage(title, place, entry.id, exact=False)


RULE = Rule(
    code="MD550",
    title="Tên bài không đọc được",
    why="Tên bài hiện ở danh sách, kết quả tìm kiếm và tin nhắn chia sẻ, nơi không có định dạng.",
    bad="title: '**Lịch cấp căn cước**'",
    good="title: Lịch cấp căn cước",
    find=_find,
)
