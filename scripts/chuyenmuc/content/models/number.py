"""Numbers typed into files: in plans and charts as people write them, in designs plainly."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from chuyenmuc.vietnamese.numerals import both_ways, plain, read_numeral

_PLAIN = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?")
_MISREAD = re.compile(r"\d|^/|^[OoIl]$")
"""What only looks like a unit: the rest of 1/2 and 0x1F, a letter in place of a nought or a one."""
_SENSIBLE = re.compile(r"-?\d{1,12}(?:\.\d{1,7})?")


def _plain(value: object) -> object:
    if isinstance(value, str):
        if not _PLAIN.fullmatch(value):
            raise PydanticCustomError("not_a_number", "number", {"value": value})
        return float(value)
    return value


def _number(value: object) -> object:
    if not isinstance(value, str):
        return value
    numeral = read_numeral(value)
    if (
        numeral is None
        or _MISREAD.search(numeral.unit)
        or any(not _SENSIBLE.fullmatch(plain(n)) for n in numeral.values)
    ):
        raise PydanticCustomError("not_a_number", "number", {"value": value})
    if numeral.is_doubtful and not numeral.unit:
        whole, broken = both_ways(numeral)
        context = {"value": value, "whole": whole, "broken": broken}
        raise PydanticCustomError("doubtful_number", "number", context)
    if numeral.unit:
        rest = value.strip().removesuffix(numeral.unit).strip()
        single = f'"{numeral.unit.split("/")[0].strip()}"'
        context = {"value": value, "number": rest, "unit": numeral.unit, "single": single}
        raise PydanticCustomError("number_with_unit", "number", context)
    return float(numeral.values[0])


def number_meant(value: str) -> str:
    """The number beside its unit: what a message about it says to write; or the value itself."""
    numeral = read_numeral(value)
    if numeral is None or numeral.is_doubtful or len(numeral.values) != 1:
        return value
    return plain(numeral.values[0])


Number = Annotated[float, BeforeValidator(_number)]
"""12.5 or 12,5 or 1.234,5: never 1.234, which is two numbers."""

PlainNumber = Annotated[float, BeforeValidator(_plain)]
"""As a designer writes it, with a point: 1.414."""
