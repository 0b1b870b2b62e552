"""MD551: a title all in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_FEWEST = 4
"""Words: shorter titles may be made of abbreviations."""


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.pieces:
        title = entry.model.title
        if title.isupper() and len(title.split()) >= _FEWEST:
            yield Finding(
                entry.locate("title"),
                "Tên bài viết hoa toàn bộ: khó đọc trên điện thoại, máy đọc có thể đánh vần.",
                f"Viết hoa chữ đầu và tên riêng: “{title.capitalize()}”.",
            )


RULE = Rule(
    code="MD551",
    title="Tên bài viết hoa toàn bộ",
    why="Chữ hoa toàn bộ đọc chậm hơn, và làm mất chỗ phân biệt tên riêng.",
    bad="title: THÔNG BÁO LỊCH CẤP CĂN CƯỚC",
    good="title: Thông báo lịch cấp căn cước",
    find=_find,
    severity=Severity.WARNING,
)
