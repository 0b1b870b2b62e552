"""What a row of an officer's table may be about, in which unit and in which span of time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.content.models.plan import Plan, Target
from chuyenmuc.plans.periods import Span, window
from chuyenmuc.plans.serving import task_anchors


@dataclass(frozen=True, slots=True)
class Metric:
    """One name a row may carry. ``target`` is None for yes or no about a milestone or a task."""

    words: str
    unit: str | None
    within: Span
    target: Target | None = None

    @property
    def is_yes_no(self) -> bool:
        """Whether the answer is “có” or “không”."""
        return self.target is None or self.target.aggregate == "yes_no"


def metrics(library: Library, today: dt.date) -> dict[str, Metric]:
    """Every metric of the commune's plans by name; the id of a target goes before an anchor."""
    found: dict[str, Metric] = {}
    for entry in library.plans:
        plan = entry.model
        for anchor, words in _answered(plan):
            found.setdefault(anchor, Metric(words, None, _year_of(plan)))
        for target in plan.targets:
            if target.source == "records":
                whole = Span(_year_of(plan).first, window(plan, target, today).last)
                found[target.id] = Metric(target.metric, target.unit, whole, target)
    return found


def _answered(plan: Plan) -> list[tuple[str, str]]:
    rows = [(clause_anchor(m.clause), m.what) for m in plan.milestones]
    tasks = zip(task_anchors(plan), plan.tasks, strict=True)
    return rows + [(anchor, task.what) for anchor, task in tasks]


def _year_of(plan: Plan) -> Span:
    """The year of the plan and the first quarter after it, when last results come in."""
    year = plan.year.year
    return Span(dt.date(year, 1, 1), dt.date(year + 1, 3, 31))
