"""A chart whose values lie in a table: ``data: {file: x.xlsx, label: cột, value: cột}``.

The rows become the ``points`` of the chart, each with its line in the table, so that whatever is
wrong with a value is told where the value is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path, PurePosixPath

from chuyenmuc.content.load.bounded_read import TooLargeError, read_at_most
from chuyenmuc.content.load.decode import too_large
from chuyenmuc.content.load.tables.cell_values import figures, shares_without_sign
from chuyenmuc.content.load.tables.read import largest_table, read_table
from chuyenmuc.content.load.tables.sheet import (
    BOOK,
    CSV,
    Asked,
    Cell,
    Sheet,
    cell,
    column_name,
    head_below,
    whole_rows,
)
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.node import Node
from chuyenmuc.content.suggest import hint
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.numerals import is_per_cent
from chuyenmuc.vietnamese.system_error import reason_of


def with_points(node: Node, path: Path) -> tuple[Node, list[Diagnostic]]:
    """The tree of an infographic with the rows of its table as ``points``, and the findings.

    Args:
        node: the tree as written.
        path: its file; the table lies beside it.
    """
    fields = node.fields or {}
    data = fields.get("data")
    if data is None or data.fields is None:
        return node, []
    if "points" in fields:
        return node, [diagnose("table_and_points", data.location)]
    wanted = {name: column_name(_text(data, name)) for name in ("label", "value")}
    wanted["file"] = _text(data, "file")
    if not all(wanted.values()):
        return node, []  # the model says what is missing
    points, findings = _points_of(data, wanted, _text(node, "unit"), path, node.location.uri)
    if points is None:
        return node, findings
    keys = {**(node.keys or {}), "points": points.location}
    return Node(node.location, fields={**fields, "points": points}, keys=keys), findings


def _points_of(
    data: Node, wanted: Mapping[str, str], unit: str, path: Path, uri: str
) -> tuple[Node | None, list[Diagnostic]]:
    """The rows of the table that ``data`` names, beside the file at ``path``."""
    name = wanted["file"]
    if name != PurePosixPath(name).name or not name.lower().endswith((CSV, BOOK)):
        return None, [diagnose("table_name", data.locate("file"), name=name)]
    table = str(PurePosixPath(uri).with_name(name))
    asked = Asked(_text(data, "sheet"), data.locate("sheet"))
    if asked.name and not name.lower().endswith(BOOK):
        return None, [diagnose("table_without_sheets", asked.place, name=name)]
    sheet, findings = _read(_beside(path, name), table, data.locate("file"), asked)
    if sheet is None or any(found.is_error for found in findings):
        return None, findings
    points, problems = _points(sheet, data, wanted, unit)
    return points, [*findings, *problems]


def _beside(path: Path, name: str) -> Path:
    """The file of this name beside another, however a Mac has written its marks."""
    same = (p for p in path.parent.iterdir() if unicodedata.normalize("NFC", p.name) == name)
    return next(same, path.with_name(name))


def _text(node: Node, name: str) -> str:
    child = (node.fields or {}).get(name)
    return unicodedata.normalize("NFC", (child.text if child else None) or "")


def _read(
    path: Path, uri: str, place: Location, asked: Asked
) -> tuple[Sheet | None, list[Diagnostic]]:
    try:
        body = read_at_most(path, largest_table(uri))
    except TooLargeError as large:
        return None, [too_large(uri, large)]
    except FileNotFoundError:
        return None, [diagnose("table_missing", place, name=path.name)]
    except OSError as error:
        return None, [diagnose("unreadable", Location(uri), reason=reason_of(error))]
    return read_table(body, uri, asked)


def _points(
    sheet: Sheet, data: Node, wanted: Mapping[str, str], unit: str
) -> tuple[Node | None, list[Diagnostic]]:
    """The rows as a list of points."""
    if problems := _about_columns(sheet, data, wanted):
        return None, problems
    if not sheet.rows:
        return None, [diagnose("table_empty", Location(sheet.uri))]
    heads = [head.text for head in sheet.head]
    at, value = heads.index(wanted["label"]), heads.index(wanted["value"])
    rows, findings = whole_rows(_filled(sheet))
    findings += [cell.problem for row in rows for cell in (row[at], row[value]) if cell.problem]
    findings += [
        diagnose("table_cell_empty", row[value].place, name=wanted["value"])
        for row in rows
        if not row[value]
    ]
    findings += [
        diagnose("table_merged", row[at].place, column=wanted["label"], cell=row[at].name)
        for above, row in pairwise(rows)
        if above[at] and not row[at] and sheet.form != "book"  # Excel itself tells
    ]
    texts = figures([row[value] for row in rows], sheet.form)
    findings += [doubt for _, doubts in texts for doubt in doubts]
    findings += (
        shares_without_sign([row[value] for row in rows], texts) if is_per_cent(unit or "") else []
    )
    if findings:
        return None, findings
    points = [
        _point(row[at], text, row[value].place, unit)
        for row, (text, _) in zip(rows, texts, strict=True)
    ]
    return Node(data.location, items=tuple(points)), []


def _about_columns(sheet: Sheet, data: Node, wanted: Mapping[str, str]) -> list[Diagnostic]:
    """Columns that ``data`` names and the table has not, or has twice."""
    heads = [head.text for head in sheet.head]
    needed = {wanted["label"], wanted["value"]}
    line = head_below(sheet, lambda row: needed <= {column_name(name.text) for name in row})
    if line and not needed <= set(heads):
        return [diagnose("table_title_above", Location(sheet.uri), line=line, last=line - 1)]
    return [
        diagnose(
            "table_column_twice" if wanted[name] in heads else "table_column",
            data.locate(name),
            name=wanted[name],
            choices=", ".join(head for head in heads if head) or "(không có cột nào)",
            hint=hint(wanted[name], heads),
        )
        for name in ("label", "value")
        if heads.count(wanted[name]) != 1
    ]


def _filled(sheet: Sheet) -> Sheet:
    """The table with the cells at the end of a row that nobody typed, as empty ones."""
    width = len(sheet.head)
    rows = tuple(
        (*row, *(cell("", sheet.uri, row[0].place.line, at + 1) for at in range(len(row), width)))
        for row in sheet.rows
    )
    return replace(sheet, rows=rows)


def _point(label: Cell, value: str, place: Location, unit: str) -> Node:
    """One row; a label that is not there is an empty one, which the model reports."""
    start = Location(place.uri, place.line)
    # the unit may stand in every cell, and once in ``unit``
    cells = {
        "label": Node(label.place, text=label.text or None),
        "value": Node(place, text=value.removesuffix(unit).rstrip()),
    }
    return Node(start, fields=cells, keys=dict.fromkeys(cells, start))
