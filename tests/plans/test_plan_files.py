"""The files beside a plan: what a spreadsheet, a calendar and a program get."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.content.library import Library
from chuyenmuc.render.plan_files import csv_bytes, plan_artifacts, safe
from chuyenmuc.views.plan_data import Table

Files = Callable[[str], dict[str, bytes]]


@given(st.text(max_size=20))
def test_no_cell_is_a_formula(text: str) -> None:
    """Whatever a plan says, a spreadsheet shows it and runs nothing."""
    cell = safe(text)
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert cell.endswith(text)


@given(st.lists(st.tuples(st.text(max_size=9), st.text(max_size=9)), max_size=4))
def test_a_table_comes_back_as_it_went_in(rows: list[tuple[str, str]]) -> None:
    """Commas, quotes and line ends inside a cell stay inside it."""
    body = csv_bytes(Table(("Một", "Hai"), tuple(rows)))
    assert body.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    assert read == [["Một", "Hai"], *([safe(cell) for cell in row] for row in rows)]


def test_the_same_day_gives_the_same_bytes(
    libraries: dict[str, Library], files_of: Files, today: dt.date
) -> None:
    """Nothing but the content and the day decides what is in a file."""
    for commune, library in libraries.items():
        for artifact in plan_artifacts(library, today):
            assert artifact.read() == files_of(commune)[artifact.uri]


def test_the_data_say_where_each_count_comes_from(files_of: Files) -> None:
    """A row of the officer's table by its line, a page by its id."""
    data = json.loads(files_of("xa-mau")["ke-hoach/xa-mau-2026/ke-hoach.json"])
    by_id = {row["id"]: row for row in data["targets"]}
    assert by_id["vneid"]["result"]["evidence"][0]["from"].endswith("records/so-lieu.csv:2")
    assert by_id["tin-bai"]["result"]["evidence"][0]["from"] in {
        "ban-hanh-ke-hoach-gia-lap",
        "cong-an-mau-nhac-viec",
    }
    assert data["mark"] == "DỮ LIỆU GIẢ LẬP"


def test_the_calendar_holds_the_last_days_of_the_plan(files_of: Files) -> None:
    """“trước ngày 15/12/2026” ends on its eve; a month ends on its last day."""
    events = files_of("xa-mau")["ke-hoach/xa-mau-2026/moc.ics"].decode().replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20261214" in events
    assert "DTSTART;VALUE=DATE:20260630" in events
    assert "Ngày Chuyển đổi số quốc gia" in events
