"""HN606: a named checker where no authority has taken the page over."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.library import COMMON
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    if not context.is_demo:
        return
    for entry in context.library.articles:
        if entry.origin != COMMON and entry.model.checked_by:
            yield Finding(
                entry.locate("checked_by"),
                "Bản trình diễn ghi tên cán bộ đã kiểm tra.",
                "Xóa `checked_by`; chỉ cán bộ của trang chính thức mới ghi trường này.",
            )


RULE = Rule(
    code="HN606",
    title="Người kiểm tra trong bản trình diễn",
    why="Ghi tên một cán bộ là nói người đó chịu trách nhiệm, trong khi họ chưa nhận việc này.",
    bad="checked_by: Nguyễn Văn A   (xã official: false)",
    good="checked_on: 2026-11-20",
    find=_find,
)
