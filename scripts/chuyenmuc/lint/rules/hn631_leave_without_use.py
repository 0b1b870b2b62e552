"""HN631: an ``allow`` that is about nothing in its piece, or about several things."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.private.seen import leaves
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    inside = tuple(one.private for one in context.enclosed)
    for leave in leaves(context.library, (*context.private, *inside)):
        text = leave.allowed.text
        if not leave.matched:
            yield Finding(
                leave.place,
                f"`{text}` không khớp với dữ liệu riêng nào ở đây.",
                "Xóa mục này của `allow`, hoặc chép đúng `what` và `text` từ thông báo.",
            )
        elif len(leave.matched) > 1:
            yield Finding(
                leave.place,
                f"`{text}` khớp với {len(leave.matched)} thứ khác nhau.",
                "Ghi đủ cả số hoặc cả tên, mỗi thứ một mục của `allow`.",
            )


RULE = Rule(
    code="HN631",
    title="Lời cho phép không ứng với gì",
    why="Lời cho phép để quên thì lần sau che mất dữ liệu riêng thật.",
    bad='allow: [{what: so-dien-thoai, text: "0913•••678", reason: "số này đã xóa khỏi bài rồi"}]',
    good="(xóa dòng allow khi số không còn trong bài)",
    find=_find,
)
