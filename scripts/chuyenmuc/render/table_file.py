"""A table as CSV: commas, UTF-8 with the mark that spreadsheets want."""

from __future__ import annotations

import csv
import io

from chuyenmuc.views.figures.table import Table

_FORMULA = ("=", "+", "-", "@")


def table_bytes(table: Table) -> bytes:
    """The file. A cell that a spreadsheet would take for a formula starts with an apostrophe."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(
        [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in table
    )
    return out.getvalue().encode("utf-8-sig")
