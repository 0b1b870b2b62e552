"""MD526: an icon by its name between colons, `:material-phone:`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_ICON = re.compile(
    r"(?<![\w:/\[(])"
    r":(?!contentReference)[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*:(?![\w:/\[{])"
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for found in _ICON.finditer(passage.prose):
            yield Finding(
                passage.locate(found.start()),
                f"`{found[0]}` không thành biểu tượng; chữ này sẽ hiện nguyên trên trang.",
                "Xóa đi, hoặc chép chính biểu tượng vào, ví dụ ☎.",
            )


RULE = Rule(
    code="MD526",
    title="Tên biểu tượng giữa hai dấu hai chấm",
    why="Tên tiếng Anh của biểu tượng hiện nguyên trên trang.",
    bad=":material-phone: Gọi bộ phận một cửa.",
    good="Gọi bộ phận một cửa.",
    find=_find,
)
