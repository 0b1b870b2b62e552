"""The words and colours of what is known about a result."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.plans.measure import Measured
from chuyenmuc.plans.status import Status

NO_DATA = Status.NO_DATA.value
PASSED = "Đã tới hạn – chưa có thông tin kết quả"
OVERDUE = "Quá hạn"
SOON = "Sắp đến hạn"
DONE = "Đã xong"


@dataclass(frozen=True, slots=True)
class StatusTag:
    """A word with its colour (``ok``, ``info``, ``warn``, ``bad`` or none) and its drawing."""

    words: str
    tone: str
    icon: str


TAGS: Mapping[str, StatusTag] = MappingProxyType(
    {
        tag.words: tag
        for tag in (
            StatusTag(Status.MET.value, "ok", "check"),
            StatusTag(Status.ON_TRACK.value, "info", "slow"),
            StatusTag(Status.LATE.value, "warn", "late"),
            StatusTag(Status.MISSED.value, "bad", "x"),
            StatusTag(NO_DATA, "", "unknown"),
            StatusTag(Status.NOT_DUE.value, "", "clock"),
            StatusTag(PASSED, "warn", "clock"),
            StatusTag(OVERDUE, "bad", "late"),
            StatusTag(SOON, "warn", "clock"),
            StatusTag(DONE, "ok", "check"),
        )
    }
)


def due_words(*, past: bool, soon: bool, kept: bool, official: bool) -> str | None:
    """What a deadline says of itself. A demo of a real place never says “quá hạn”."""
    if kept:
        return DONE if official else None
    if past:
        return OVERDUE if official else PASSED
    return SOON if soon else None


def target_words(measured: Measured, today: dt.date, *, official: bool) -> str | None:
    """The grade where the authority owns the page; else whether the day has passed, no more.

    None for a target that this site does not follow.
    """
    target = measured.target
    if target.scope != "public":
        return None
    if official:
        return measured.status.value
    return PASSED if target.deadline_on and target.deadline_on.last < today else NO_DATA


def tag(words: str | None) -> StatusTag | None:
    """The tag of a word, or nothing."""
    return TAGS[words] if words else None
