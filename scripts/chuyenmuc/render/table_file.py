"""A table as CSV: commas, UTF-8 with the mark that spreadsheets want, nothing that runs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

# A spreadsheet runs a cell that starts like this; an apostrophe in front makes it text.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001 - meant
_BREAKS = ("\t", "\r", "\n")
# Where the list sign is a semicolon or a tab, a spreadsheet parts cells there, whatever quotes
# stand around: what follows begins a cell of its own.
_PARTS = re.compile(r"([;\t\r\n])")
_QUOTES = frozenset("\"'")


def table_bytes(table: Iterable[Iterable[str]]) -> bytes:
    """The rows, the head first, as Excel reads them: a mark at the start, lines end in CRLF."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([safe(cell) for cell in row] for row in table)
    return out.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """A cell no spreadsheet takes for a formula, whatever its list sign and unseen signs are."""
    first, *rest = _PARTS.split(cell)
    words = "".join(f"'{part}" if _is_formula(part, _QUOTES) else part for part in rest)
    guard = "'" if cell.startswith(_BREAKS) or _is_formula(first) else ""
    return f"{guard}{first}{words}"


def _is_formula(part: str, passed_over: frozenset[str] = frozenset()) -> bool:
    """Whether the first sign that is seen begins a formula.

    ``passed_over`` are quotes, which are doubled inside a cell and say nothing there.
    """
    for sign in part:
        if sign.isprintable() and sign != " " and sign not in passed_over:
            return sign in _FORMULA
    return False
