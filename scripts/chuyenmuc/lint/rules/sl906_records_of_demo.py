"""SL906: numbers about a real place whose authority has not taken the page over."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    if not context.is_demo:
        return
    files = {entry.source_uri: entry for entry in reversed(context.library.records)}
    for entry in files.values():
        yield Finding(
            entry.node.location,
            "Bản trình diễn của một nơi có thật không đăng số liệu kết quả.",
            "Cứ ghi và kiểm tra; trang chỉ hiện số liệu này khi cơ quan chủ quản đã nhận trang "
            "(`official: true`).",
        )


RULE = Rule(
    code="SL906",
    title="Số liệu trong bản trình diễn",
    why="Người đọc sẽ tưởng đó là kết quả thật của địa phương.",
    bad="official: false, có records/so-lieu.csv",
    good="official: true, có records/so-lieu.csv",
    find=_find,
    severity=Severity.WARNING,
)
