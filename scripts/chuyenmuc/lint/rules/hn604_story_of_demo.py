"""HN604: a model story about a real place whose authority has not taken the page over."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.library import COMMON
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    if not context.is_demo:
        return
    for entry in context.library.articles:
        is_published = entry.origin != COMMON and not entry.model.draft
        if is_published and entry.model.kind == "story":
            yield Finding(
                entry.locate("kind"),
                "Xã này còn là bản trình diễn nên không đăng mô hình, gương người thật.",
                "Ghi `draft: true` để giữ làm nháp; khi cơ quan đã nhận trang thì đăng.",
            )


RULE = Rule(
    code="HN604",
    title="Chuyện người thật trong bản trình diễn",
    why="Chưa có cơ quan nào đứng ra xác nhận thì không ai kiểm được chuyện kể về một nơi có thật.",
    bad="kind: story   (xã official: false)",
    good="kind: guide",
    find=_find,
)
