"""``check --fix`` leaves the form of a table as its program wants it."""

from __future__ import annotations

import io
from codecs import BOM_UTF8
from pathlib import Path

from openpyxl import Workbook

from chuyenmuc.adapters.repair import repair_content

FOLDER = "content/communes/xa-mau/records"


def repaired(project: Path, name: str, body: bytes) -> tuple[list[str], bytes]:
    """What was said to be changed, and the file afterwards."""
    file = project / FOLDER / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)
    return list(repair_content(project, lambda _: True)), file.read_bytes()


def test_a_table_keeps_its_mark_signs_and_line_ends(tmp_path: Path) -> None:
    """Without the mark at the start Excel shows letters that nobody can read."""
    apart = "Nga\u0300y;Ma\u0303;Gia\u0301 tri\u0323;Nguo\u0302\u0300n\r\n05/10/2026;a;83,5;B\r\n"
    whole = "Ngày;Mã;Giá trị;Nguồn\r\n05/10/2026;a;83,5;B\r\n"
    uris, body = repaired(tmp_path, "so.csv", BOM_UTF8 + apart.encode())
    assert uris == [f"{FOLDER}/so.csv"]
    assert body == BOM_UTF8 + whole.encode()
    assert list(repair_content(tmp_path, lambda _: True)) == []


def test_a_workbook_is_not_written(tmp_path: Path) -> None:
    """Its letters are repaired when it is read."""
    book = Workbook()
    book.worksheets[0].append(("Nga\u0300y",))
    file = io.BytesIO()
    book.save(file)
    assert repaired(tmp_path, "so.xlsx", file.getvalue()) == ([], file.getvalue())
