"""SL902: a row of records is in another unit than its target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.content.models.record import RecordValue
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.plans.metric import Metric
from chuyenmuc.plans.promise import in_plain_words, is_in_per_cent

_MANY = re.compile(r"\b(?:chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ)\b(?! trăm)", re.IGNORECASE)


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.records:
        metric = context.metrics.get(entry.model.metric)
        if not metric:
            continue
        place, value = entry.locate("value"), entry.model.value
        if metric.is_yes_no and (value.unit or value.number not in {0, 1}):
            yield Finding(
                place,
                f"“{metric.words}” chỉ có hai câu trả lời: có hoặc không.",
                "Ghi `có` khi đã xong, `không` khi chưa.",
            )
        elif not metric.is_yes_no and value.unit is None and _is_share(metric):
            yield Finding(
                place,
                f"`{value.number:g}` thiếu dấu %: bảng tính hay cất 71% thành 0.71.",
                "Ghi cả dấu, như `71%`; nếu tệp ghi 0.71 thì số ấy là 71%.",
            )
        elif not metric.is_yes_no and value.unit is None and _MANY.search(metric.unit or ""):
            yield Finding(
                place,
                f"`{value.number:g}` không có đơn vị, mà chỉ tiêu này tính bằng `{metric.unit}`.",
                f"Ghi cả đơn vị, như `1.5 {metric.unit}`: 1500 và 1,5 nghìn dễ lẫn nhau.",
            )
        elif not metric.is_yes_no and value.unit and not _is_same(value, metric):
            wanted = f"`{metric.unit}`" if metric.unit else "con số, không có đơn vị"
            yield Finding(
                place,
                f"Đơn vị là `{value.unit}`, chỉ tiêu này tính bằng {wanted}.",
                "Tính lại số liệu theo đúng đơn vị ấy rồi ghi, không chỉ thay chữ.",
            )


def _is_share(metric: Metric) -> bool:
    return bool(metric.target and is_in_per_cent(metric.target))


def _is_same(value: RecordValue, metric: Metric) -> bool:
    """Whether two units are one, whatever their capitals: ``Tổ`` and ``tổ``, ``%`` and ``% hộ``."""
    if value.is_share and _is_share(metric):
        return True
    return in_plain_words(value.unit or "") == in_plain_words(metric.unit or "")


RULE = Rule(
    code="SL902",
    title="Số liệu sai đơn vị",
    why="45 người và 45% là hai điều khác hẳn nhau; cộng lẫn thì kết quả sai mà không ai thấy.",
    bad="2026-06-30,vneid,45 người,Công an xã",
    good="2026-06-30,vneid,45%,Công an xã",
    find=_find,
)
