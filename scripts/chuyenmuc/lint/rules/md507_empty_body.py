"""MD507: an article without a text."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.articles:
        if not entry.body.strip() and not entry.model.draft:
            yield Finding(
                Location(entry.source_uri, entry.body_line),
                "Bài chưa có nội dung.",
                "Viết nội dung dưới dòng --- thứ hai; chưa viết xong thì để `draft: true`.",
            )


RULE = Rule(
    code="MD507",
    title="Bài trống",
    why="Người đọc mở ra chỉ thấy tên bài.",
    bad="---\ntitle: Nộp hồ sơ trực tuyến\n---",
    good="---\ntitle: Nộp hồ sơ trực tuyến\n---\n\nCổng Dịch vụ công quốc gia là nơi …",
    find=_find,
)
