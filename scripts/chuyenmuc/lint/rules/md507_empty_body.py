"""MD507: an article without a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.content.attachments import declared
from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

FEWEST_WORDS = 20
"""Of an article that offers a file: “xem tệp đính kèm” is no text, a sentence with a day is."""
_LINK = re.compile(r"\[[^\[\]\n]*+\](?:\([^()\n]*+\))?")


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.articles:
        if entry.model.draft:
            continue
        if entry.body.strip() and _speaks(entry, context):
            continue
        if declared(entry, context.documents).model.attachments:
            yield Finding(
                Location(entry.source_uri, entry.body_line),
                "Bài chỉ có tệp đính kèm, mà tệp khó đọc trên điện thoại, máy đọc cho người khiếm "
                "thị có khi không đọc được.",
                "Viết vào bài nội dung chính của tệp (ai, việc gì, bao giờ, ở đâu), từ "
                f"{FEWEST_WORDS} từ trở lên.",
            )
        else:
            yield Finding(
                Location(entry.source_uri, entry.body_line),
                "Bài chưa có nội dung.",
                "Viết nội dung dưới dòng --- thứ hai; chưa viết xong thì để `draft: true`.",
            )


def _speaks(entry: Entry[Article], context: Context) -> bool:
    """Whether the article says something besides the names of its files."""
    if not declared(entry, context.documents).model.attachments:
        return True
    return len(_LINK.sub(" ", entry.body).split()) >= FEWEST_WORDS


RULE = Rule(
    code="MD507",
    title="Bài trống",
    why="Người đọc mở ra chỉ thấy tên bài.",
    bad="---\ntitle: Nộp hồ sơ trực tuyến\n---",
    good="---\ntitle: Nộp hồ sơ trực tuyến\n---\n\nCổng Dịch vụ công quốc gia là nơi …",
    find=_find,
)
