"""LK408: a plan or a campaign day that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.content.suggest import hint
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    plans, days = context.known.plans, context.known.days
    for wanted, place in _named_plans(context):
        if wanted not in plans and wanted not in context.known.unread:
            yield Finding(
                place,
                f"Không có kế hoạch nào mã `{wanted}`.",
                f"Ghi đúng tên tệp trong thư mục plans.{hint(wanted, plans)}",
            )
    yield from _sides(context)
    for entry in context.library.slogans:
        slogan = entry.model
        if slogan.plan and slogan.clause and slogan.plan in plans:
            anchors = plans[slogan.plan]
            if clause_anchor(slogan.clause) not in anchors:
                yield Finding(
                    entry.locate("clause"),
                    f"Kế hoạch `{slogan.plan}` không có điều khoản {slogan.clause}.",
                    "Mở kế hoạch, chép đúng số mục có khẩu hiệu này.",
                )
    for day, place in _named_days(context):
        if day not in days:
            yield Finding(
                place,
                f"Không có ngày nào mã `{day}` trong lịch.",
                f"Ghi đúng `id` của một ngày trong thư mục calendar.{hint(day, days)}",
            )


def _named_days(context: Context) -> Iterator[tuple[str, Location]]:
    for slogan in context.library.slogans:
        if slogan.model.campaign:
            yield slogan.model.campaign, slogan.locate("campaign")
    for kit in context.library.kits:
        if kit.model.campaign:
            yield kit.model.campaign, kit.locate("campaign")


def _sides(context: Context) -> Iterator[Finding]:
    """Sides of a contradiction that stand in another document."""
    plans = context.known.plans
    for plan in context.library.plans:
        for at, conflict in enumerate(plan.model.conflicts):
            for number, side in enumerate(conflict.sides):
                anchors = plans.get(side.plan) if side.plan else None
                if anchors is not None and clause_anchor(side.clause) not in anchors:
                    yield Finding(
                        plan.locate("conflicts", at, "sides", number, "clause"),
                        f"Kế hoạch `{side.plan}` không có điều khoản {side.clause}.",
                        "Mở kế hoạch đó, chép đúng số mục.",
                    )


def _named_plans(context: Context) -> Iterator[tuple[str, Location]]:
    library = context.library
    if library.commune.model.plan:
        yield library.commune.model.plan, library.commune.locate("plan")
    for plan in library.plans:
        if plan.model.parent:
            yield plan.model.parent, plan.locate("parent")
        for at, conflict in enumerate(plan.model.conflicts):
            for number, side in enumerate(conflict.sides):
                if side.plan:
                    yield side.plan, plan.locate("conflicts", at, "sides", number, "plan")
    for slogan in library.slogans:
        if slogan.model.plan:
            yield slogan.model.plan, slogan.locate("plan")


RULE = Rule(
    code="LK408",
    title="Kế hoạch hoặc ngày trong lịch không có",
    why="Khẩu hiệu phải chỉ được nó rút từ đâu, dùng cho dịp nào.",
    bad="campaign: ngay-chuyen-doi",
    good="campaign: ngay-chuyen-doi-so",
    find=_find,
)
