"""MD535: a link whose brackets are apart or turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule

_ADDRESS = r"(?:https?://|www\.|mailto:|tel:)[^\s()\[\]]*"
_SHAPES = (
    re.compile(rf"\[(?P<words>[^\[\]\n]+)\][ \t]+\([ ]*(?P<url>{_ADDRESS})[ ]*\)"),
    re.compile(rf"\((?P<words>[^()\[\]\n]+)\)[ \t]*\[[ ]*(?P<url>{_ADDRESS})[ ]*\](?!\()"),
    re.compile(rf"\[(?P<words>[^\[\]\n]+)\][ \t]*\[[ ]*(?P<url>{_ADDRESS})[ ]*\](?!\()"),
    re.compile(rf"(?<!!)\[(?P<words>[^\[\]\n]+)\][ \t]*\n[ \t]*\([ ]*(?P<url>{_ADDRESS})[ ]*\)"),
    re.compile(rf"\[(?P<words>[^\[\]()\n]+)\((?P<url>{_ADDRESS})\)(?!\])"),
    re.compile(rf"\[(?P<words>[^\[\]\n]+)\]\((?P<url>{_ADDRESS})(?![^\n]{{0,500}}\))"),
)


_APART = re.compile(
    r"(?<!\S)![ ]+\[(?P<words>[^\[\]\n]*)\]\((?P<url>[^()\s]+\.(?:png|jpe?g|webp|gif))\)",
    re.IGNORECASE,
)
_ADDRESS_END = r"(?:https?://|www\.|mailto:|tel:)[^\s()\[\]<>|]*+"
_SLACK = re.compile(rf"<(?P<url>{_ADDRESS_END})\|(?P<words>[^<>\n]+)>")
_NAMED = re.compile(r"(?<![!\]\\])\[(?P<words>[^\[\]\n]+)\]\[(?P<name>[^\[\]\n^]*)\](?![(\[:{])")
_DEFINED = re.compile(r"^[ >\t]*\[(?P<name>[^\[\]\n^]+)\]:", re.MULTILINE)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        yield from _undefined(passage)
        for found in _APART.finditer(passage.prose):
            yield Finding(
                passage.locate(found.start()),
                "Dấu ! đứng rời ngoặc vuông, nên ảnh thành một đường dẫn.",
                f"Viết liền: `![{found['words']}]({found['url']})`.",
            )
        for shape in (*_SHAPES, _SLACK):
            for found in shape.finditer(passage.prose):
                yield Finding(
                    passage.locate(found.start()),
                    f"`{' '.join(found[0].split())[:60]}` không thành đường dẫn.",
                    f"Viết `[{found['words'].strip()}]({found['url']})`: chữ trong ngoặc vuông, "
                    "địa chỉ trong ngoặc tròn, liền nhau.",
                )


def _undefined(passage: Passage) -> Iterator[Finding]:
    """Links to a name below the text that is not there."""
    names = {found["name"].casefold() for found in _DEFINED.finditer(passage.prose)}
    for found in _NAMED.finditer(passage.prose):
        name = found["name"] or found["words"]
        is_address = re.match(_ADDRESS, name)
        if name.casefold() not in names and not is_address:
            yield Finding(
                passage.locate(found.start()),
                f"`{found[0][:60]}` không thành đường dẫn: không có dòng `[{name}]: địa chỉ`.",
                f"Viết `[{found['words'].strip()}](https://địa-chỉ)`, hoặc xóa dấu ngoặc vuông.",
            )


RULE = Rule(
    code="MD535",
    title="Đường dẫn viết rời hoặc ngược",
    why="Dấu ngoặc và địa chỉ hiện nguyên trên trang thay cho một đường dẫn.",
    bad="[Cổng] (https://dichvucong.gov.vn)",
    good="[Cổng](https://dichvucong.gov.vn)",
    find=_find,
)
