"""SL923: something was withdrawn or corrected, and the list does not say why."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.publications.row import NEED_A_REASON
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.publications:
        row = entry.model
        if row.deed in NEED_A_REASON and not row.reason:
            yield Finding(
                entry.node.location,
                f"Sổ ghi {row.deed} `{row.piece}` mà không có lý do.",
                "Lấy lại tệp cũ; việc mới thì để `chuyenmuc archive` ghi, kèm --reason.",
            )


RULE = Rule(
    code="SL923",
    title="Đính chính, gỡ bài mà không có lý do",
    why="Người dân đã đọc bài cũ cần biết chỗ nào sai, vì sao bài không còn.",
    bad="2026-03-02,gỡ,huong-dan/nop-ho-so,Nộp hồ sơ,,…",
    good="2026-03-02,gỡ,huong-dan/nop-ho-so,Nộp hồ sơ,Thủ tục đã bãi bỏ,…",
    find=_find,
)
