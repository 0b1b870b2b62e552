"""The files beside a plan: what a spreadsheet, a calendar and a program get."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.values import PartialDate
from chuyenmuc.render.calendar_file import calendar_bytes
from chuyenmuc.render.plan_files import csv_bytes, plan_artifacts
from chuyenmuc.render.table_file import safe
from chuyenmuc.views.calendar.of_plan import plan_calendar
from chuyenmuc.views.calendar.page import calendar_view
from chuyenmuc.views.plan.data import Table

Files = Callable[[str], dict[str, bytes]]
COMMUNES = ("dien-chau", "minh-xuan", "quang-yen", "tan-ninh", "xa-mau")
CONTENT_LINE = re.compile(r"([A-Z-]+)(?:;([A-Z-]+)=([A-Z-]+))?:(.*)")
TEXT = re.compile(r"(?:[^\\;,\x00-\x1f\x7f]|\\[\\;,nN])*")


@given(st.text(max_size=20))
@example("\x1f=1+1")
@example("\u200b@SUM(A1)")
@example("\u00a0 \uff1d1")
@example("A;=1+1;")
@example('A;"=1+1"')
@example("A\t@SUM(A1)\n\u200b-1;; +2")
def test_no_cell_is_a_formula(text: str) -> None:
    """Whatever a plan says, a spreadsheet shows it and runs nothing."""
    cell = safe(text)
    for part in re.split(r"[;\t\r\n]", cell):  # list signs of Excel here and elsewhere
        assert not part.lstrip(' "\u00a0\u200b\x1f').startswith(("=", "+", "-", "@"))
    assert cell.replace("'", "") == text.replace("'", "")


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


def events_of(body: bytes) -> list[dict[str, str]]:
    """The events of a calendar, read as strictly as RFC 5545 allows."""
    assert body.endswith(b"\r\n")
    for folded in body.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(folded) <= 75
        assert not set(b"\r\n") & set(folded)
        folded.decode()  # a fold never cuts a letter in two
    lines = body.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    inside: dict[str, str] | None = None
    head: dict[str, str] = {}
    events = []
    for line in lines[1:-1]:
        found = CONTENT_LINE.fullmatch(line)
        assert found, line
        name, value = found[1], found[4]
        if name == "BEGIN":
            assert (value, inside) == ("VEVENT", None)
            inside = {}
        elif name == "END":
            assert inside
            events.append(inside)
            inside = None
        else:
            known = head if inside is None else inside
            assert name not in known
            known[name] = value
    assert inside is None
    assert head["VERSION"] == "2.0"
    assert head["PRODID"]
    return events


@pytest.mark.parametrize("commune", COMMUNES)
def test_a_phone_can_add_every_calendar(commune: str, files_of: Files) -> None:
    """Each event has one name, a stamp, a day that ends after it begins, and proper text."""
    calendars = {at: body for at, body in files_of(commune).items() if at.endswith(".ics")}
    assert calendars
    for body in calendars.values():
        events = events_of(body)
        assert events
        names = [event["UID"] for event in events]
        assert len(names) == len(set(names))
        for event in events:
            assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"])
            first, after = (
                dt.datetime.strptime(event[key], "%Y%m%d").replace(tzinfo=dt.UTC)
                for key in ("DTSTART", "DTEND")
            )
            assert after > first
            assert event["SUMMARY"]
            assert TEXT.fullmatch(event["SUMMARY"])
            assert TEXT.fullmatch(event["DESCRIPTION"])


def test_a_corrected_deadline_replaces_the_one_in_a_phone(
    libraries: dict[str, Library], today: dt.date
) -> None:
    """Its name comes from the plan and the clause; a later day makes it the later version."""
    library = libraries["xa-mau"]
    entry = library.main_plan
    assert entry
    rows = tuple(
        row.model_copy(update={"what": "Tên đã sửa", "due": PartialDate(2026, 11)})
        for row in entry.model.milestones
    )
    corrected = replace(entry, model=entry.model.model_copy(update={"milestones": rows}))
    after = replace(
        library, plans=tuple(corrected if p.id == entry.id else p for p in library.plans)
    )
    was, now = (
        {event["UID"]: event for event in events_of(calendar_bytes(calendar))}
        for calendar in (
            calendar_view(library, today),
            calendar_view(after, today + dt.timedelta(days=1)),
        )
    )
    assert [uid for uid in was if uid.startswith(f"{entry.id}-moc-")]
    assert set(was) <= set(now)
    assert all(int(now[uid]["SEQUENCE"]) == int(was[uid]["SEQUENCE"]) + 1 for uid in was)


def test_two_calendars_of_a_commune_tell_the_same_of_one_milestone(
    libraries: dict[str, Library], today: dt.date
) -> None:
    """Added to one phone they do not contradict each other, and have names of their own."""
    library = libraries["xa-mau"]
    entry = library.main_plan
    assert entry
    views = (calendar_view(library, today), plan_calendar(entry, library, today))
    commune, plan = ({e["UID"]: e for e in events_of(calendar_bytes(view))} for view in views)
    assert len({view.name for view in views}) == 2
    both = {uid for uid in commune if uid.startswith(f"{entry.id}-moc-")}
    assert both
    assert {uid: commune[uid] for uid in both} == {uid: plan[uid] for uid in both}


@pytest.mark.parametrize("commune", COMMUNES)
def test_a_spreadsheet_can_open_every_table(commune: str, files_of: Files) -> None:
    """A mark for Vietnamese letters, as many cells in each row as in the head, no formula."""
    tables = [body for at, body in files_of(commune).items() if at.endswith(".csv")]
    assert tables
    for body in tables:
        assert body.startswith(b"\xef\xbb\xbf")
        assert b"\n" not in body.replace(b"\r\n", b"")
        rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True))
        assert len(rows) > 1
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not [cell for row in rows for cell in row if safe(cell) != cell]


@pytest.mark.parametrize("commune", COMMUNES)
def test_a_program_can_read_the_data_of_every_plan(commune: str, files_of: Files) -> None:
    """Targets by their id, tasks by their anchor, each named once; days are ISO or none."""
    plans = [json.loads(body) for at, body in files_of(commune).items() if at.endswith(".json")]
    assert plans
    for plan in plans:
        ids = [row["id"] for row in plan["targets"]]
        anchors = [row["anchor"] for row in plan["tasks"]]
        assert len(ids) == len(set(ids))
        assert len(anchors) == len(set(anchors))
        days = [row["deadline_on"] for row in plan["targets"]]
        days += [row["due"] for row in (*plan["tasks"], *plan["milestones"])]
        assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", day) for day in days if day)
