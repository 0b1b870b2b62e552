"""Rows of the list of publications as bytes that go behind those there are."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from chuyenmuc.content.publications.log import COLUMNS
from chuyenmuc.content.publications.row import Publication
from chuyenmuc.render.table_file import safe
from chuyenmuc.vietnamese.slug import slug

_MARK = "\ufeff"


def with_rows(before: bytes, rows: Sequence[Publication]) -> bytes:
    """The file with rows at its end; every byte that was there stays as it is.

    The signs between cells and the ends of lines are those the file has, and the columns stand in
    its order; a new file is one that Excel opens in columns.
    """
    if not rows:
        return before
    text = before.decode("utf-8-sig")
    first = next((line for line in text.splitlines() if line.strip()), "")
    sign = ";" if not first or first.count(";") > first.count(",") else ","
    ends = "\n" if "\n" in text and "\r\n" not in text else "\r\n"
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter=sign, lineterminator=ends)
    names = [name for _, name in COLUMNS]
    if not first:
        table.writerow(names)
    elif not text.endswith("\n"):
        out.write(ends)
    order = _order(first, sign) if first else [field for field, _ in COLUMNS]
    for row in rows:
        cells = {field: _cell(row, field) for field, _ in COLUMNS}
        table.writerow([safe(cells[field]) for field in order])
    mark = "" if before else _MARK
    return before + (mark + out.getvalue()).encode()


def _order(first: str, sign: str) -> list[str]:
    fields = {slug(name): field for field, name in COLUMNS}
    return [fields[slug(name)] for name in next(csv.reader([first], delimiter=sign))]


def _cell(row: Publication, field: str) -> str:
    value = getattr(row, field)
    return str(value) if isinstance(value, str) else row.date.isoformat()
