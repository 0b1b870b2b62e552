"""MD525: signs that only other programs turn into something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_SHAPES = (
    (
        re.compile(r"(?<![~\\])~~(?=[^\s~])[^~\n]*[^\s~]~~(?!~)|(?<![~\\])~~[^\s~]~~(?!~)"),
        "không gạch bỏ được chữ",
        "Xóa hẳn phần không còn đúng; cần nói đã đổi thì viết thành câu.",
    ),
    (
        re.compile(r"(?<![=\\])==(?=[^\s=])[^=\n]*[^\s=]==(?!=)"),
        "không tô nền được chữ",
        "Viết `**chữ đậm**` thay cho hai dấu bằng.",
    ),
    (
        re.compile(r"(?<=[A-Za-z\d])(?:~\d{1,3}~|\^\d{1,3}\^)"),
        "không viết được chỉ số nhỏ",
        "Dùng chữ nhỏ có sẵn, ví dụ H₂O, m².",
    ),
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for shape, cannot, advice in _SHAPES:
            for found in shape.finditer(passage.prose):
                yield Finding(
                    passage.locate(found.start()),
                    f"`{found[0][:40]}`: trang {cannot} bằng dấu này, dấu sẽ hiện nguyên.",
                    advice,
                )


RULE = Rule(
    code="MD525",
    title="Dấu của phần mềm khác",
    why="Dấu gạch bỏ, tô nền, chỉ số hiện nguyên trên trang; mức phí gạch bỏ đọc như còn hiệu lực.",
    bad="~~Lệ phí 15.000 đồng~~ Miễn lệ phí.",
    good="Miễn lệ phí.",
    find=_find,
)
