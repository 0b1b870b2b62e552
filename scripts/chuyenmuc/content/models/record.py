"""Rows an officer fills in: what was counted on which day, and where the number comes from."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from chuyenmuc.content.models.values import Day, PlainText, Strict

_VALUE = re.compile(
    r"(?P<number>-?\d{1,12}(?:\.\d{1,6})?) ?(?P<unit>(?!e[+-]?\d)[^\d\s.,;/-].*)?", re.IGNORECASE
)
_FRACTION = re.compile(r"(?P<part>\d+) ?/ ?\d+(?P<unit>(?: .*)?)")
_PER_CENT = re.compile("^(?:\N{FULLWIDTH PERCENT SIGN}|phần trăm)", re.IGNORECASE)
# 1.234 is a thousand to whoever writes Vietnamese and barely more than one to a machine.
_AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
_YES_NO = {"có": 1.0, "không": 0.0}


@dataclass(frozen=True, slots=True)
class RecordValue:
    """A number, in ``unit`` where the row names one. Yes is 1, no is 0."""

    number: float
    unit: str | None = None

    @property
    def is_share(self) -> bool:
        """Whether it is written as a percentage."""
        return bool(self.unit and self.unit.startswith("%"))


def _value(value: object) -> object:
    if not isinstance(value, str):
        return value
    said = unicodedata.normalize("NFC", value).strip()  # Macs and some phones take marks apart
    if said.casefold() in _YES_NO:
        return RecordValue(_YES_NO[said.casefold()])
    if part := _FRACTION.fullmatch(said):
        context = {"value": value, "part": f"{part['part']}{part['unit']}"}
        raise PydanticCustomError("fraction_as_value", "value", context)
    found = _VALUE.fullmatch(said)
    if not found or _AMBIGUOUS.fullmatch(found["number"]):
        raise PydanticCustomError("not_a_record_value", "value", {"value": value})
    unit = _PER_CENT.sub("%", (found["unit"] or "").strip())
    return RecordValue(float(found["number"]), unit or None)


class Record(Strict):
    """One row of ``records/<name>.xlsx`` or ``.csv``.

    ``metric`` is the id of a target of a plan, or the anchor of a milestone (``pl-ii-5``).
    """

    date: Day
    metric: PlainText
    value: Annotated[RecordValue, BeforeValidator(_value)]
    source: PlainText

    @property
    def id(self) -> str:
        """What the row is about."""
        return self.metric


class RecordFile(Strict):
    """The rows of one file in their order; none is no data, never zero."""

    records: tuple[Record, ...] = ()
