"""LK414: a plan tells one clause twice."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.plans:
        first: dict[str, int] = {}
        for at, told in enumerate(entry.model.clauses):
            before = first.setdefault(clause_anchor(told.clause), at)
            if before == at:
                continue
            line = entry.locate("clauses", before, "clause").line
            yield Finding(
                entry.locate("clauses", at, "clause"),
                f"Điều khoản {told.clause} đã có ở dòng {line}.",
                "Gộp hai mục làm một, hoặc ghi đúng số điều khoản của mục này.",
            )


RULE = Rule(
    code="LK414",
    title="Một điều khoản ghi hai lần",
    why="Trang kế hoạch có một chỗ cho mỗi điều khoản; đường dẫn tới đó phải chỉ đúng một mục.",
    bad="clauses:\n  - {clause: II.1, title: Mục tiêu}\n  - {clause: II.1, title: Nhiệm vụ}",
    good="clauses:\n  - {clause: II.1, title: Mục tiêu}\n  - {clause: II.2, title: Nhiệm vụ}",
    find=_find,
)
