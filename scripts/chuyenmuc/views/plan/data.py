"""A plan as tables and as plain data: what the files beside its page hold.

Every row carries the mark of a demo: a row copied into another table keeps it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.plans.measure import Measured, measured_targets
from chuyenmuc.plans.serving import tasks_with_content
from chuyenmuc.views.demo_mark import mark_of
from chuyenmuc.views.plan.document import head_rows
from chuyenmuc.views.plan.measure import DEMO_COUNT, measure_view
from chuyenmuc.views.plan.status import target_words

SCOPE_WORDS = {
    "public": "Công khai",
    "internal": "Nội bộ",
    "out_of_product": "Ngoài phạm vi trang này",
}
NOT_TRACKED = "Không theo dõi trên trang này"


@dataclass(frozen=True, slots=True)
class Table:
    """A head and rows of text."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _mark(library: Library) -> str:
    return mark_of(library.commune.model) or ""


def status_words(measured: Measured, today: dt.date, *, official: bool) -> str:
    """The status as text; a demo grades nobody."""
    return target_words(measured, today, official=official) or NOT_TRACKED


def target_table(entry: Entry[Plan], library: Library, today: dt.date) -> Table:
    """Every target with its number and what is known of it."""
    official = library.commune.model.official
    rows = []
    for measured in measured_targets(entry, library, today):
        target = measured.target
        view = measure_view(measured, official=official) if target.scope == "public" else None
        rows.append(
            (
                target.clause,
                target.metric,
                target.as_written,
                target.deadline or "",
                target.owner or "",
                view.value.replace("\u00a0", " ") if view else "",
                status_words(measured, today, official=official),
                today.isoformat(),
                _mark(library),
            )
        )
    result = "Kết quả" if official else f"Số {DEMO_COUNT}"
    head = (
        "Điều khoản",
        "Chỉ tiêu",
        "Mức phải đạt",
        "Thời hạn",
        "Đơn vị",
        result,
        "Tình trạng",
        "Tính đến",
        "Ghi chú",
    )
    return Table(head, tuple(rows))


def task_table(entry: Entry[Plan], library: Library) -> Table:
    """Every task with who does it and how many pages serve it."""
    rows = tuple(
        (
            row.task.clause,
            row.task.what,
            row.task.detail or "",
            row.task.lead or "",
            row.task.with_ or "",
            row.task.product or "",
            row.task.when or "",
            SCOPE_WORDS[row.task.scope],
            str(len(row.pieces)) if row.is_public else "",
            _mark(library),
        )
        for row in tasks_with_content(entry, library)
    )
    pieces = "Số bài phục vụ" if library.commune.model.official else f"Số {DEMO_COUNT}"
    head = (
        "Điều khoản",
        "Nhiệm vụ",
        "Nội dung",
        "Chủ trì",
        "Phối hợp",
        "Kết quả phải có",
        "Thời gian",
        "Phạm vi",
        pieces,
        "Ghi chú",
    )
    return Table(head, rows)


def plan_data(entry: Entry[Plan], library: Library, today: dt.date) -> dict[str, object]:
    """The whole plan as mappings, lists and scalars; dates are ISO text."""
    plan = entry.model
    official = library.commune.model.official
    targets = [
        {
            **target.target.model_dump(mode="json", exclude={"deadline_on", "pauses"}),
            "deadline_on": target.target.deadline_on.iso if target.target.deadline_on else None,
            "status": status_words(target, today, official=official),
            "result": _result(target) if official else None,
            "counted_pages": len(target.evidence) if target.target.measure else None,
        }
        for target in measured_targets(entry, library, today)
    ]
    tasks = [
        {
            **row.task.model_dump(mode="json", by_alias=True, exclude={"due"}),
            "due": row.task.due.iso if row.task.due else None,
            "anchor": row.anchor,
            "pieces": [piece.id for piece in row.pieces] if row.is_public else [],
        }
        for row in tasks_with_content(entry, library)
    ]
    return {
        "id": entry.id,
        "commune": library.commune.model.full_name,
        "mark": mark_of(library.commune.model),
        "computed_on": today.isoformat(),
        "head": {row.label: None if row.missing else row.value for row in head_rows(plan)},
        "year": plan.year.iso,
        "targets": targets,
        "tasks": tasks,
        "milestones": [
            {**m.model_dump(mode="json", exclude={"due"}), "due": m.due.iso if m.due else None}
            for m in plan.milestones
        ],
        "mottos": [motto.model_dump(mode="json") for motto in plan.mottos],
        "figures": [number.model_dump(mode="json") for number in plan.other_numbers],
        "conflicts": [conflict.model_dump(mode="json") for conflict in plan.conflicts],
    }


def _result(measured: Measured) -> dict[str, object]:
    """The numbers behind a status, with the pages or rows that were counted."""
    evidence: list[dict[str, object]] = []
    for row in measured.evidence:
        named = row.piece.id if row.piece else None
        place = row.row.node.location if row.row else None
        where = f"{place.uri}:{place.line}" if place else named
        on = row.on.isoformat() if row.on else None
        evidence.append({"on": on, "amount": row.amount, "from": where})
    return {
        "value": measured.value,
        "out_of": measured.out_of,
        "pace": measured.pace,
        "first": measured.within.first.isoformat(),
        "last": measured.within.last.isoformat(),
        "missing": list(measured.missing),
        "evidence": evidence,
    }
