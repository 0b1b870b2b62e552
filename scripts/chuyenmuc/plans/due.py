"""What is due soon and what is past its day: targets, milestones, tasks of one plan."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.values import PartialDate
from chuyenmuc.plans.deadline import parse_deadline
from chuyenmuc.plans.evidence import rows_of
from chuyenmuc.plans.measure import measure
from chuyenmuc.plans.serving import task_anchors
from chuyenmuc.plans.status import Status

SOON_DAYS = 45
What = Literal["target", "milestone", "task"]


@dataclass(frozen=True, slots=True)
class Due:
    """One thing with a last day. ``kept`` says that numbers or a row show it done.

    ``anchor`` is its place on the page; ``key`` names it in its plan whatever its words and day.
    """

    what: What
    words: str
    clause: str
    anchor: str
    as_written: str
    due: PartialDate
    owner: str | None
    kept: bool
    key: str

    def is_past(self, today: dt.date) -> bool:
        """Whether its last day is over."""
        return self.due.last < today

    def is_soon(self, today: dt.date) -> bool:
        """Whether its last day is at most ``SOON_DAYS`` away."""
        return today <= self.due.last <= today + dt.timedelta(days=SOON_DAYS)


def all_due(entry: Entry[Plan], library: Library, today: dt.date) -> tuple[Due, ...]:
    """Everything of a plan that residents can see and that has a last day, by that day."""
    plan, year = entry.model, entry.model.year.year
    found: list[Due] = []
    for target in plan.targets:
        due = target.deadline_on or parse_deadline(target.deadline or "", year).due
        if due and target.scope == "public":
            kept = measure(entry, target, library, today).status is Status.MET
            anchor = clause_anchor(target.clause)
            words = f"{target.metric}: {target.as_written}"
            written = target.deadline or due.words
            key, who = f"chi-tieu-{target.id}", target.owner
            found.append(Due("target", words, target.clause, anchor, written, due, who, kept, key))
    for milestone, key in zip(plan.milestones, milestone_keys(plan), strict=True):
        due = milestone.due or parse_deadline(milestone.when, year).due
        if due:
            anchor = clause_anchor(milestone.clause)
            kept = is_done(anchor, library, today)
            words, who, when = milestone.what, milestone.who, milestone.when
            row = Due("milestone", words, milestone.clause, anchor, when, due, who, kept, key)
            found.append(row)
    for task, anchor in zip(plan.tasks, task_anchors(plan), strict=True):
        due = task.due or parse_deadline(task.when or "", year).due
        if due and task.when and task.scope == "public":
            kept = is_done(anchor, library, today)
            key, words, when = f"viec-{anchor}", task.what, task.when
            found.append(Due("task", words, task.clause, anchor, when, due, task.lead, kept, key))
    return tuple(sorted(found, key=lambda row: (row.due.last, row.words)))


def milestone_keys(plan: Plan) -> tuple[str, ...]:
    """The name of each milestone in its plan, from its clause: ``moc-pl-i-3``.

    A second one of the clause is ``moc-pl-i-3-2``: it leaves the first its name.
    """
    seen: Counter[str] = Counter()
    keys: list[str] = []
    for milestone in plan.milestones:
        anchor = clause_anchor(milestone.clause)
        seen[anchor] += 1
        again = f"-{seen[anchor]}" if seen[anchor] > 1 else ""
        keys.append(f"moc-{anchor}{again}")
    return tuple(keys)


def is_done(anchor: str, library: Library, today: dt.date) -> bool:
    """Whether the latest row about a milestone or a task says yes."""
    rows = rows_of(anchor, library, today)
    return bool(rows) and rows[-1].amount > 0
