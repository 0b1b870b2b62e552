"""Tables an officer fills in (``date,metric,value,source``) as a tree with the place of each cell.

Stricter than a spreadsheet: one row a line, commas between cells, so that every finding has its
line and column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.node import Node
from chuyenmuc.diagnostics import Diagnostic, Location

COLUMNS = ("date", "metric", "value", "source")
_CELL = re.compile(r'[ \t]*(?:"(?P<quoted>(?:[^"]|"")*)"[ \t]*|(?P<plain>[^",][^,]*|))(?=,|$)')


def read_records(text: str, uri: str) -> tuple[Node | None, list[Diagnostic]]:
    """The rows of a table, empty lines left out.

    Returns:
        A mapping with the list ``records``, or None when no row can be trusted, and the findings.
    """
    lines = text.split("\n")
    header = lines[0].strip().casefold()
    start = Location(uri)
    for sign in (";", "\t"):
        if header.replace(" ", "") == sign.join(COLUMNS):
            shown = "tab" if sign == "\t" else sign
            return None, [diagnose("records_semicolon", start, sign=shown)]
    if header.replace(" ", "").replace('"', "") != ",".join(COLUMNS):
        return None, [diagnose("records_header", start, found=lines[0].strip()[:60])]
    rows: list[Node] = []
    findings: list[Diagnostic] = []
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip(" \t,"):  # a spreadsheet leaves commas where rows were
            continue
        cells = list(_cells(line, uri, number))
        if len(cells) != len(COLUMNS) or line.count('"') % 2:
            findings.append(_broken(line, len(cells), Location(uri, number)))
            continue
        empty = next((n for n, cell in zip(COLUMNS, cells, strict=True) if not cell.text), None)
        if empty:
            place = cells[COLUMNS.index(empty)].location
            findings.append(diagnose("records_empty", place, column=empty))
            continue
        keys = dict.fromkeys(COLUMNS, Location(uri, number))
        fields = dict(zip(COLUMNS, cells, strict=True))
        rows.append(Node(Location(uri, number), fields=fields, keys=keys))
    table = Node(start, items=tuple(rows))
    return Node(start, fields={"records": table}, keys={"records": start}), findings


def _cells(line: str, uri: str, number: int) -> Iterator[Node]:
    """The cells of a line; an empty one has no text."""
    at = 0
    while found := _CELL.match(line, at):
        quoted, plain = found["quoted"], found["plain"] or ""
        words = plain.strip() if quoted is None else quoted.replace('""', '"').strip()
        column = found.start("plain" if quoted is None else "quoted") + 1
        yield Node(Location(uri, number, column), text=words or None)
        at = found.end() + 1
        if at > len(line):
            return


def _broken(line: str, cells: int, place: Location) -> Diagnostic:
    if line.count('"') % 2:
        at = Location(place.uri, place.line, line.index('"') + 1)
        return diagnose("records_quote", at)
    return diagnose("records_columns", place, found=cells)
