"""MD523: `[[a page]]`, the link of note-taking programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_WIKI = re.compile(r"(?P<image>!?)\[\[(?P<name>[^\[\]\n|]+)(?:\|(?P<label>[^\[\]\n]+))?\]\](?!\()")


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for found in _WIKI.finditer(passage.prose):
            name, label = found["name"].strip(), (found["label"] or "").strip()
            if found["image"]:
                advice = f"Viết `![mô tả ảnh]({name})`."
            else:
                advice = (
                    "Dẫn tới một bài của trang này thì viết "
                    f"`{{{{ link:mã-bài | {label or name} }}}}`; không thì xóa dấu ngoặc vuông."
                )
            yield Finding(
                passage.locate(found.start()),
                f"`{found[0]}` là cách viết của phần mềm ghi chú; trang không hiểu.",
                advice,
            )


RULE = Rule(
    code="MD523",
    title="Đường dẫn kiểu [[…]]",
    why="Trang không hiểu `[[…]]`: dấu ngoặc hiện nguyên, người đọc không bấm được.",
    bad="Xem [[nop-ho-so|cách nộp hồ sơ]].",
    good="Xem {{ link:nop-ho-so | cách nộp hồ sơ }}.",
    find=_find,
)
