"""What happened to the pieces of a site since the list of publications was last written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from chuyenmuc.content.publications.log import last_rows, sealed
from chuyenmuc.content.publications.row import Deed, Publication
from chuyenmuc.publish.archive.pieces import PiecesOfSite

What = Literal["new", "changed", "gone", "moved"]
_UPDATE = re.compile(r"cập nhật\b\s*+[:.–-]?\s*+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """One piece that is not as the list has it; ``title`` and ``mark`` as they are now, or were."""

    what: What
    address: str
    title: str
    mark: str
    moved_to: str = ""

    @property
    def needs_reason(self) -> bool:
        """Whether a person has to say why."""
        return self.what in {"changed", "gone"}

    @property
    def words(self) -> str:
        """``huong-dan/nop-ho-so: đã sửa``."""
        what = {"new": "bài mới", "changed": "đã sửa", "gone": "đã gỡ", "moved": "đổi địa chỉ"}
        return f"{self.address} “{self.title}”: {what[self.what]}"


def changes_of(rows: Sequence[Publication], pieces: PiecesOfSite) -> tuple[Change, ...]:
    """What is new, changed, gone or moved, by address."""
    known = {address: row for address, row in last_rows(rows).items() if row.deed != "gỡ"}
    return tuple(sorted(_changes(known, pieces), key=lambda change: change.address))


def _changes(known: Mapping[str, Publication], pieces: PiecesOfSite) -> Iterator[Change]:
    for address, piece in pieces.there.items():
        row = known.get(address)
        if row is None or row.mark != piece.mark:
            what: What = "changed" if row else "new"
            yield Change(what, address, piece.document.title, piece.mark)
    for address, row in known.items():
        if address in pieces.there:
            continue
        to = pieces.moved.get(address, "")
        yield Change("moved" if to else "gone", address, row.title, row.mark, to)


def reason_read(said: str) -> tuple[Deed, str]:
    """What was done to a changed piece, and why, by what a person says of it.

    >>> reason_read("cập nhật: thêm giờ làm việc"), reason_read("ghi sai số điện thoại")
    (('cập nhật', 'thêm giờ làm việc'), ('đính chính', 'ghi sai số điện thoại'))
    """
    words = " ".join(said.split())
    if found := _UPDATE.match(words):
        return "cập nhật", words[found.end() :]
    return "đính chính", words


def new_rows(
    changes: Sequence[Change],
    reasons: Mapping[str, str],
    *,
    approver: str,
    day: dt.date,
    before: str,
) -> tuple[Publication, ...]:
    """The rows to write.

    Args:
        changes: what happened.
        reasons: address → what a person said; there for all that need it.
        approver: who approved, or nothing.
        day: of the archive.
        before: the code of the last row there is; the commune's id where there is none.
    """
    found: list[Publication] = []
    for change in changes:
        deed, reason = _deed(change, reasons.get(change.address, ""))
        row = Publication(
            date=day,
            deed=deed,
            piece=change.address,
            title=change.title,
            reason=reason,
            approver=approver,
            mark=change.mark,
        )
        before = sealed(row, before)
        found.append(row.model_copy(update={"code": before}))
    return tuple(found)


def _deed(change: Change, said: str) -> tuple[Deed, str]:
    if change.what == "changed":
        return reason_read(said)
    if change.what == "moved":
        return "gỡ", f"Chuyển sang địa chỉ {change.moved_to}"
    return ("đăng" if change.what == "new" else "gỡ"), " ".join(said.split())
