"""The notices due to those whose work is part of every site: ``assets/licences/notices.csv``."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

TABLE = "assets/licences/notices.csv"


@dataclass(frozen=True, slots=True)
class Notice:
    """Whose a part of the site is, and the whole text of its licence.

    Args:
        name: how the work is called.
        part: what it is on the site, in Vietnamese.
        author: who holds the rights.
        licence: how the licence is called.
        file: the name of the text on the site: ``rxjs.txt``.
        text: the licence with its copyright line, as its author gives it.
        package: its name in the script of the theme; empty where it is not in there.
    """

    name: str
    part: str
    author: str
    licence: str
    file: str
    text: bytes
    package: str = ""


def read_notices(project: Path) -> tuple[Notice, ...]:
    """Every notice, in the order of the table; none for a folder without one.

    Raises:
        OSError, UnicodeError: the table or a text cannot be read.
    """
    table = project / TABLE
    if not table.is_file():
        return ()
    with table.open(encoding="utf-8", newline="") as lines:
        return tuple(_notice(row, project) for row in csv.DictReader(lines, strict=True))


def _notice(row: dict[str, str], project: Path) -> Notice:
    return Notice(
        name=row["name"],
        part=row["part"],
        author=row["author"],
        licence=row["licence"],
        file=row["file"],
        text=(project / row["text"]).read_bytes(),
        package=row["package"],
    )
