"""What the rows of ``so-xuat-ban.csv`` add up to, and whether they are as they were written.

Each row holds a code of its own cells and of the code before it, so that a row that was changed,
taken out or put in by hand is found. Whoever rewrites all codes leaves no trace here; the copies of
the list in earlier archives tell.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence

from chuyenmuc.content.publications.row import Publication

FILE = "so-xuat-ban.csv"
COLUMNS = (
    ("date", "ngày"),
    ("deed", "việc"),
    ("piece", "bài"),
    ("title", "tên bài"),
    ("reason", "lý do"),
    ("approver", "người duyệt"),
    ("mark", "dấu bài"),
    ("code", "mã dòng"),
)
"""The field of a row and the name of its column, in the order in which they are written."""
_DIGITS = 32  # 128 bits: nobody finds other cells with the same code


def sealed(row: Publication, before: str) -> str:
    """The code of a row; ``before`` is that of the row above, for the first the commune's id.

    The letter in front keeps a spreadsheet from taking it for a number.
    """
    cells = (before, row.date.isoformat(), row.deed, row.piece, row.title, row.reason, row.approver)
    text = "|".join(_as_read(cell) for cell in (*cells, row.mark))
    return f"x{hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]}"


def _as_read(cell: str) -> str:
    """A cell as it is read back: an apostrophe ahead only keeps a spreadsheet from running it."""
    return unicodedata.normalize("NFC", " ".join(cell.split())).removeprefix("'")


def broken_rows(rows: Sequence[Publication], commune: str) -> Iterator[int]:
    """The rows, counted from 0, that are not as they were written, or do not follow the one above.

    A row that was changed is named alone: what follows is judged by the code that it bears.
    """
    before = commune
    for at, row in enumerate(rows):
        if row.code != sealed(row, before):
            yield at
        before = row.code


def last_rows(rows: Sequence[Publication]) -> dict[str, Publication]:
    """The address of each piece → what was done with it last."""
    return {row.piece: row for row in rows}
