"""MD513: so many Markdown signs that reading them takes the engine minutes."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

LIMIT = 4000
SIGNS = "[*_"  # an open bracket or emphasis is looked for to the end of the text, each time


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for sign in SIGNS:
            found = passage.prose.count(sign)
            if found > LIMIT:
                yield Finding(
                    passage.locate(passage.prose.index(sign)),
                    f"Bài có {found} dấu `{sign}`, quá mức {LIMIT}.",
                    "Xóa phần chép nhầm, hoặc tách bài thành nhiều bài ngắn.",
                )


RULE = Rule(
    code="MD513",
    title="Quá nhiều dấu Markdown",
    why="Dấu mở không có dấu đóng bắt máy dò lại cả bài; hàng chục nghìn dấu thì treo.",
    bad="[" * (LIMIT + 1),
    good="Một [liên kết](../x/) và **chữ đậm**.",
    find=_find,
)
