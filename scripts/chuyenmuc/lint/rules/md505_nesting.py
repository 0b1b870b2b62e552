"""MD505: quotes or lists nested deeper than anyone reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

LIMIT = 20
_MARKER = r"(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])"
_TOO_DEEP = re.compile(
    rf"^(?:[ \t]*{_MARKER}){{{LIMIT + 1},}}|^(?: {{4}}|\t){{{LIMIT}}}[ \t]*{_MARKER}", re.MULTILINE
)
_RULER = re.compile(r"[-*_ \t]*$", re.MULTILINE)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        deep = [
            f for f in _TOO_DEEP.finditer(passage.prose) if not _RULER.match(f.string, f.start())
        ]
        if deep:
            yield Finding(
                passage.locate(deep[0].start()),
                f"Trích dẫn hoặc danh sách lồng nhau quá {LIMIT} cấp.",
                "Viết phẳng lại: người đọc trên điện thoại chỉ theo được hai, ba cấp.",
            )


RULE = Rule(
    code="MD505",
    title="Lồng nhau quá sâu",
    why="Hàng nghìn dấu > chép nhầm từ thư điện tử làm máy dựng trang chậm hẳn hoặc treo.",
    bad=f"{'>' * (LIMIT + 1)} trả lời của trả lời",
    good="> Một câu trích.",
    find=_find,
)
