"""The word for a result: computed from numbers and the day, never typed by anyone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from chuyenmuc.plans.periods import Span


class Status(StrEnum):
    """How a promise stands. Only for a page that its authority has taken over."""

    MET = "Đạt"
    ON_TRACK = "Đúng tiến độ"
    LATE = "Chậm tiến độ"
    MISSED = "Chưa đạt"
    NO_DATA = "Chưa có số liệu"
    NOT_DUE = "Chưa tới hạn"


@dataclass(frozen=True, slots=True)
class Progress:
    """What is known of a result.

    ``met`` says that the promised value is reached; ``final`` that nothing later can undo it;
    ``on_pace`` that today's value is what today needs, None where a promise has no pace.
    """

    known: bool
    met: bool = False
    final: bool = True
    on_pace: bool | None = None


def judge(progress: Progress, within: Span, today: dt.date) -> Status:
    """The status on a day. No rows is no data, whatever the date."""
    if today < within.first:
        return Status.NOT_DUE
    if not progress.known:
        return Status.NO_DATA
    if today > within.last:
        return Status.MET if progress.met else Status.MISSED
    if progress.met and progress.final:
        return Status.MET
    if progress.on_pace is None:
        return Status.NOT_DUE
    return Status.ON_TRACK if progress.on_pace else Status.LATE
