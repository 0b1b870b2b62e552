"""LK411: a chart takes a value from a plan that has none there, or has it in another unit."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.figures.chart import Chart, Point
from chuyenmuc.content.models.figures.kinds.donut import Donut
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.values import Reference
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.numbers import number
from chuyenmuc.views.figures.kinds.chart import value_of
from chuyenmuc.views.figures.targets import targets_at


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.infographics:
        if isinstance(entry.model, Chart):
            for index, point in enumerate(entry.model.points):
                if point.value is None and point.ref:
                    yield from _of_point(context, entry, entry.model, index, point.ref)
        if isinstance(entry.model, Donut):
            yield from _of_parts(context, entry, entry.model)


def _of_point(
    context: Context, entry: Entry[Infographic], chart: Chart, index: int, reference: Reference
) -> Iterator[Finding]:
    plan = context.library.plan_by_id.get(reference.id)
    if plan is None:
        return  # another commune's, or reported as unknown
    place, point = entry.locate("points", index, "ref"), chart.points[index]
    target = next(iter(targets_at(context.library, reference)), None)
    if target is None or (target.value is None and not point.measured):
        ids = ", ".join(t.id for t in plan.model.targets if t.value is not None)
        yield Finding(
            place,
            f"`{reference}` không phải chỉ tiêu có con số.",
            f"Trỏ tới `id` của một chỉ tiêu ({ids}), hoặc ghi `value`.",
        )
    elif point.measured and target.aggregate == "share_of_periods":
        yield Finding(
            place,
            f"“{target.metric}” được đo bằng số kỳ đạt, không vẽ thành một con số được.",
            "Dùng kiểu progress cho chỉ tiêu này, hoặc bỏ `measured`.",
        )
    elif target.unit != chart.unit:
        yield Finding(
            place,
            f"“{target.metric}” tính bằng `{target.unit}`, biểu đồ này bằng `{chart.unit}`.",
            "Đổi `unit` của biểu đồ, hoặc để con số này sang hình khác.",
        )


def _of_parts(context: Context, entry: Entry[Infographic], donut: Donut) -> Iterator[Finding]:
    """Parts from a plan are held to the same sum as typed ones."""
    values = [value_of(_promised(p), context.library, context.today) for p in donut.points]
    known = [value for value in values if value is not None]
    looked_up = any(point.value is None and not point.measured for point in donut.points)
    if looked_up and len(known) == len(values) and not donut.adds_up(known):
        yield Finding(
            entry.locate("points"),
            f"Các phần lấy từ kế hoạch cộng lại là {number(round(sum(known), 3))}, "
            f"không bằng {number(donut.whole)}.",
            "Dùng kiểu bars: các chỉ tiêu này không phải các phần của một tổng.",
        )


def _promised(point: Point) -> Point:
    """The point without a result, which changes from day to day and is not the editor's."""
    return point if not point.measured else point.model_copy(update={"ref": None})


RULE = Rule(
    code="LK411",
    title="Biểu đồ lấy con số không có",
    why="Trỏ vào chỗ không có con số thì biểu đồ trống; khác đơn vị thì vẽ sai mà không ai thấy.",
    bad="unit: hộ\npoints:\n  - {label: VNeID, ref: xa-mau-2026#vneid}",
    good='unit: "%"\npoints:\n  - {label: VNeID, ref: xa-mau-2026#vneid}',
    find=_find,
)
