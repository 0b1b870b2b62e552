"""LK403: ``related`` names a piece that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.suggest import hint_by_name
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    known = context.known.articles | context.known.infographics
    for entry in context.pieces:
        for index, wanted in enumerate(entry.model.related):
            place = entry.locate("related", index)
            if wanted == entry.id:
                yield Finding(place, "Bài ghi chính mình là bài liên quan.", "Xóa dòng này.")
            elif wanted not in known | context.known.unread:
                yield Finding(
                    place,
                    f"Không có bài hoặc infographic nào mã `{wanted}`.",
                    "Ghi đúng tên tệp, không có đuôi .md hoặc .yml."
                    f"{hint_by_name(wanted, context.known.titles)}",
                )


RULE = Rule(
    code="LK403",
    title="Bài liên quan không có",
    why="Mục “Xem thêm” cuối bài lấy từ đây; mã sai thì người đọc mất một lối đi tiếp.",
    bad="related:\n  - tra-cuu-hoso",
    good="related:\n  - tra-cuu-ho-so",
    find=_find,
)
