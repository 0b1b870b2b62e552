"""Figures and dates in the cells of a table: read where they mean one thing, else refused.

Never a guess: a doubtful cell is named with both its readings.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from chuyenmuc.content.load.tables.sheet import Cell, Form
from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic
from chuyenmuc.vietnamese.numerals import Numeral, both_ways, plain, read_numeral

_DAY = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MACHINE = re.compile(r"-?\d+(?:\.\d+)?(?![\d.,])")
_WITHOUT_DAY = re.compile(r"(?:\d\d/)?\d{4}|\d\d")  # a cell that shows a month or year alone
_MONTHS = 12
_MIDNIGHT = re.compile(r"[ T]0{1,2}:00(?::00)?$")
Text = tuple[str, list[Diagnostic]]


def figures(cells: Sequence[Cell], form: Form) -> list[Text]:
    """The figures of a column as a machine writes them, with their units; other text as it is.

    In a table with Vietnamese settings 1.234 is a thousand, unless another cell of the column
    has a dot before decimals; everywhere else it is a doubt.
    """
    numerals = [read_numeral(cell.text) for cell in cells]
    decimals = {n.mark for n in numerals if n and n.mark and not n.is_doubtful}
    return [
        _figure(cell, numeral, decimals if form == "semicolons" else None, form)
        for cell, numeral in zip(cells, numerals, strict=True)
    ]


def _figure(cell: Cell, numeral: Numeral | None, decimals: set[str] | None, form: Form) -> Text:
    if cell.day:
        words = f"{cell.day:%d/%m/%Y}"
        return cell.text, [diagnose("cell_became_day", cell.place, cell=cell.name, day=words)]
    if numeral is None or numeral.unit.startswith("/"):  # 12/12 is said by whoever wants a number
        return cell.text, []
    value = numeral.values[0]
    if numeral.is_doubtful:
        if decimals is None or not _is_settled(numeral, decimals):
            problem = "cell_doubt" if form == "book" else "table_doubt"
            return cell.text, [_doubt(cell, *both_ways(numeral), problem)]
        value = numeral.values[numeral.mark in decimals]
    if (typed := _MACHINE.match(cell.text)) and Decimal(typed[0]) == value:
        return cell.text.replace("\N{NO-BREAK SPACE}", " "), []
    unit = numeral.unit
    return plain(value) + (unit if unit[:1] in {"", "%"} else f" {unit}"), []


def _is_settled(numeral: Numeral, decimals: set[str]) -> bool:
    """Whether the other cells of a Vietnamese table leave one reading."""
    if numeral.mark == ".":
        return "." not in decimals
    return decimals == {","}


def day(cell: Cell, form: Form) -> Text:
    """A day as year-month-day, from the ways a spreadsheet writes it; other text as it is."""
    if cell.day and _WITHOUT_DAY.fullmatch(cell.text):
        written = cell.day.isoformat()
        problem = diagnose(
            "cell_without_day", cell.place, cell=cell.name, shown=cell.text, day=written
        )
        return cell.text, [problem]
    if cell.day:
        return cell.day.isoformat(), []
    text = _MIDNIGHT.sub("", cell.text)
    found = _DAY.fullmatch(text)
    if not found:
        return (text if _ISO_DAY.fullmatch(text) else cell.text), []
    day_first = _date(found[4], found[3], found[1])
    month_first = _date(found[4], found[1], found[3])
    if day_first is None or (form != "semicolons" and month_first not in {None, day_first}):
        if day_first and month_first:
            return cell.text, [_doubt(cell, day_first.isoformat(), month_first.isoformat())]
        return cell.text, []
    return day_first.isoformat(), []


def shares_without_sign(cells: Sequence[Cell], texts: Sequence[Text]) -> list[Diagnostic]:
    """Shares that may be parts of one: 0.8 beside 75%, or a whole column of 0.8 and 0.75."""
    small = [_is_at_most_one(text) for text, _ in texts]
    signed = any(text.endswith("%") for text, _ in texts)
    if not signed and not (all(small) and any("." in text for text, _ in texts)):
        return []
    return [
        _doubt(cell, f"{text}%", f"{plain(Decimal(text) * 100)}%")
        for cell, (text, _) in zip(cells, texts, strict=True)
        if _is_at_most_one(text) and Decimal(text)
    ]


def _is_at_most_one(text: str) -> bool:
    return bool(_MACHINE.fullmatch(text)) and abs(Decimal(text)) <= 1


def turned_days(cells: Sequence[Cell]) -> list[Diagnostic]:
    """Days of a column that Excel may have read month first.

    Where it is set to English, 15/10/2026 stays a text while 05/10/2026 has become 10 May.
    """
    texts = [cell for cell in cells if cell.day is None and _DAY.fullmatch(cell.text)]
    if not texts:
        return []
    return [
        diagnose(
            "cell_turned_day",
            cell.place,
            cell=cell.name,
            one=f"{cell.day:%d/%m/%Y}",
            other=f"{cell.day:%m/%d/%Y}",
            text=texts[0].name,
        )
        for cell in cells
        if cell.day and cell.day.day <= _MONTHS and cell.day.day != cell.day.month
    ]


def _date(year: str, month: str, day_of_month: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day_of_month))
    except ValueError:
        return None


def _doubt(cell: Cell, one: str, other: str, problem: str = "table_doubt") -> Diagnostic:
    return diagnose(problem, cell.place, cell=cell.name, value=cell.text, one=one, other=other)
