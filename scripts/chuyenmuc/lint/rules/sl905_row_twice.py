"""SL905: the same number of the same day stands twice, or a day has two different numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.record import Record
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_SO_FAR = re.compile(r"\b(?:lũy|luỹ) kế|\bcộng dồn|\btính đến\b|\btừ đầu năm", re.IGNORECASE)
_ADDED = frozenset({"sum", "share_of_periods"})  # several a day are several events


def _find(context: Context) -> Iterator[Finding]:
    seen: dict[tuple[dt.date, str, object], Entry[Record]] = {}
    for entry in context.library.records:
        record = entry.model
        metric = context.metrics.get(record.metric)
        is_added = bool(metric and metric.target and metric.target.aggregate in _ADDED)
        if is_added and (said := _SO_FAR.search(record.source)):
            yield Finding(
                entry.locate("source"),
                f"“{said[0]}” đã gồm các dòng trước; chỉ tiêu này cộng các dòng nên tính hai lần.",
                "Chỉ ghi số mới của kỳ này, và ghi nguồn của riêng số ấy.",
            )
        key = (record.date, record.metric, (record.value, record.source) if is_added else None)
        first = seen.setdefault(key, entry)
        if first is entry:
            continue
        before = first.node.location
        where = f"dòng {before.line}"
        if before.uri != entry.node.location.uri:
            where += f" của {before.uri}"
        if first.model.value == record.value:
            message = f"Dòng này đã có ở {where}; tính hai lần thì kết quả sai."
            action = "Xóa một dòng; nếu là hai lần khác nhau, ghi rõ ở cột source."
        else:
            message = f"Ngày này đã có số khác ở {where}."
            action = "Giữ số đúng, xóa dòng còn lại."
        yield Finding(entry.node.location, message, action)


RULE = Rule(
    code="SL905",
    title="Số liệu ghi hai lần",
    why="Chép dán dễ lặp dòng; chỉ tiêu cộng dồn sẽ cao hơn thật.",
    bad="2026-05-04,truyen-thanh,1 lượt,Sổ\n2026-05-04,truyen-thanh,1 lượt,Sổ",
    good="2026-05-04,truyen-thanh,1 lượt,Sổ trang 3\n2026-05-04,truyen-thanh,1 lượt,Sổ trang 4",
    find=_find,
)
