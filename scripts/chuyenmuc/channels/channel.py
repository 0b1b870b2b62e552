"""The shape of a channel: it plans jobs from the content, then makes them in the workshop.

Planning draws nothing, so ``check`` and ``build`` tell the same; jobs go straight from the plan to
whoever makes them. What a channel needs to know of those before it is in ``Workshop.facts``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, TypeVar

from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.library import Library
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.inputs import Inputs

J = TypeVar("J")


@dataclass(frozen=True, slots=True)
class Run:
    """What one run is about: a commune's published content on a day.

    ``for_site`` is False where only prints are asked for: what only a site shows is not planned.
    ``has_errors`` says that something is wrong with the content already: a name may then be
    unknown because of a mistake that is told where it was made.
    """

    library: Library
    inputs: Inputs
    today: dt.date
    for_site: bool = True
    has_errors: bool = False


@dataclass(frozen=True)
class Planned(Generic[J]):
    """What a channel will make, one job a file or so, and what keeps it from making more."""

    jobs: tuple[J, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A planned channel, whatever its jobs are: what it has to tell, and how to have it made."""

    findings: tuple[Diagnostic, ...]
    make: Callable[[Workshop], Outcome]


Channel = Callable[[Run], Work]


def channel_of(
    plan: Callable[[Run], Planned[J]], make: Callable[[tuple[J, ...], Workshop], Outcome]
) -> Channel:
    """A row of ``build.py``: ``make`` gets the jobs of ``plan``, and is not called without any."""

    def work(run: Run) -> Work:
        planned = plan(run)
        jobs = planned.jobs
        return Work(planned.findings, partial(make, jobs) if jobs else lambda _: Outcome())

    return work


def told(works: Iterable[Work]) -> Report:
    """What there is to say before anything is made."""
    return Report.of(finding for work in works for finding in work.findings)


def made(works: Iterable[Work], workshop: Workshop) -> Outcome:
    """One after another; each knows the facts of those before it."""
    outcome = Outcome()
    for work in works:
        outcome += work.make(replace(workshop, facts=outcome.facts))
    return outcome
