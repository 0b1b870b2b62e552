"""HN607: a banner that is to hang longer than the law says."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.views.posters.hanging import LAW_NOTE, LONGEST_DAYS, days_too_many


def _find(context: Context) -> Iterator[Finding]:
    library = context.library
    dates = [(e.model.hang_from, e.model.hang_until, e.node) for e in library.slogans]
    dates += [(e.model.hang_from, e.model.hang_until, e.node) for e in library.kits]
    for since, until, node in dates:
        if days_too_many(since, until):
            yield Finding(
                node.locate("hang_until"),
                f"Treo quá {LONGEST_DAYS} ngày ({LAW_NOTE}).",
                "Rút ngắn ngày treo, hoặc hỏi cơ quan quản lý văn hóa trước khi treo.",
            )


RULE = Rule(
    code="HN607",
    title="Băng rôn treo quá lâu",
    why="Luật giới hạn số ngày treo; băng rôn cũ, rách cũng làm xấu đường làng.",
    bad="hang_from: 2026-09-15\nhang_until: 2026-10-10",
    good="hang_from: 2026-10-01\nhang_until: 2026-10-10",
    find=_find,
    severity=Severity.WARNING,
)
