"""LK409: an article names a village that the commune does not list."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.suggest import hint_by_name
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    known = {village.id: village.name for village in context.library.commune.model.villages}
    for entry in context.library.articles:
        wanted = entry.model.village
        if wanted and wanted not in known:
            yield Finding(
                entry.locate("village"),
                f"Xã không có xóm, thôn nào mã `{wanted}`.",
                f"Ghi đúng `id` trong mục villages của commune.yml.{hint_by_name(wanted, known)}",
            )


RULE = Rule(
    code="LK409",
    title="Xóm, thôn không có trong danh sách",
    why="Chỉ tiêu đếm xóm có nội dung riêng theo mã này; mã sai thì xóm ấy không được tính.",
    bad="village: thon-mot",
    good="village: thon-mau-mot",
    find=_find,
)
