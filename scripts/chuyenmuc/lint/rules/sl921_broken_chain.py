"""SL921: a row of the list of what was published is not as it was written."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.publications.log import broken_rows
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    entries = context.library.publications
    for at in broken_rows([entry.model for entry in entries], context.library.commune.id):
        entry = entries[at]
        line = entry.node.location.line
        if not entry.model.code:
            what = f"Dòng {line} của sổ không có mã dòng: không do chương trình ghi."
        else:
            above = "trên đó có dòng bị xóa" if at == 0 else "dòng ngay trên bị xóa, bị thêm"
            what = f"Dòng {line} của sổ đã bị sửa, hoặc {above}: mã dòng không khớp."
        yield Finding(
            entry.node.location,
            what,
            "Lấy lại tệp cũ (lịch sử git, hoặc bản trong luu-tru); việc mới thì để "
            "`chuyenmuc archive` ghi, kèm --reason.",
        )


RULE = Rule(
    code="SL921",
    title="Sổ xuất bản bị sửa tay",
    why="Sổ chỉ ghi thêm: sửa hay xóa một dòng cũ thì sổ không còn là bằng chứng.",
    bad="2026-03-02,gỡ,…,lý do viết lại,…,x0f…",
    good="2026-03-02,gỡ,…,lý do như lúc ghi,…,x0f…",
    find=_find,
)
