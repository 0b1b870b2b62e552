"""The archive before: what it holds of pages, and that the list has only grown since."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.adapters.archive.judged_log import judged_log
from chuyenmuc.adapters.archive.read_zip import ArchiveUnreadableError, opened
from chuyenmuc.content.library import Library
from chuyenmuc.content.publications.log import FILE
from chuyenmuc.content.publications.row import Publication
from chuyenmuc.publish.archive.contents import FACTS, Facts, FactsUnreadableError, read_facts

_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-(\d{1,4}))?\.zip")


@dataclass(frozen=True, slots=True)
class Earlier:
    """An archive: its file, its facts, the rows of its list."""

    path: Path
    facts: Facts
    rows: tuple[Publication, ...]


def archive_name(day: dt.date, count: int) -> str:
    """``2026-11-20.zip``; the second of a day ``2026-11-20-2.zip``."""
    return f"{day.isoformat()}{f'-{count}' if count > 1 else ''}.zip"


def latest(folder: Path) -> Path | None:
    """The newest archive of a folder, by its name."""
    if not folder.is_dir():
        return None
    found = {
        (match[1], int(match[2] or 1)): path
        for path in folder.iterdir()
        if (match := _NAME.fullmatch(path.name)) and path.is_file()
    }
    return found[max(found)] if found else None


def read_earlier(path: Path, library: Library, today: dt.date) -> Earlier:
    """What an archive tells the next one.

    Raises:
        ArchiveUnreadableError: it is damaged, or not of this commune.
        OSError: it cannot be read.
    """
    with opened(path) as archive:
        try:
            facts = read_facts(archive.text(FACTS))
        except FactsUnreadableError:
            raise ArchiveUnreadableError(f"không đọc được {FACTS} trong bản lưu") from None
        body = archive.body(FILE) if FILE in archive.names else b""
    if facts.commune != library.commune.id:
        raise ArchiveUnreadableError(f"bản lưu là của {facts.commune}")
    return Earlier(path, facts, judged_log(body, library, max(today, facts.day)).rows)


def lost_row(earlier: Earlier, rows: tuple[Publication, ...]) -> int | None:
    """The first row, counted from 1, that an archive has and the list has no longer as it was."""
    for at, row in enumerate(earlier.rows):
        if at >= len(rows) or rows[at].code != row.code:
            return at + 1
    return None
