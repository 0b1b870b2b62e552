"""SL901: a row of records is about something no plan of the commune names."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.suggest import hint_by_name
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    if context.library.commune.id in context.known.without_a_plan:
        return  # its targets are not known: every row about them would be called wrong
    counted = {
        target.id: target.measure or "nội dung của trang"
        for plan in context.library.plans
        for target in plan.model.targets
        if target.source == "content"
    }
    names = {id_: metric.words for id_, metric in context.metrics.items()}
    for entry in context.library.records:
        metric = entry.model.metric
        if metric in context.metrics:
            continue
        if metric in counted:
            yield Finding(
                entry.locate("metric"),
                f"`{metric}` được đếm từ bài đã đăng ({counted[metric]}), không lấy từ số liệu.",
                "Xóa dòng này; muốn nhập tay thì đổi `source` của chỉ tiêu thành records.",
            )
        else:
            yield Finding(
                entry.locate("metric"),
                f"Không chỉ tiêu hay mốc nào trong kế hoạch của xã có mã `{metric}`.",
                "Ghi `id` của chỉ tiêu, hoặc mã điều khoản của mốc, của nhiệm vụ như `pl-ii-5`."
                f"{hint_by_name(metric, names)}",
            )


RULE = Rule(
    code="SL901",
    title="Số liệu không thuộc chỉ tiêu nào",
    why="Dòng ghi sai mã thì không được tính, và không ai biết là thiếu.",
    bad="2026-06-30,vneidd,72%,Công an xã",
    good="2026-06-30,vneid,72%,Công an xã",
    find=_find,
)
