"""The files a plan can be taken away in."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.views.address import plan_file_uri

TARGETS_FILE, TASKS_FILE = "chi-tieu.csv", "nhiem-vu.csv"
CALENDAR_FILE, DATA_FILE = "moc.ics", "ke-hoach.json"


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file to take away: its name, what it is good for, its drawing."""

    uri: str
    title: str
    note: str
    icon: str


def plan_files(entry: Entry[Plan]) -> tuple[PlanFile, ...]:
    """Tables for a spreadsheet, days for a phone, all of it for machines."""
    rows = (
        (TARGETS_FILE, "Bảng chỉ tiêu", "CSV, mở bằng Excel", "chart", bool(entry.model.targets)),
        (TASKS_FILE, "Bảng nhiệm vụ", "CSV, mở bằng Excel", "list", bool(entry.model.tasks)),
        (CALENDAR_FILE, "Lịch các mốc", "ICS, thêm vào lịch điện thoại", "cal", True),
        (DATA_FILE, "Toàn bộ dữ liệu", "JSON, cho phần mềm đọc", "doc", True),
    )
    return tuple(
        PlanFile(plan_file_uri(entry.id, name), title, note, icon)
        for name, title, note, icon, is_there in rows
        if is_there
    )
