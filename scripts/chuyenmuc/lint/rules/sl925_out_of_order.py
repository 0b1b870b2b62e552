"""SL925: the rows of the list of what was published are not in the order of their days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.dates import date_words


def _find(context: Context) -> Iterator[Finding]:
    for above, entry in pairwise(context.library.publications):
        if entry.model.date < above.model.date:
            yield Finding(
                entry.locate("date"),
                f"Ngày {date_words(entry.model.date)} sớm hơn ngày của dòng trên "
                f"({date_words(above.model.date)}).",
                "Sổ chỉ ghi thêm ở cuối: lấy lại tệp cũ (lịch sử git, hoặc bản trong luu-tru).",
            )


RULE = Rule(
    code="SL925",
    title="Sổ xuất bản lộn thứ tự ngày",
    why="Sổ chỉ ghi thêm ở cuối, nên ngày không thể lùi lại.",
    bad="2026-03-02,đăng,…\n2026-02-01,gỡ,…",
    good="2026-02-01,đăng,…\n2026-03-02,gỡ,…",
    find=_find,
)
