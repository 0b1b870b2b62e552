"""The bytes of a table, in any form that is read → its cells."""

from __future__ import annotations

from chuyenmuc.content.load.decode import MAX_BYTES, decode
from chuyenmuc.content.load.tables.package import MAX_BYTES as MAX_BOOK
from chuyenmuc.content.load.tables.package import named_as_text
from chuyenmuc.content.load.tables.sheet import BOOK, Asked, Sheet, read_csv
from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic, Location


def largest_table(uri: str) -> int:
    """How many bytes a table may have, by the ending of its name."""
    return MAX_BOOK if uri.lower().endswith(BOOK) else MAX_BYTES


def read_table(
    body: bytes, uri: str, asked: Asked | None = None
) -> tuple[Sheet | None, list[Diagnostic]]:
    """The cells of a table, by the ending of its name.

    Args:
        body: the file.
        uri: where it lies.
        asked: which sheet of a workbook, where somebody can say so.

    Returns:
        The table, without the rows that a finding is about, or None where no row can be trusted;
        and the findings.
    """
    if uri.lower().endswith(BOOK):
        # openpyxl takes a fifth of a second, and most communes have no Excel file
        from chuyenmuc.content.load.tables.workbook import read_workbook  # noqa: PLC0415

        return read_workbook(body, uri, asked)
    if kind := named_as_text(body):
        return None, [diagnose(kind, Location(uri))]
    text, findings = decode(body, uri)
    return (None, findings) if text is None else read_csv(text, uri)
