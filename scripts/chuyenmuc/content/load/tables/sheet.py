"""A table of figures as a spreadsheet has it: cells, each with its place and its name (``B3``).

A spreadsheet set to Vietnamese saves CSV with semicolons between cells, one set to English with
commas. Both are read, one row a line, so that every finding has its line and column.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from chuyenmuc.content.load.conflict import find_conflicts
from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.text import repair

_CELLS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        sign: re.compile(
            rf'[ \t]*(?:"(?P<quoted>(?:[^"]|"")*)"[ \t]*|(?P<plain>[^"{sign}][^{sign}]*|))'
            rf"(?={sign}|$)"
        )
        for sign in (",", ";")
    }
)
_WRONG_WIDTH: Mapping[Form, str] = MappingProxyType(
    {
        "commas": "records_columns",
        "semicolons": "records_columns_local",
        "book": "cell_without_column",
    }
)
_SETTING = re.compile(r'"?sep=.?"?', re.IGNORECASE)
_ALPHABET = 26
_HEAD_WITHIN = 10  # a table that starts further down has no names of columns


@dataclass(frozen=True, slots=True)
class Asked:
    """The name of a sheet, empty for the only one, and where it is asked for."""

    name: str
    place: Location


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, without outer spaces; empty where nothing does.

    Excel alone tells that a cell holds a ``day``, and has a ``problem`` with a cell: it cannot be
    read, and this says why.
    """

    text: str
    place: Location
    name: str
    day: dt.date | None = None
    problem: Diagnostic | None = None

    def __bool__(self) -> bool:
        return bool(self.text or self.problem)


CSV, BOOK = ".csv", ".xlsx"
"""The endings of tables that are read."""
Row = tuple[Cell, ...]
Form = Literal["commas", "semicolons", "book"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The names of columns, and the rows that hold anything; ``form`` is how the cells are kept."""

    uri: str
    head: Row
    rows: tuple[Row, ...]
    form: Form = "commas"

    @property
    def is_local(self) -> bool:
        """Whether the file itself shows Vietnamese settings.

        Then a date in it begins with the day and a dot stands between thousands.
        """
        return self.form == "semicolons"


def cell_name(row: int, column: int) -> str:
    """As a spreadsheet names a cell, both counted from 1: ``B3``, ``AA10``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, _ALPHABET)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def in_cell(found: Diagnostic) -> Diagnostic:
    """A finding about a cell of Excel with its name ahead; Excel shows no lines and columns."""
    place = found.location
    if not place.uri.lower().endswith(BOOK):
        return found
    return replace(found, message=f"Ô {cell_name(place.line, place.column)}: {found.message}")


def cell(text: str, uri: str, row: int, column: int, at: int | None = None) -> Cell:
    """A cell by its place in the table, counted from 1; ``at`` is its column of characters."""
    return Cell(text.strip(), Location(uri, row, at or column), cell_name(row, column))


def read_csv(text: str, uri: str) -> tuple[Sheet | None, list[Diagnostic]]:
    """The cells of a CSV file.

    Returns:
        The table, without the rows that a finding is about, or None where no row can be trusted;
        and the findings.
    """
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if _SETTING.fullmatch(first.strip()):
        return None, [diagnose("table_setting", Location(uri), found=first.strip())]
    if conflicts := find_conflicts(text, uri):
        return Sheet(uri, (), ()), conflicts
    sign = _sign(lines)
    if sign == "\t":
        return None, [diagnose("records_semicolon", Location(uri), sign="tab")]
    rows: list[Row] = []
    findings: list[Diagnostic] = []
    for number, line in enumerate(lines, start=1):
        if line.count('"') % 2:
            findings.append(diagnose("records_quote", Location(uri, number, line.index('"') + 1)))
        elif line.strip(f" \t{sign}"):  # a spreadsheet leaves signs where rows were
            rows.append(_cells(line, sign, uri, number))
    if findings and (not rows or findings[0].location.line < rows[0][0].place.line):
        return None, findings[:1]  # the names of columns themselves cannot be read
    return sheet_of(rows, uri, "semicolons" if sign == ";" else "commas"), findings


def sheet_of(rows: list[Row], uri: str, form: Form) -> Sheet:
    """A table of rows, the first of which names the columns, to be compared."""
    head, *rest = rows or [()]
    names = tuple(replace(name, text=column_name(name.text)) for name in _without_end(head, 0))
    return Sheet(uri, names, tuple(rest), form)


def whole_rows(sheet: Sheet) -> tuple[list[Row], list[Diagnostic]]:
    """The rows, each with a cell for every column, and those that have too many or too few."""
    width = len(sheet.head)
    rows: list[Row] = []
    findings: list[Diagnostic] = []
    for row in sheet.rows:
        cells = _without_end(row, width)
        if len(cells) == width:
            rows.append(cells)
            continue
        place = Location(sheet.uri, cells[0].place.line)
        names = ", ".join(name.text for name in sheet.head)
        if sheet.form == "book":
            place = cells[-1].place
            names = cells[-1].name
        problem = _WRONG_WIDTH[sheet.form]
        findings.append(diagnose(problem, place, found=len(cells), wanted=width, columns=names))
    return rows, findings


def head_below(sheet: Sheet, is_head: Callable[[Row], bool]) -> int | None:
    """The line of a later row that holds the names of columns: above it stands a title."""
    lines = (row[0].place.line for row in sheet.rows[:_HEAD_WITHIN] if is_head(row))
    return next(lines, None)


def column_name(text: str) -> str:
    """The name of a column as two people see the same: in NFC, with usual spaces alone."""
    return " ".join(repair(text).split())


def _sign(lines: list[str]) -> str:
    """What stands between the cells of the first line that has several."""
    for line in lines:
        counts = {sign: line.count(sign) for sign in (",", ";", "\t")}
        sign = max(counts, key=lambda sign: counts[sign])
        if counts[sign]:
            return sign
    return ","


def _cells(line: str, sign: str, uri: str, number: int) -> Row:
    found: list[Cell] = []
    at = 0
    while at <= len(line) and (match := _CELLS[sign].match(line, at)):
        quoted, plain = match["quoted"], match["plain"] or ""
        words = plain if quoted is None else quoted.replace('""', '"')
        column = match.start("plain" if quoted is None else "quoted") + 1
        found.append(cell(words, uri, number, len(found) + 1, column))
        at = match.end() + 1
    return tuple(found)


def _without_end(row: Row, width: int) -> Row:
    """The row without the empty cells a spreadsheet leaves behind, but ``width`` of them."""
    end = len(row)
    while end > width and not row[end - 1]:
        end -= 1
    return row[:end]
