"""A chart whose values lie in a table: ``data: {file: x.csv, label: cột, value: cột}``.

The rows become the ``points`` of the chart, each with its line in the table, so that whatever is
wrong with a value is told where the value is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from chuyenmuc.content.load.decode import decode
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.node import Node
from chuyenmuc.content.suggest import hint
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.system_error import reason_of

_SHEET_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{3})*,\d+|-?\d+,\d+|-?\d{1,3}(?:\.\d{3})+")
"""How a Vietnamese spreadsheet writes a number, in a file with semicolons: 1.234,5."""


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
    wanted = {name: _text(data, name) for name in ("file", "label", "value")}
    if not all(wanted.values()):
        return node, []  # the model says what is missing
    points, findings = _points_of(data, wanted, path, node.location.uri)
    if points is None:
        return node, findings
    keys = {**(node.keys or {}), "points": points.location}
    return Node(node.location, fields={**fields, "points": points}, keys=keys), findings


def _points_of(
    data: Node, wanted: Mapping[str, str], path: Path, uri: str
) -> tuple[Node | None, list[Diagnostic]]:
    """The rows of the table that ``data`` names, beside the file at ``path``."""
    name = wanted["file"]
    if name != PurePosixPath(name).name or not name.endswith(".csv"):
        return None, [diagnose("table_name", data.locate("file"), name=name)]
    table = str(PurePosixPath(uri).with_name(name))
    text, findings = _read(path.with_name(name), table, data.locate("file"))
    return (None, findings) if text is None else _points(text, table, data, wanted)


def _text(data: Node, name: str) -> str:
    child = (data.fields or {}).get(name)
    return (child.text if child else None) or ""


def _read(path: Path, uri: str, place: Location) -> tuple[str | None, list[Diagnostic]]:
    try:
        body = path.read_bytes()
    except FileNotFoundError:
        return None, [diagnose("table_missing", place, name=path.name)]
    except OSError as error:
        return None, [diagnose("unreadable", Location(uri), reason=reason_of(error))]
    return decode(body, uri)


def _points(
    text: str, uri: str, data: Node, wanted: Mapping[str, str]
) -> tuple[Node | None, list[Diagnostic]]:
    """The rows as a list of points."""
    first = text.split("\n", 1)[0]
    sign = ";" if first.count(";") > first.count(",") else ","
    rows = csv.reader(io.StringIO(text), delimiter=sign)
    heads = [head.strip() for head in next(rows, [])]
    unknown = [name for name in ("label", "value") if wanted[name] not in heads]
    if unknown:
        return None, [
            diagnose(
                "table_column",
                data.locate(name),
                name=wanted[name],
                choices=", ".join(head for head in heads if head) or "(không có cột nào)",
                hint=hint(wanted[name], heads),
            )
            for name in unknown
        ]
    label, value = heads.index(wanted["label"]), heads.index(wanted["value"])
    lines = [
        (row, Location(uri, rows.line_num)) for row in rows if any(cell.strip() for cell in row)
    ]
    if not lines:
        return None, [diagnose("table_empty", Location(uri))]
    empty = [place for row, place in lines if not "".join(row[value : value + 1]).strip()]
    if empty:
        return None, [diagnose("table_cell_empty", p, name=wanted["value"]) for p in empty]
    points = [_point(row, (label, value), place, sign) for row, place in lines]
    return Node(data.location, items=tuple(points)), []


def _point(row: list[str], columns: tuple[int, int], place: Location, sign: str) -> Node:
    """One row; a label that is not there is an empty one, which the model reports."""
    label, value = (row[at].strip() if at < len(row) else "" for at in columns)
    if sign == ";" and _SHEET_NUMBER.fullmatch(value):
        value = value.replace(".", "").replace(",", ".")
    cells = {"label": Node(place, text=label or None), "value": Node(place, text=value or None)}
    return Node(place, fields=cells, keys=dict.fromkeys(cells, place))
