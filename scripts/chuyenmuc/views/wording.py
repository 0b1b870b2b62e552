"""Dates and quantities in the words residents read."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from chuyenmuc.content.models.values import PartialDate
from chuyenmuc.vietnamese.dates import date_words
from chuyenmuc.vietnamese.numbers import number, quantity
from chuyenmuc.vietnamese.phone import dialled

NBSP = "\u00a0"
KILOBYTE, MEGABYTE = 1000, 1_000_000
SYLLABLES_A_MINUTE = 160  # read aloud at an easy pace: 150 to 170


@dataclass(frozen=True, slots=True)
class When:
    """A date for people (``words``) and for machines (``iso``)."""

    iso: str
    words: str


def when(date: dt.date | PartialDate) -> When:
    """The date as ``dd/mm/yyyy``, or only the part of it that is known."""
    if isinstance(date, PartialDate):
        return When(date.iso, date.words.replace(" ", NBSP))
    return When(date.isoformat(), date_words(date))


def maybe_when(date: dt.date | PartialDate | None) -> When | None:
    """The date, or None where there is none."""
    return when(date) if date else None


def tel_uri(number: str) -> str:
    """What a tap on a telephone number opens: ``tel:0123456789``."""
    return f"tel:{dialled(number)}"


def weight_words(count: int) -> str:
    """How much of a data plan ``count`` bytes cost: ``230 KB``, ``1,4 MB``."""
    if count < MEGABYTE:
        return quantity(max(1, round(count / KILOBYTE)), "KB")
    return f"{number(count / MEGABYTE, 1)}{NBSP}MB"


def minutes_aloud(text: str) -> int:
    """How many minutes the text takes to read aloud, at least one."""
    return max(1, math.ceil(len(text.split()) / SYLLABLES_A_MINUTE))
