"""Excel files: each case is a workbook as an officer leaves it, and what comes of it."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from chuyenmuc.content.load.tables.read import read_table
from chuyenmuc.content.load.tables.records import read_records
from chuyenmuc.content.load.tables.sheet import Asked
from chuyenmuc.diagnostics import Diagnostic, Location

CASES = sorted((Path(__file__).parents[1] / "cases" / "workbooks").glob("*.yml"))
NAME = "records/so.xlsx"


def saved(case: dict[str, Any]) -> bytes:
    """The workbook that a case describes, as openpyxl writes it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in case["sheets"].items():
        sheet: Worksheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    first = book.worksheets[0]
    for name, number_format in case.get("formats", {}).items():
        first[name].number_format = number_format
    for name in case.get("merged", ()):
        first.merge_cells(name)
    for number in case.get("hidden_rows", ()):
        first.row_dimensions[number].hidden = True
    for name in case.get("hidden_columns", ()):
        first.column_dimensions[name].hidden = True
    for title in case.get("hidden_sheets", ()):
        book[title].sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def told(findings: Iterable[Diagnostic]) -> list[str]:
    """The findings as cases write them."""
    return [
        f"{d.location.line}:{d.location.column} {d.code} {d.message} → {d.action}" for d in findings
    ]


@pytest.mark.parametrize("case_file", CASES, ids=lambda path: path.stem)
def test_cells_are_what_an_officer_sees_or_the_cell_is_named(case_file: Path) -> None:
    """Records (or, with ``asked``, all cells) are those of the case, and so are the messages."""
    case = yaml.safe_load(case_file.read_text(encoding="utf-8"))
    if "asked" in case:
        asked = Asked(case["asked"], Location("infographics/hinh.yml", 9, 9))
        sheet, findings = read_table(saved(case), "infographics/so.xlsx", asked)
        read = [[cell.text for cell in row] for row in (sheet.head, *sheet.rows)] if sheet else None
    else:
        node, findings = read_records(saved(case), NAME)
        records = ((node.fields or {})["records"].items or ()) if node else ()
        read = [[cell.text or "" for cell in (row.fields or {}).values()] for row in records]
    assert told(findings) == case.get("says", [])
    if "read" in case:
        assert read == case["read"]
