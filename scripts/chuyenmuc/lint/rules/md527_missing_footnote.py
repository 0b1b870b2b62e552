"""MD527: the number of a footnote that nobody wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_NUMBER = re.compile(r"(?<!\\)\[\^(?P<name>[^\[\]\s^]+)\](?!:)")
_PLAIN = re.compile(r"(?<=[\w.,;:!?%)”\]])\[(?P<name>\d{1,2})\](?![(\[:])")
_PLAIN_NOTE = re.compile(r"^[ \t>*+-]*(?:\[(?P<name>\d{1,2})\]|\d{1,2}[.)][ ])", re.MULTILINE)
_NOTE = re.compile(r"^[ ]{0,3}\[\^(?P<name>[^\[\]\s^]+)\]:", re.MULTILINE)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        if not _PLAIN_NOTE.search(passage.prose):
            for found in _PLAIN.finditer(passage.prose):
                yield Finding(
                    passage.locate(found.start()),
                    f"Số `{found[0]}` dẫn tới một nguồn không ghi ở đâu trong bài.",
                    f"Xóa `{found[0]}`, hoặc ghi nguồn ở cuối bài.",
                )
        written = {note["name"] for note in _NOTE.finditer(passage.prose)}
        for found in _NUMBER.finditer(passage.prose):
            if found["name"] not in written:
                yield Finding(
                    passage.locate(found.start()),
                    f"Chú thích `{found[0]}` chưa được viết ở đâu trong bài.",
                    f"Xóa `{found[0]}`, hoặc thêm một dòng `{found[0]}: nội dung` ở cuối bài.",
                )


RULE = Rule(
    code="MD527",
    title="Số chú thích không có chú thích",
    why="Người đọc thấy nguyên `[^1]` mà không có chú thích nào để xem.",
    bad="Theo kế hoạch.[^1]",
    good="Theo kế hoạch.[^1]\n\n[^1]: Kế hoạch năm 2026.",
    find=_find,
)
