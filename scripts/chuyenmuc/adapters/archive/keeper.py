"""Write an archive of a site, and the rows of the list of publications.

The archive is written aside, then the list grows, then the archive gets its name: a run that is
killed in between leaves rows without an archive, and the next one keeps them, with the copies of
pages that the archive before does not have. The other way round an archive would have rows that
the list lacks, as if somebody had taken them out.
"""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.adapters.archive.durable import (
    place,
    replace_unchanged,
    to_disk,
    written,
)
from chuyenmuc.adapters.archive.earlier import archive_name
from chuyenmuc.adapters.archive.inside import Inside, inside_of
from chuyenmuc.adapters.archive.judged_log import judged_log, log_uri
from chuyenmuc.adapters.archive.prepared import (
    ArchiveRefusedError,
    Prepared,
    Wish,
    refusal,
)
from chuyenmuc.adapters.archive.write_zip import ChangedMeanwhileError, write_zip
from chuyenmuc.adapters.signatures import sign, signature_of
from chuyenmuc.content.publications.log import FILE
from chuyenmuc.content.publications.row import Publication
from chuyenmuc.diagnostics import Report
from chuyenmuc.ports import Progress
from chuyenmuc.publish.archive.changes import new_rows
from chuyenmuc.publish.archive.log_file import with_rows
from chuyenmuc.publish.folders.unfinished import aside, remove_leftovers


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of it: the archive, its signature, the rows written, how many copies of pages."""

    path: Path
    signature: Path | None
    rows: tuple[Publication, ...]
    copies: int


def keep(prepared: Prepared, reasons: Mapping[str, str], progress: Progress) -> Kept:
    """Write the archive and the rows of the list.

    Args:
        prepared: what to keep.
        reasons: address → why it changed or went; there for all that need it.
        progress: told how far it is.

    Raises:
        ArchiveRefusedError: a reason cannot stand in the list, or a file changed meanwhile.
        SignatureError: the key cannot be used.
        DrawingError: a copy cannot be made.
        OSError: the disk would not.
    """
    wish = prepared.wish
    before = prepared.rows[-1].code if prepared.rows else wish.commune
    rows = new_rows(
        prepared.changes, reasons, approver=wish.approver, day=wish.today, before=before
    )
    log = with_rows(prepared.log, rows)
    # a doubt about a new row stops as well: nobody can mend it later
    there = len(prepared.log.splitlines())
    told = judged_log(log, prepared.library, wish.today).report
    if doubts := [found for found in told if found.is_error or found.location.line > there]:
        raise ArchiveRefusedError(Report.of(doubts))
    inside = inside_of(prepared, log, rows, progress)
    wish.folder.mkdir(parents=True, exist_ok=True)
    for folder in (wish.folder, wish.log.parent):
        remove_leftovers(folder, time.time())
    path, signature = _write(prepared, inside, log, progress)
    return Kept(path, signature, rows, len(inside.copies))


def _write(
    prepared: Prepared, inside: Inside, log: bytes, progress: Progress
) -> tuple[Path, Path | None]:
    """Write aside, sign, let the list grow, then give archive and signature their names."""
    wish = prepared.wish
    progress.stage("Ghi bản lưu trữ", len(inside.files))
    new = aside(wish.folder, ".zip")
    signature = signature_of(new)
    try:
        with written(new) as out:
            write_zip(out, inside.files, inside.digests, wish.today, progress.step)
        if wish.key:
            sign(new, wish.key)
            to_disk(signature)
        if log != prepared.log and not replace_unchanged(wish.log, prepared.log, log):
            what = f"{FILE} vừa được sửa trong lúc lưu trữ; chưa ghi gì."
            action = "Đóng tệp trong Excel, rồi chạy lại `chuyenmuc archive`."
            raise refusal("XB783", log_uri(wish.commune), what, action)
        path = place(new, _free_names(wish))
        signed = place(signature, [signature_of(path)]) if wish.key else None
    except ChangedMeanwhileError as changed:
        what = f"{changed} đổi trong lúc lưu trữ; chưa ghi bản lưu nào."
        action = "Chờ lần dựng trang kết thúc rồi chạy lại."
        raise refusal("XB782", str(changed), what, action) from None
    finally:
        new.unlink(missing_ok=True)
        signature.unlink(missing_ok=True)
    return path, signed


def _free_names(wish: Wish) -> Iterator[Path]:
    """The names of the day that no archive and no signature has."""
    for count in itertools.count(1):
        path = wish.folder / archive_name(wish.today, count)
        if not os.path.lexists(path) and not os.path.lexists(signature_of(path)):
            yield path
