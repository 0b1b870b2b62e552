"""SL922: a row of the list of what was published has a day that is not there yet."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.dates import date_words


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.publications:
        if entry.model.date > context.today:
            yield Finding(
                entry.locate("date"),
                f"Sổ ghi việc của ngày {date_words(entry.model.date)}, ngày đó chưa tới.",
                "Xem lại đồng hồ của máy, hoặc ngày ở --today; lấy lại tệp cũ nếu ngày bị sửa.",
            )


RULE = Rule(
    code="SL922",
    title="Sổ xuất bản ghi ngày chưa tới",
    why="Sổ ghi việc đã làm, không ghi việc sẽ làm.",
    bad="2062-03-02,đăng,…",
    good="2026-03-02,đăng,…",
    find=_find,
)
