"""MD520: three backquotes that open code and are never closed."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.markdown.code import unclosed_fences


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for offset in unclosed_fences(passage.text):
            sign = passage.text[offset : offset + 3].replace("```", " ``` ")
            yield Finding(
                passage.locate(offset),
                f"Dấu `{sign}` ở đây mở một khối chữ giữ nguyên dạng mà không có dòng đóng lại.",
                f"Xóa các dòng chỉ có `{sign}`; muốn giữ khối thì thêm một dòng `{sign}` ở cuối.",
            )


RULE = Rule(
    code="MD520",
    title="Khối ``` không được đóng",
    why="Không có dòng đóng thì dấu hiện nguyên trên trang, và không ai rõ khối dừng ở đâu.",
    bad="```\nTin nhắn mẫu.",
    good="```\nTin nhắn mẫu.\n```",
    find=_find,
)
