"""A table as CSV: commas, UTF-8 with the mark that spreadsheets want, nothing that runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

# A spreadsheet runs a cell that starts like this; an apostrophe in front makes it text.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001 - meant
_BREAKS = ("\t", "\r", "\n")


def table_bytes(table: Iterable[Iterable[str]]) -> bytes:
    """The rows, the head first, as Excel reads them: a mark at the start, lines end in CRLF."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([safe(cell) for cell in row] for row in table)
    return out.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """A cell no spreadsheet takes for a formula, whatever unseen signs stand in front of it."""
    seen = next((at for at, sign in enumerate(cell) if sign.isprintable() and sign != " "), 0)
    return f"'{cell}" if cell.startswith(_BREAKS) or cell[seen:].startswith(_FORMULA) else cell
