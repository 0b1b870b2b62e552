"""The same table, however it was saved, gives the same records."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence

import pytest
from openpyxl import Workbook, load_workbook

from chuyenmuc.content.load.tables.records import read_records

HEAD = ("Ngày", "Mã chỉ tiêu", "Giá trị", "Nguồn")
SOURCE = "Báo cáo 6 tháng, số 45/BC-UBND; “bản giấy”"
TYPED = (
    ("2026-10-05", "ho-so", "80%"),
    ("2026-10-15", "ho-so", "83.5%"),
    ("2026-10-05", "luot", "1234.5"),
    ("2026-10-05", "ho", "12000 hộ"),
    ("2026-10-05", "don-thu", "có"),
)
IN_VIETNAMESE = (
    ("05/10/2026", "ho-so", "80%"),
    ("15/10/2026", "ho-so", "83,5%"),
    ("05/10/2026", "luot", "1.234,5"),
    ("05/10/2026", "ho", "12.000 hộ"),
    ("05/10/2026", "don-thu", "có"),
)
IN_CELLS: tuple[tuple[dt.date, str, float | str, str], ...] = (
    (dt.date(2026, 10, 5), "ho-so", 0.8, "0%"),
    (dt.date(2026, 10, 15), "ho-so", 0.835, "0.0%"),
    (dt.date(2026, 10, 5), "luot", 1234.5, "#,##0.0"),
    (dt.date(2026, 10, 5), "ho", 12000, '#,##0" hộ"'),
    (dt.date(2026, 10, 5), "don-thu", "có", "General"),
)


def as_csv(rows: Sequence[Sequence[str]], sign: str, head: Sequence[str] = HEAD) -> str:
    """The rows, each with the source, as Excel writes CSV with this sign between cells."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=sign, lineterminator="\r\n")
    writer.writerows([head, *([*row, SOURCE] for row in rows)])
    return out.getvalue()


def as_workbook() -> bytes:
    """The rows as real days and numbers, with the formats that show them as typed."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEAD)
    for at, (day, metric, value, number_format) in enumerate(IN_CELLS, start=2):
        sheet.append((day, metric, value, SOURCE))
        sheet.cell(at, 3).number_format = number_format
        sheet.cell(at, 1).number_format = "dd/mm/yyyy"
    return written(book)


def written(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def records(body: bytes, name: str) -> list[list[str | None]]:
    """What is read, all of it."""
    node, findings = read_records(body, name)
    assert findings == []
    rows = ((node and node.fields) or {})["records"].items or ()
    return [[cell.text for cell in (row.fields or {}).values()] for row in rows]


FORMS = {
    "commas, as a machine writes": as_csv(TYPED, ",", ("date", "metric", "value", "source")),
    "semicolons, as Excel in Viet Nam": as_csv(IN_VIETNAMESE, ";"),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("form", FORMS)
def test_forms_of_csv_give_the_same_records(form: str, ends: str, encoding: str) -> None:
    """The sign between cells, the way of dates and decimals, line ends and a mark at the start."""
    text = FORMS[form].replace("\r\n", ends)
    assert records(text.encode(encoding), "a.csv") == [[*row, SOURCE] for row in TYPED]


def test_a_workbook_gives_the_same_records() -> None:
    """Real days and numbers are what the officer sees of them."""
    assert records(as_workbook(), "a.xlsx") == [[*row, SOURCE] for row in TYPED]


def test_opening_and_saving_changes_nothing() -> None:
    """A workbook that a program has read and written again gives the same records."""
    again = written(load_workbook(io.BytesIO(as_workbook())))
    assert records(again, "a.xlsx") == records(as_workbook(), "a.xlsx")


def test_text_of_excel_in_utf16_is_refused_with_a_way_out() -> None:
    """“Unicode Text” does not show whether a day or a month comes first."""
    _, findings = read_records(as_csv(IN_VIETNAMESE, "\t").encode("utf-16"), "a.csv")
    assert [found.code for found in findings] == ["ND101"]
