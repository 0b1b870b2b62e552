"""MD506: a heading of the first level, or one that skips a level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

# The engine wants no space after #, so a hashtag at the left edge becomes a huge heading.
_HEADING = re.compile(
    r"^[ \t>]*(?P<marks>#{1,20})(?P<space>[ \t]*)(?=[^#\s])"
    r"|(?<=\n\n)(?=[^\n]*\S)[^\n]+\n(?P<line>=+|-+)[ \t]*$",
    re.MULTILINE,
)
_TABLE_OR_LIST = re.compile(r"[ \t]*(?:[-*+|]|\d+[.)])")
_DEEPEST = 5
_LOWEST = 2  # the title of the page is level 1


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.bodies:
        above = _LOWEST - 1
        # Two line ends in front, so that an underlined heading may open the text.
        for found in _HEADING.finditer(f"\n\n{passage.prose}"):
            if found["line"] and _TABLE_OR_LIST.match(found[0]):
                continue
            place = passage.locate(max(0, found.start() - 2))
            level = len(found["marks"]) if found["marks"] else _underlined_level(found["line"])
            if level < _LOWEST:
                yield Finding(place, *_too_high(found))
                continue
            if level > _DEEPEST:
                yield Finding(
                    place,
                    f"Trang không có đề mục cấp {level}; dòng này mất cỡ chữ hoặc còn thừa dấu #.",
                    f"Dùng {'#' * (min(above, _DEEPEST - 1) + 1)} hoặc viết thành `**chữ đậm**`.",
                )
                continue
            if level > above + 1:
                yield Finding(
                    place,
                    f"Đề mục cấp {level} đứng ngay dưới cấp {above}, nhảy cách một cấp.",
                    f"Dùng {'#' * (above + 1)} ở đây.",
                )
            above = level


def _underlined_level(line: str) -> int:
    return 1 if line.startswith("=") else _LOWEST


def _too_high(found: re.Match[str]) -> tuple[str, str]:
    if found["marks"] and not found["space"]:
        return (
            "Dấu # ở đầu dòng biến cả dòng thành đề mục lớn nhất.",
            "Nếu là đề mục, viết `## Đề mục`; nếu là thẻ như #chuyendoiso, thêm dấu \\ trước #.",
        )
    return (
        "Đề mục cấp 1 đã dành cho tên bài.",
        "Bắt đầu đề mục trong bài bằng ##.",
    )


RULE = Rule(
    code="MD506",
    title="Cấp đề mục sai",
    why="Người dùng phần mềm đọc màn hình đi theo cấp đề mục; sai cấp là lạc.",
    bad="# Cần chuẩn bị",
    good="## Cần chuẩn bị",
    find=_find,
)
