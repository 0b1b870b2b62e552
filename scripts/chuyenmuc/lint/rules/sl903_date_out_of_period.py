"""SL903: a row of records is dated in the future or outside the time of its target."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.dates import date_words


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.records:
        day, place = entry.model.date, entry.locate("date")
        metric = context.metrics.get(entry.model.metric)
        if day > context.today:
            yield Finding(
                place,
                f"Ngày {date_words(day)} chưa tới, nên chưa thể có kết quả.",
                "Sửa lại ngày; dự kiến thì không ghi vào số liệu.",
            )
        elif metric and day not in metric.within:
            first, last = date_words(metric.within.first), date_words(metric.within.last)
            yield Finding(
                place,
                f"Ngày {date_words(day)} nằm ngoài thời gian của chỉ tiêu ({first} – {last}).",
                "Sửa lại ngày, hoặc chuyển dòng này sang chỉ tiêu của kỳ khác.",
            )


RULE = Rule(
    code="SL903",
    title="Số liệu sai thời gian",
    why="Kết quả của năm khác hoặc của ngày chưa tới không nói gì về chỉ tiêu này.",
    bad="2062-06-30,vneid,72%,Công an xã",
    good="2026-06-30,vneid,72%,Công an xã",
    find=_find,
)
