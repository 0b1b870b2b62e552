"""SL908: a target as written and as data are two different promises."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.plan import Plan, Target
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.plans.measure import CEILINGS
from chuyenmuc.plans.promise import agrees, amounts, bound_said, is_in_per_cent, says_per_cent


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.plans:
        for at, target in enumerate(entry.model.targets):
            # It may be missing in a plan that is being written.
            if getattr(target, "aggregate", None) != "yes_no":
                yield from _of_target(entry, at, target)


def _of_target(entry: Entry[Plan], at: int, target: Target) -> Iterator[Finding]:
    words = target.as_written
    said = ", ".join(dict.fromkeys(amount.words for amount in amounts(words)))
    if target.value is None:
        if said:
            yield Finding(
                entry.locate("targets", at, "as_written"),
                f"“{words}” có con số mà chỉ tiêu không có `value`, nên không bao giờ được tính.",
                f"Thêm `value` ({said}); chỉ hỏi có hay không thì ghi `aggregate: yes_no`.",
            )
        return
    value = f"{target.value:g}"
    if not agrees(target):
        yield Finding(
            entry.locate("targets", at, "value"),
            f"`value` là {value}, văn bản viết “{words}”.",
            f"Ghi `value` đúng con số của văn bản ({said}), hoặc chép lại `as_written` cho đúng.",
        )
    elif says_per_cent(target) and not is_in_per_cent(target):
        unit = f"`unit` là `{target.unit}`" if target.unit else "không có `unit`"
        yield Finding(
            entry.locate("targets", at, "unit"),
            f"“{words}” là phần trăm, mà chỉ tiêu {unit}.",
            'Ghi `unit: "%"`; nếu đếm từng cái thì chép lại `as_written` cho đúng văn bản.',
        )
    yield from _of_bound(entry, at, target)


def _of_bound(entry: Entry[Plan], at: int, target: Target) -> Iterator[Finding]:
    said = bound_said(target)
    if said in CEILINGS and target.op not in CEILINGS:
        consequence = "càng nhiều càng “Đạt”"
    elif said in {">=", ">"} and target.op in CEILINGS:
        consequence = "càng ít càng “Đạt”"
    elif (said, target.op) in {(">", ">="), ("<", "<=")}:
        consequence = f"đúng {target.value:g} cũng “Đạt”"
    else:
        return
    yield Finding(
        entry.locate("targets", at, "op"),
        f"Văn bản viết “{target.as_written}”, mà `op` là `{target.op}`: {consequence}.",
        f'Ghi `op: "{said}"`.',
    )


RULE = Rule(
    code="SL908",
    title="Chỉ tiêu khác với lời văn bản",
    why="Trang in lời văn bản mà tính theo con số: hai bên khác nhau thì “Đạt” là sai.",
    bad='as_written: 80% hồ sơ\nvalue: 8\nunit: "%"',
    good='as_written: 80% hồ sơ\nvalue: 80\nunit: "%"',
    find=_find,
)
