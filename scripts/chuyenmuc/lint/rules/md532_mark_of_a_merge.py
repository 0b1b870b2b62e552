"""MD532: a line that git left, alone in a text; all three of them are told on reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_MARK = re.compile(
    r"^[ \t>]*?(?P<sign>(?:<{7}|(?<!>)>{7}|\|{7})(?![<>|])|(?:<{8,15}|(?<!>)>{8,15})(?=[ ]\S)"
    r"|[%+]{7}(?=[ ]))(?:[ ]\S[^\n]*)?[ \t]*$"
    r"|^(?P<change>@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|diff --git |\+{3} b/|-{3} a/"
    r"|index [0-9a-f]{3,}\.\.[0-9a-f]{3,})[^\n]*$",
    re.MULTILINE,
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for found in _MARK.finditer(passage.prose):
            shown = found[0].strip().removeprefix("> ")[:40]
            yield Finding(
                passage.locate(found.start("sign") if found["sign"] else found.start()),
                f"Dòng `{shown}` là dấu git để lại khi hai người sửa cùng một chỗ.",
                "Xóa dòng này (và dòng `=======` nếu còn), đọc lại để chỉ giữ bản đúng.",
            )


RULE = Rule(
    code="MD532",
    title="Dấu gộp tệp của git",
    why="Dấu hiện nguyên trên trang, và có thể cả hai bản cũ, mới cùng đứng đó.",
    bad="Miễn lệ phí.\n>>>>>>> origin/main",
    good="Miễn lệ phí.",
    find=_find,
)
