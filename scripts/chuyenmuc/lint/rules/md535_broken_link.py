"""MD535: a link whose brackets are apart or turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_ADDRESS = r"(?:https?://|www\.|mailto:|tel:)[^\s()\[\]]*"
_SHAPES = (
    re.compile(rf"\[(?P<words>[^\[\]\n]+)\][ \t]+\([ ]*(?P<url>{_ADDRESS})[ ]*\)"),
    re.compile(rf"\((?P<words>[^()\[\]\n]+)\)[ \t]*\[[ ]*(?P<url>{_ADDRESS})[ ]*\](?!\()"),
    re.compile(rf"\[(?P<words>[^\[\]\n]+)\][ \t]*\[[ ]*(?P<url>{_ADDRESS})[ ]*\](?!\()"),
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for shape in _SHAPES:
            for found in shape.finditer(passage.prose):
                yield Finding(
                    passage.locate(found.start()),
                    f"`{found[0][:60]}` không thành đường dẫn.",
                    f"Viết `[{found['words'].strip()}]({found['url']})`: chữ trong ngoặc vuông, "
                    "địa chỉ trong ngoặc tròn, liền nhau.",
                )


RULE = Rule(
    code="MD535",
    title="Đường dẫn viết rời hoặc ngược",
    why="Dấu ngoặc và địa chỉ hiện nguyên trên trang thay cho một đường dẫn.",
    bad="[Cổng] (https://dichvucong.gov.vn)",
    good="[Cổng](https://dichvucong.gov.vn)",
    find=_find,
)
