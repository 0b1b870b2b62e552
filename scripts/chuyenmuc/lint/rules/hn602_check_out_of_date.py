"""HN602: a piece checked too long ago."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.dates import date_words

_FRESH_FOR = dt.timedelta(days=365)


def _find(context: Context) -> Iterator[Finding]:
    today = context.today
    for entry in context.pieces:
        checked = entry.model.checked_on
        if not entry.model.draft and checked and today - checked > _FRESH_FOR:
            yield Finding(
                entry.locate("checked_on"),
                f"Lần kiểm tra gần nhất là {date_words(checked)}, đã hơn một năm.",
                "Đọc lại các nguồn, sửa bài nếu cần rồi ghi ngày mới.",
            )
    for article in context.library.articles:
        due = article.model.review_by
        if not article.model.draft and due and due < today:
            yield Finding(
                article.locate("review_by"),
                f"Bài phải xem lại trước {date_words(due)}, nay đã qua ngày đó.",
                "Đọc lại các nguồn, sửa bài nếu cần rồi lùi `review_by`.",
            )


RULE = Rule(
    code="HN602",
    title="Bài lâu chưa kiểm tra",
    why="Thủ tục và ứng dụng đổi mỗi năm; hướng dẫn cũ làm người dân đi lại uổng công.",
    bad="checked_on: 2025-01-15",
    good="checked_on: 2026-11-20",
    find=_find,
    severity=Severity.WARNING,
)
