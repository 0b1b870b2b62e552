"""The files beside the page of a plan: tables for a spreadsheet, a calendar, plain data.

The same content and the same day give the same bytes.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.render.calendar_file import calendar_bytes
from chuyenmuc.views.address import plan_file_uri
from chuyenmuc.views.plan_calendar import plan_calendar
from chuyenmuc.views.plan_data import Table, plan_data, target_table, task_table
from chuyenmuc.views.plan_files import CALENDAR_FILE, DATA_FILE, TARGETS_FILE, TASKS_FILE

# A spreadsheet runs a cell that starts like this; an apostrophe in front makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 - meant


def plan_artifacts(library: Library, today: dt.date) -> Iterator[Artifact]:
    """The files of every plan."""
    for entry in library.plans:
        if entry.model.targets:
            targets = target_table(entry, library, today)
            yield _file(entry, TARGETS_FILE, csv_bytes(targets))
        if entry.model.tasks:
            yield _file(entry, TASKS_FILE, csv_bytes(task_table(entry, library)))
        yield _file(entry, CALENDAR_FILE, calendar_bytes(plan_calendar(entry, library, today)))
        yield _file(entry, DATA_FILE, json_bytes(plan_data(entry, library, today)))


def _file(entry: Entry[Plan], name: str, body: bytes) -> Artifact:
    return Artifact(plan_file_uri(entry.id, name), body, entry.source_uri)


def csv_bytes(table: Table) -> bytes:
    """A table as Excel reads it: UTF-8 with a mark at the start, CRLF, nothing that runs."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.head)
    writer.writerows([safe(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """A cell no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) else cell


def json_bytes(data: dict[str, object]) -> bytes:
    """Readable JSON in the order of the document."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
