"""The list of what was published (``so-xuat-ban.csv``): a tree with the place of each cell."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.load.tables.cell_values import day, turned_days
from chuyenmuc.content.load.tables.read import read_table
from chuyenmuc.content.load.tables.sheet import Row, Sheet, whole_rows
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.node import Node
from chuyenmuc.content.publications.log import COLUMNS
from chuyenmuc.content.publications.row import DEEDS
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.slug import slug
from chuyenmuc.vietnamese.text import nfc

_NEEDED = ("date", "deed", "piece")
_FIELDS: Mapping[str, str] = MappingProxyType({slug(name): field for field, name in COLUMNS})
_DEEDS: Mapping[str, str] = MappingProxyType({slug(deed): deed for deed in DEEDS})


def read_publications(body: bytes, uri: str) -> tuple[Node | None, list[Diagnostic]]:
    """The rows of the list.

    Returns:
        A mapping with the list ``publications``, or None when no row can be trusted, and the
        findings.
    """
    sheet, findings = read_table(body, uri)
    if sheet is None or (findings and not sheet.head):
        return (_tree(uri, ()) if sheet else None), findings
    fields = [_FIELDS.get(slug(name.text), "") for name in sheet.head]
    if sorted(fields) != sorted(_FIELDS.values()):
        names = ", ".join(name.text for name in sheet.head)
        return None, [diagnose("log_header", Location(uri), found=names[:80])]
    rows, problems = whole_rows(sheet)
    findings += problems
    findings += turned_days([row[fields.index("date")] for row in rows])
    nodes: list[Node] = []
    for row in rows:
        empty = next((at for f in _NEEDED if not row[at := fields.index(f)].text), None)
        if empty is not None:
            column = sheet.head[empty].text
            findings.append(
                diagnose("log_empty", row[empty].place, column=column, cell=row[empty].name)
            )
            continue
        node, unsure = _row(row, fields, sheet)
        nodes.append(node)
        findings += unsure
    return _tree(uri, tuple(nodes)), sorted(findings, key=lambda found: found.location.line)


def _row(row: Row, fields: list[str], sheet: Sheet) -> tuple[Node, list[Diagnostic]]:
    start = Location(sheet.uri, row[0].place.line)
    texts = {field: nfc(_unmarked(cell.text)) for field, cell in zip(fields, row, strict=True)}
    texts["date"], findings = day(row[fields.index("date")], sheet.form)
    texts["piece"] = texts["piece"].strip("/")
    deed = texts["deed"]
    texts["deed"] = _DEEDS.get(slug(deed), deed)
    if texts["deed"] not in DEEDS:
        place = row[fields.index("deed")].place
        return _without_values(start), [*findings, diagnose("log_deed", place, found=deed)]
    found = {
        field: Node(cell.place, text=texts[field])
        for field, cell in zip(fields, row, strict=True)
        if texts[field]
    }
    return Node(start, fields=found, keys=dict.fromkeys(found, start)), findings


def _without_values(start: Location) -> Node:
    return Node(start, fields={}, keys={})


def _unmarked(text: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    return text.removeprefix("'")


def _tree(uri: str, rows: tuple[Node, ...]) -> Node:
    start = Location(uri)
    return Node(start, fields={"publications": Node(start, items=rows)}, keys={})
