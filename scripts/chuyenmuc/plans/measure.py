"""Targets measured on a day: the value, the pace it needs, the evidence, the status.

Pure: the same library and the same day give the same result.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.plan import Plan, Target
from chuyenmuc.plans.evidence import Evidence, covered, published_pieces, rows_of
from chuyenmuc.plans.periods import Period, Span, periods, window
from chuyenmuc.plans.status import Progress, Status, judge

COVERED = frozenset({"units_with_content", "villages_with_content", "tasks_with_content"})
HUNDRED = 100.0
CEILINGS = frozenset({"<=", "<"})
_LATE_ENOUGH = dt.timedelta(days=31)
"""A last row this near to the end of its span still speaks for the whole of it."""


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """What one period brought. ``reached`` is None where it is shown but not judged."""

    period: Period
    amount: float | None
    reached: bool | None


@dataclass(frozen=True, slots=True)
class Measured:
    """A target on a day.

    ``value`` is in the target's unit; for a promise by period it is the number of periods that
    reached it, out of ``out_of``. ``pace`` is the value today needs. ``missing`` names who has
    nothing yet.
    """

    target: Target
    within: Span
    on: dt.date
    status: Status
    value: float | None = None
    out_of: int | None = None
    pace: float | None = None
    evidence: tuple[Evidence, ...] = ()
    periods: tuple[PeriodCount, ...] = ()
    missing: tuple[str, ...] = ()


def measure(entry: Entry[Plan], target: Target, library: Library, today: dt.date) -> Measured:
    """One target. ``library`` holds what is published on ``today``."""
    within = window(entry.model, target, today)
    if target.measure in COVERED:
        return _coverage(entry, target, library, within, today)
    if target.source == "content" and target.measure:
        evidence = published_pieces(target, library, Span(within.first, min(within.last, today)))
    else:
        evidence = rows_of(target.id, library, today)
    if target.aggregate == "share_of_periods":
        return _by_period(entry.model, target, evidence, within, today)
    if target.aggregate == "sum":
        return _sum(target, evidence, within, today)
    return _last(target, evidence, within, today)


def measured_targets(entry: Entry[Plan], library: Library, today: dt.date) -> tuple[Measured, ...]:
    """Every target of a plan, in its order."""
    return tuple(measure(entry, target, library, today) for target in entry.model.targets)


def reaches(target: Target, value: float) -> bool:
    """Whether a value keeps the promise. More than an exact value keeps it too."""
    need = target.value if target.value is not None else 1.0  # yes
    match target.op:
        case ">":
            return value > need
        case "<=":
            return value <= need
        case "<":
            return value < need
        case _:
            return value >= need


def _sum(target: Target, evidence: tuple[Evidence, ...], within: Span, today: dt.date) -> Measured:
    """Everything counted in the window, against the part of it that is over."""
    inside = tuple(row for row in evidence if row.on is None or row.on in within)
    value = sum(row.amount for row in inside)
    pace = (target.value or 0) * within.gone(today)
    capped = target.op in CEILINGS
    met = reaches(target, value)
    told = not met or _is_told_to_the_end(target, inside, within, today)
    progress = Progress(
        known=bool(inside) and target.value is not None and told,
        met=met,
        final=not capped,
        on_pace=met if capped else value >= pace,
    )
    status = judge(progress, within, today)
    shown = value if inside else None
    return Measured(target, within, today, status, shown, pace=pace, evidence=inside)


def _last(target: Target, evidence: tuple[Evidence, ...], within: Span, today: dt.date) -> Measured:
    """The latest value; between two values nothing is known, so there is no pace."""
    value = evidence[-1].amount if evidence else None
    met = value is not None and reaches(target, value)
    pace = None
    if target.aggregate == "coverage" and target.value is not None:
        pace = target.value * within.gone(today)
    on_pace = value >= pace if value is not None and pace is not None else None
    known = value is not None and (target.value is not None or target.aggregate == "yes_no")
    known = known and (not met or _is_told_to_the_end(target, evidence, within, today))
    final = target.op not in CEILINGS
    status = judge(Progress(known, met, final=final, on_pace=on_pace), within, today)
    return Measured(target, within, today, status, value, pace=pace, evidence=evidence)


def _is_told_to_the_end(
    target: Target, evidence: tuple[Evidence, ...], within: Span, today: dt.date
) -> bool:
    """Whether the rows can show that a ceiling was kept: one of January says nothing of December.

    The site knows all of its own pages, and what is promised as a least amount stays reached.
    """
    if target.op not in CEILINGS or target.source == "content" or today <= within.last:
        return True
    return any(row.on and row.on >= within.last - _LATE_ENOUGH for row in evidence)


def _coverage(
    entry: Entry[Plan], target: Target, library: Library, within: Span, today: dt.date
) -> Measured:
    """The share of those that must have content and have it, in hundredths."""
    found = covered(target, entry, library)
    known = bool(found.total and found.evidence)
    value = found.have * HUNDRED / found.total if known else None
    need = target.value if target.value is not None else HUNDRED
    pace = need * within.gone(today)
    progress = Progress(
        known,
        met=value is not None and reaches(target, value),
        final=target.op not in CEILINGS,
        on_pace=value is not None and value >= pace,
    )
    return Measured(
        target,
        within,
        today,
        judge(progress, within, today),
        value,
        pace=pace,
        evidence=found.evidence,
        missing=found.missing,
    )


def _by_period(
    plan: Plan, target: Target, evidence: tuple[Evidence, ...], within: Span, today: dt.date
) -> Measured:
    """Each whole period on its own: part periods and declared pauses are shown, not judged.

    Counting starts with the plan. A period without a row in an officer's table is not a period
    without work: it stays unknown; among the site's own pages nothing published is nothing.
    """
    issued = plan.date.value.first if plan.date and plan.date.value else within.first
    span = Span(issued, within.last) if issued in within else within
    counts = tuple(
        _count(target, period, evidence)
        for period in periods(span, target.period, today, target.pauses)
    )
    judged = [count for count in counts if count.reached is not None]
    gaps = any(_may_be_judged(count.period) and count.amount is None for count in counts)
    reached = sum(bool(count.reached) for count in judged)
    met = reached == len(judged)
    over = today > within.last
    known = bool(evidence and judged) and not (over and met and gaps)
    status = judge(Progress(known, met, final=False, on_pace=met), within, today)
    shown = float(reached) if judged else None
    return Measured(target, span, today, status, shown, len(judged), None, evidence, counts)


def _may_be_judged(period: Period) -> bool:
    return period.whole and period.pause is None


def _count(target: Target, period: Period, evidence: tuple[Evidence, ...]) -> PeriodCount:
    inside = [row for row in evidence if row.on in period.span]
    amount = sum(row.amount for row in inside) if inside or target.source == "content" else None
    judged = _may_be_judged(period) and amount is not None and target.value is not None
    return PeriodCount(period, amount, reaches(target, amount or 0) if judged else None)
