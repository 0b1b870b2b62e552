"""Tables an officer fills in (``date,metric,value,source``) as a tree with the place of each cell.

The columns may have their Vietnamese names and stand in any order.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.load.figures import day, figures
from chuyenmuc.content.load.sheet import Row, Sheet, read_csv, whole_rows
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
_HEAD_WITHIN = 10


def read_records(text: str, uri: str) -> tuple[Node | None, list[Diagnostic]]:
    """The rows of a CSV file, empty lines left out.

    Returns:
        A mapping with the list ``records``, or None when no row can be trusted, and the findings.
    """
    sheet, findings = read_csv(text, uri)
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
        empty = next((at for name in COLUMNS if not row[at := fields.index(name)]), None)
        if empty is None:
            full.append(row)
        else:
            merged = above and above[empty] and fields[empty] != "value"
            problem = "table_merged" if merged else "records_empty"
            column = sheet.head[empty].text
            findings.append(
                diagnose(problem, row[empty].place, column=column, cell=row[empty].name)
            )
        above = row if empty is None else above
    nodes: list[Node] = []
    values = figures([row[fields.index("value")] for row in full], is_local=sheet.is_local)
    for row, (value, doubts) in zip(full, values, strict=True):
        date, unsure = day(row[fields.index("date")], is_local=sheet.is_local)
        findings += [*unsure, *doubts]
        texts = {"date": date, "value": value}
        nodes.append(_record(row, fields, texts))
    return _tree(sheet.uri, tuple(nodes)), findings


def _fields(head: Row) -> list[str]:
    return [_NAMES.get(slug(name.text), "") for name in head]


def _wrong_head(sheet: Sheet) -> Diagnostic:
    """The names of columns are not ours, or something stands above them."""
    for row in sheet.rows[:_HEAD_WITHIN]:
        if sorted(filter(None, _fields(row))) == sorted(COLUMNS):
            line = row[0].place.line
            return diagnose("table_title_above", Location(sheet.uri), line=line, last=line - 1)
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
