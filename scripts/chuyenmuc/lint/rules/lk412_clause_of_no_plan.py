"""LK412: a row of a plan names a clause that the plan does not have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.plan import Milestone, Motto, OtherNumber, Plan, Task, Typo
from chuyenmuc.content.suggest import hint
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

ANNEX = "PL"
_Row = Task | Milestone | Motto | OtherNumber | Typo


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.plans:
        told = frozenset(clause.clause for clause in entry.model.clauses)
        for clause, place in _named(entry):
            if not _is_there(clause, told):
                yield Finding(
                    place,
                    f"Kế hoạch này không có điều khoản {clause}.",
                    f"Ghi đúng điều khoản, hoặc thêm {clause} vào `clauses` nếu văn bản có."
                    f"{hint(clause, told)}",
                )


def _is_there(clause: str, told: frozenset[str]) -> bool:
    """A clause that is told; a row of a table in the annex, or a point, of one that is.

    The rows of an annex of which nothing is told stand for themselves.
    """
    above = clause.rpartition(".")[0] or clause.rpartition(" ")[0]
    if clause in told:
        return True
    if clause.startswith(ANNEX):
        return above in told or not any(other.startswith(ANNEX) for other in told)
    return clause.endswith(")") and above in told


def _named(entry: Entry[Plan]) -> Iterator[tuple[str, Location]]:
    plan = entry.model
    for at, target in enumerate(plan.targets):
        yield target.clause, entry.locate("targets", at, "clause")
        for index, same in enumerate(target.same_as):
            yield same, entry.locate("targets", at, "same_as", index)
    rows: dict[str, Sequence[_Row]] = {
        "tasks": plan.tasks,
        "milestones": plan.milestones,
        "mottos": plan.mottos,
        "figures": plan.other_numbers,
        "typos": plan.typos,
    }
    for field, items in rows.items():
        for at, item in enumerate(items):
            yield item.clause, entry.locate(field, at, "clause")
    for at, conflict in enumerate(plan.conflicts):
        for index, side in enumerate(conflict.sides):
            if side.plan in {None, entry.id}:
                yield side.clause, entry.locate("conflicts", at, "sides", index, "clause")


RULE = Rule(
    code="LK412",
    title="Điều khoản không có trong kế hoạch",
    why="Người đọc mở văn bản tìm “Mục V.9” sẽ không thấy; thường là gõ nhầm một chữ số.",
    bad="clauses:\n  - {clause: V.1, title: Tổ chức thực hiện}\ntargets:\n  - {clause: V.9, …}",
    good="clauses:\n  - {clause: V.1, title: Tổ chức thực hiện}\ntargets:\n  - {clause: V.1, …}",
    find=_find,
)
