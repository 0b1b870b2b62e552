"""SL909: the way a target is counted cannot be right with its period, its unit or its measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from chuyenmuc.content.models.plan import Target
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.plans.measure import COVERED
from chuyenmuc.plans.promise import each_said, is_in_per_cent, rhythm_said

_SPANS: Mapping[str, str] = MappingProxyType(
    {"week": "tuần", "month": "tháng", "quarter": "quý", "half_year": "nửa năm", "year": "năm"}
)
_COUNTED = frozenset({"sum", "share_of_periods"})
Said = tuple[str, str, str]  # the field, what is wrong, what to do


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.plans:
        for at, target in enumerate(entry.model.targets):
            said = (
                _of_each(target)
                or _of_rhythm(target)
                or _of_period(target)
                or _of_values(target)
                or _of_nobody(target)
            )
            if said:
                field, message, action = said
                yield Finding(entry.locate("targets", at, field), message, action)


def _of_each(target: Target) -> Said | None:
    """One village that kept a promise made for each village would keep it for all."""
    whom = each_said(target)
    counted = getattr(target, "aggregate", None)  # it may be missing in a plan being written
    if whom is None or is_in_per_cent(target) or counted in {"coverage", "yes_no"}:
        return None
    without = ", bỏ `period`" if target.period != "none" else ""
    return (
        "as_written",
        (
            f"“{target.as_written}” là mức của từng {whom}: một {whom} làm đủ đã thành “Đạt” cho "
            "cả xã."
        ),
        (
            f'Ghi `aggregate: coverage`, `unit: "%"`, `value: 100`{without}; số liệu là tỷ lệ '
            f"{whom} đã đủ."
        ),
    )


def _of_period(target: Target) -> Said | None:
    """Only the share of periods looks at each week, month, quarter."""
    span = _SPANS.get(target.period)
    if span and span != "năm" and target.aggregate != "share_of_periods":
        return (
            "aggregate",
            (
                f"`aggregate: {target.aggregate}` không xét từng {span}: một lần ghi có thể "
                "thành “Đạt” cho cả kỳ."
            ),
            (
                f"Ghi `aggregate: share_of_periods` để đếm số {span} đạt mức; nếu mức ấy của cả "
                "năm thì ghi `period: year`."
            ),
        )
    if target.aggregate == "share_of_periods" and target.period == "none":
        per = rhythm_said(target)
        wanted = per if per in _SPANS else "week (hoặc month, quarter, half_year, year)"
        return (
            "aggregate",
            "`aggregate: share_of_periods` đếm số kỳ đạt mức, mà chỉ tiêu không có `period`.",
            f"Thêm `period: {wanted}`.",
        )
    return None


def _of_rhythm(target: Target) -> Said | None:
    """The words promise something again and again, the data once."""
    per = rhythm_said(target)
    aggregate = getattr(target, "aggregate", None)  # it may be missing in a plan being written
    if per == "day" and aggregate != "yes_no":
        return (
            "as_written",
            f"“{target.as_written}” là mức của mỗi ngày, mà trang không đếm theo ngày.",
            (
                "Bỏ `value`, `unit`, `period`; ghi `aggregate: yes_no` để người phụ trách trả lời "
                "có hay không."
            ),
        )
    if per is None or per not in _SPANS or per == target.period:
        return None
    if aggregate == "yes_no" or (per == "year" and aggregate not in _COUNTED):
        return None
    wanted = "sum" if per == "year" else "share_of_periods"
    return (
        "as_written",
        f"“{target.as_written}” là mức của mỗi {_SPANS[per]}, mà `period` là `{target.period}`.",
        f"Ghi `period: {per}` và `aggregate: {wanted}`.",
    )


def _of_values(target: Target) -> Said | None:
    """Shares are not added, counts are no shares, and yes is no number."""
    unit = target.unit or "không đơn vị"
    if target.aggregate == "sum" and is_in_per_cent(target):
        return (
            "aggregate",
            "`aggregate: sum` cộng các tỷ lệ lại: 40% và 45% thành 85%.",
            "Ghi `aggregate: last` (lấy số mới nhất), hoặc coverage khi phải đủ mọi đơn vị.",
        )
    if target.measure in COVERED and (
        target.aggregate != "coverage" or (target.value is not None and not is_in_per_cent(target))
    ):
        return (
            "measure",
            (
                f"`measure: {target.measure}` cho ra tỷ lệ phần trăm, mà chỉ tiêu ghi "
                f"`aggregate: {target.aggregate}`, đơn vị `{unit}`."
            ),
            'Ghi `aggregate: coverage` và `unit: "%"`, với `value` là phần trăm.',
        )
    if target.measure in {"news", "articles"} and target.aggregate not in _COUNTED:
        return (
            "aggregate",
            (
                f"`measure: {target.measure}` đếm bài, mà `aggregate: {target.aggregate}` chỉ lấy "
                "bài mới nhất."
            ),
            "Ghi `aggregate: sum` (cả năm), hoặc share_of_periods (từng tuần, tháng).",
        )
    if target.aggregate == "yes_no" and target.op in {"<=", "<", ">"}:
        return (
            "op",
            (
                f'`aggregate: yes_no` với `op: "{target.op}"`: “không” cũng thành “Đạt”, hoặc “có” '
                "cũng chưa đạt."
            ),
            (
                "Xóa dòng `op`; việc không được xảy ra thì hỏi ngược lại ở `metric`: “Không để xảy "
                "ra …”."
            ),
        )
    if target.aggregate == "yes_no" and target.value not in {None, 1.0}:
        return (
            "value",
            f"`aggregate: yes_no` chỉ hỏi có hay không, mà `value` là {target.value:g}.",
            "Bỏ `value`; nếu phải đạt một con số thì ghi `aggregate: last`.",
        )
    return None


def _of_nobody(target: Target) -> Said | None:
    """A share of nobody is never known."""
    if target.measure == "units_with_content" and not target.units:
        return (
            "measure",
            (
                "`measure: units_with_content` mà không có đơn vị nào trong `units`: không bao giờ "
                "có kết quả."
            ),
            "Thêm `units: [Trạm Y tế, Trường Tiểu học]` với đúng tên các đơn vị của văn bản.",
        )
    return None


RULE = Rule(
    code="SL909",
    title="Cách tính không hợp với chỉ tiêu",
    why="Hai lượt của một tuần tháng Một cộng lại thành “Đạt” cho cả năm là báo sai.",
    bad="as_written: 2 lượt/tuần\nperiod: week\naggregate: sum",
    good="as_written: 2 lượt/tuần\nperiod: week\naggregate: share_of_periods",
    find=_find,
)
