"""The files beside the page of a plan: tables for a spreadsheet, a calendar, plain data.

The same content and the same day give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.render.calendar_file import calendar_bytes
from chuyenmuc.render.table_file import table_bytes
from chuyenmuc.views.address import plan_file_uri
from chuyenmuc.views.calendar.of_plan import plan_calendar
from chuyenmuc.views.plan.data import Table, plan_data, target_table, task_table
from chuyenmuc.views.plan.files import CALENDAR_FILE, DATA_FILE, TARGETS_FILE, TASKS_FILE


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
    """A table for a spreadsheet."""
    return table_bytes((table.head, *table.rows))


def json_bytes(data: dict[str, object]) -> bytes:
    """Readable JSON in the order of the document."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
