"""Excel files as cases write them: rows, and the formats of some cells."""

from __future__ import annotations

import io
from typing import Any

from openpyxl import Workbook


def workbook(case: dict[str, Any]) -> bytes:
    """The rows of a case, with the formats of some cells."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in case["rows"]:
        sheet.append(row)
    for name, number_format in case.get("formats", {}).items():
        sheet[name].number_format = number_format
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
