"""MD524: a box to tick, `- [ ]`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_BOX = re.compile(
    r"^[ \t>]*(?:(?:[-*+•–]|\d{1,9}[.)])[ \t]+)?(?P<box>\[[ xX]?\])[ \t](?![ \t]*\()", re.MULTILINE
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for found in _BOX.finditer(passage.prose):
            yield Finding(
                passage.locate(found.start("box")),
                f"Ô đánh dấu `{found['box']}` sẽ hiện nguyên dấu ngoặc trên trang.",
                "Xóa ô; cần nói việc đã xong thì viết thành chữ, ví dụ “(đã xong)”.",
            )


RULE = Rule(
    code="MD524",
    title="Ô đánh dấu trong danh sách",
    why="Ô `[ ]`, `[x]` hiện nguyên dấu ngoặc, không thành ô để bấm.",
    bad="- [x] Căn cước công dân",
    good="- Căn cước công dân",
    find=_find,
)
