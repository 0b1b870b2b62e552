"""Tables an officer fills in (``date,metric,value,source``): a tree with the place of each cell.

The columns may have their Vietnamese names and stand in any order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.load.tables.cell_values import day, figures, turned_days
from chuyenmuc.content.load.tables.read import read_table
from chuyenmuc.content.load.tables.sheet import Row, Sheet, head_below, whole_rows
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.node import Node
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.slug import slug

COLUMNS = ("date", "metric", "value", "source")
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        **{name: name for name in COLUMNS},
        **dict.fromkeys(("ngay", "ngay-thang", "ngay-ghi", "ngay-bao-cao"), "date"),
        **dict.fromkeys(("chi-tieu", "ma-chi-tieu", "ma", "chi-tieu-moc"), "metric"),
        **dict.fromkeys(("so-lieu", "gia-tri", "ket-qua", "so-lieu-gia-tri"), "value"),
        **dict.fromkeys(("nguon", "nguon-so-lieu", "can-cu"), "source"),
    }
)
"""What a column is called, as in an address → the field it fills."""
_TOTAL = re.compile(r"\s*(?:tổng(?: cộng| số)?|cộng)\s*+:?\s*$", re.IGNORECASE)
"""The one word of a row that adds up the others."""


def read_records(body: bytes, uri: str) -> tuple[Node | None, list[Diagnostic]]:
    """The rows of a table, empty ones left out.

    Returns:
        A mapping with the list ``records``, or None when no row can be trusted, and the findings.
    """
    return records_in(uri, *read_table(body, uri))


def records_in(
    uri: str, sheet: Sheet | None, findings: list[Diagnostic]
) -> tuple[Node | None, list[Diagnostic]]:
    """The rows of a table as it was read, with what was found while reading it."""
    if sheet is None or (findings and not sheet.head):
        return (_tree(uri, ()) if sheet else None), findings
    node, problems = records_of(sheet)
    return node, sorted([*findings, *problems], key=lambda found: found.location.line)


def records_of(sheet: Sheet) -> tuple[Node | None, list[Diagnostic]]:
    """The rows of a table, whatever file it is from; None where its columns are not ours."""
    fields = _fields(sheet.head)
    if sorted(fields) != sorted(COLUMNS):
        return None, [_wrong_head(sheet)]
    rows, findings = whole_rows(sheet)
    full: list[Row] = []
    above: Row = ()
    for row in rows:
        if unread := [cell.problem for cell in row if cell.problem]:
            findings += unread
            above = row
            continue
        if total := next((cell for cell in row if _TOTAL.match(cell.text)), None):
            findings.append(diagnose("records_total", row[0].place, said=total.text))
            continue
        empty = next((at for name in COLUMNS if not row[at := fields.index(name)]), None)
        if empty is None:
            full.append(row)
        else:
            merged = _may_be_merged(sheet, above, empty) and fields[empty] != "value"
            problem = "table_merged" if merged else "records_empty"
            column = sheet.head[empty].text
            findings.append(
                diagnose(problem, row[empty].place, column=column, cell=row[empty].name)
            )
        above = row if empty is None else above
    nodes: list[Node] = []
    values = figures([row[fields.index("value")] for row in full], sheet.form)
    findings += turned_days([row[fields.index("date")] for row in full])
    for row, (value, doubts) in zip(full, values, strict=True):
        date, unsure = day(row[fields.index("date")], sheet.form)
        findings += [*unsure, *doubts]
        texts = {"date": date, "value": value}
        nodes.append(_record(row, fields, texts))
    return _tree(sheet.uri, tuple(nodes)), findings


def _may_be_merged(sheet: Sheet, above: Row, at: int) -> bool:
    """Whether an empty cell below a full one may have been one with it; Excel itself tells."""
    return sheet.form != "book" and bool(above and above[at])


def _fields(head: Row) -> list[str]:
    return [_NAMES.get(slug(name.text), "") for name in head]


def _wrong_head(sheet: Sheet) -> Diagnostic:
    """The names of columns are not ours, or something stands above them."""
    line = head_below(sheet, lambda row: sorted(filter(None, _fields(row))) == sorted(COLUMNS))
    if line is not None:
        return diagnose("table_title_above", Location(sheet.uri), line=line, last=line - 1)
    if sheet.form == "book":
        names = ", ".join(name.text for name in sheet.head if name)
        return diagnose("records_header_book", sheet.head[0].place, found=names[:60])
    found = ("; " if sheet.is_local else ",").join(name.text for name in sheet.head)
    return diagnose("records_header", Location(sheet.uri), found=found[:60])


def _record(row: Row, fields: list[str], texts: Mapping[str, str]) -> Node:
    start = Location(row[0].place.uri, row[0].place.line)
    by_name = {
        name: Node(row[at].place, text=texts.get(name, row[at].text))
        for name in COLUMNS
        for at in (fields.index(name),)
    }
    return Node(start, fields=by_name, keys=dict.fromkeys(COLUMNS, start))


def _tree(uri: str, rows: tuple[Node, ...]) -> Node:
    start = Location(uri)
    return Node(start, fields={"records": Node(start, items=rows)}, keys={"records": start})
