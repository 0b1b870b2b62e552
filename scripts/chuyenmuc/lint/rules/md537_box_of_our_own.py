"""MD537: a box of this site whose first line is read otherwise, or that holds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule

_INSIDE = 2
"""Columns from which a line belongs to a box."""
_OWN = re.compile(
    r"^(?P<indent>[ \t]*)(?P<edge>(?:>[ \t]*)*)(?P<sign>(?:!!!|\?\?\?\+?)[ \t]*[\w\"“”'’‘][^\n]*)",  # noqa: RUF001  # quotation marks as Word types them
    re.MULTILINE,
)
_RIGHT = re.compile(r'(?:!!!|\?\?\?\+?)[ ]?[\w-]+(?:[ ]+[\w-]+)*[ ]+"[^"\n]*"[ \t]*')
_TITLE = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]*(?:[a-z-]+\b)?[ \t]*")
_TITLES = MappingProxyType(
    {"": "Chú ý", "warning": "Cẩn thận", "danger": "Nguy hiểm", "tip": "Mẹo"}
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        yield from _boxes(passage)


def _boxes(passage: Passage) -> Iterator[Finding]:
    """Boxes of this site whose first line the engine reads otherwise, or that hold nothing."""
    for found in _OWN.finditer(passage.prose):
        sign = found["sign"].rstrip()
        kind = re.match(r"\W*([a-z-]*)", sign)[1]  # type: ignore[index]  # matches anything
        if not _RIGHT.fullmatch(sign):
            title = _TITLE.sub("", sign, count=1).strip(" \"“”'’‘") or _TITLES.get(kind, "Chú ý")  # noqa: RUF001  # the same
            yield Finding(
                passage.locate(found.start("sign")),
                f"`{sign[:40]}` mở một khung lưu ý mà thiếu tên khung giữa hai dấu nháy kép thẳng.",
                f'Viết `!!! {kind or "note"} "{title}"`; không định mở khung thì bỏ dấu ở đầu '
                "dòng.",
            )
        elif not found["edge"] and _holds_nothing(passage.text, found):
            yield Finding(
                passage.locate(found.start("sign")),
                "Khung lưu ý này rỗng: dòng dưới nó không thụt vào.",
                "Thụt mọi dòng của khung vào 4 dấu cách.",
            )


def _holds_nothing(text: str, box: re.Match[str]) -> bool:
    rest = re.match(r"\n(?:[ \t]*\n)*(?P<indent>[ \t]*)(?P<text>\S?)", text[box.end() :])
    return (
        not rest
        or not rest["text"]
        or len(rest["indent"].expandtabs(4)) < _INSIDE + len(box["indent"].expandtabs(4))
    )


RULE = Rule(
    code="MD537",
    title="Khung lưu ý viết sai",
    why="Thiếu dấu nháy thì tên khung mất, người đọc thấy chữ “Note” tiếng Anh; khung rỗng thì lời "
    "cảnh báo rơi ra ngoài.",
    bad="!!! note Chú ý\n    Mang giấy tờ gốc.",
    good='!!! note "Chú ý"\n    Mang giấy tờ gốc.',
    find=_find,
)
