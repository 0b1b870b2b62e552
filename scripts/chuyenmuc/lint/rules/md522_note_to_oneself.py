"""MD522: a note that was meant for the writers alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_AGAIN = r"(?:hỏi|kiểm tra|xem|xác minh) lại"
_NOTE = re.compile(
    r"%%(?=[^%\n]*\S)[^%]{1,500}%%|^[ \t>]*%%(?!%)"
    r"|(?<![\w-])(?:TODO|FIXME|TBD)(?![\w-])"
    r"|[\[(](?:ghi chú nội bộ|lưu ý nội bộ|ghi chú cho (?:biên tập|người duyệt))\b"
    rf"|\[(?:(?:chỗ|đoạn) này )?(?:cần |phải |nhớ )?{_AGAIN}\b[^\]\n]{{0,80}}\](?!\()"
    rf"|\((?:(?:chỗ|đoạn) này (?:cần |phải )?{_AGAIN}|hỏi lại (?:anh|chị|cô|chú|bác|sếp|em))\b"
    r"[^)\n]{0,80}\)",
    re.MULTILINE | re.IGNORECASE,
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.everything_finished:
        for found in _NOTE.finditer(passage.prose):
            shown = found[0].strip().replace("\n", " ")[:40]
            if shown.isalpha() and not shown.isupper():
                continue  # “todo” in small letters may be a name
            yield Finding(
                passage.locate(found.start() + len(found[0]) - len(found[0].lstrip())),
                f"`{shown}` là ghi chú nội bộ; nó sẽ hiện trên trang.",
                "Xóa ghi chú; chưa xong thì ghi `draft: true` ở phần đầu bài cho tới khi xong.",
            )


RULE = Rule(
    code="MD522",
    title="Ghi chú nội bộ còn trong bài",
    why="Ghi chú viết cho mình hay cho người duyệt sẽ hiện trên trang cho mọi người đọc.",
    bad="%% Chưa xin ý kiến Chủ tịch, đừng đăng %%",
    good="Nội dung đã duyệt.",
    find=_find,
)
