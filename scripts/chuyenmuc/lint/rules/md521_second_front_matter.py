"""MD521: front matter in the middle of a text, as a program leaves it that saves twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_MATTER = re.compile(
    r"^---[ \t]*\n(?P<lines>(?:(?!---)[^\S\n]*+\S[^\n]*+\n){1,200}+)---[ \t]*$", re.MULTILINE
)
_FIELD = re.compile(r"^[a-z][a-z_-]*:(?:[ \t]|$)", re.MULTILINE)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for found in _MATTER.finditer(passage.prose):
            if _FIELD.search(found["lines"]):
                yield Finding(
                    passage.locate(found.start()),
                    "Ở đây lại có một phần đầu bài giữa hai dòng `---`; nó sẽ hiện nguyên chữ.",
                    "Xóa từ dòng `---` này tới dòng `---` sau; cần giữ gì thì chuyển lên đầu tệp.",
                )


RULE = Rule(
    code="MD521",
    title="Phần đầu bài lặp lại trong bài",
    why="Phần thứ hai giữa hai dòng `---` không còn là phần đầu bài: nó hiện nguyên trên trang.",
    bad="---\ntitle: Lần hai\n---",
    good="Nội dung.",
    find=_find,
)
