"""MD528: a box as other programs write it: `> [!NOTE]`, `::: tip`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_BOX = re.compile(
    r"^(?P<edge>[ \t]*(?:>[ \t]*)*)(?P<sign>>[ \t]*\[!\w+\][-+]?|:{3,}[^\n]*)", re.MULTILINE
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for found in _BOX.finditer(passage.prose):
            yield Finding(
                passage.locate(found.start("sign")),
                f"`{found['sign'].strip()[:40]}` không thành khung lưu ý trên trang.",
                'Xóa dòng này; muốn có khung thì viết `!!! warning "Cẩn thận"`, rồi các dòng trong '
                "khung thụt vào 4 dấu cách.",
            )


RULE = Rule(
    code="MD528",
    title="Khung lưu ý kiểu phần mềm khác",
    why="Trang không hiểu: dấu hiện nguyên, lời cảnh báo chìm vào bài.",
    bad="> [!WARNING]\n> Không đọc mã OTP.",
    good='!!! warning "Cẩn thận"\n    Không đọc mã OTP.',
    find=_find,
)
