"""An archive written file by file, the same bytes for the same site, list and day."""

from __future__ import annotations

import datetime as dt
import hashlib
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

_PIECE = 1024 * 1024
_MODE = 0o100644 << 16
_UNIX = 3
_PACKED = frozenset({".png", ".webp", ".jpg", ".jpeg", ".mp3", ".woff2", ".zip", ".docx", ".xlsx"})
Source = Path | bytes


class ChangedMeanwhileError(Exception):
    """A file of the site is not what it was when it was compared; its name."""


def write_zip(
    out: BinaryIO,
    files: Mapping[str, Source],
    digests: Mapping[str, str],
    day: dt.date,
    step: Callable[[], None],
) -> None:
    """Write all files in the order of their names.

    Args:
        out: where to.
        files: name in the archive → what is in it.
        digests: the sha256 that each must have.
        day: stands with every file.
        step: called after each.

    Raises:
        ChangedMeanwhileError: a file has another digest.
        OSError: a file cannot be read, or the archive not written.
    """
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, source in sorted(files.items()):
            info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            info.external_attr, info.create_system = _MODE, _UNIX
            packed = Path(name).suffix in _PACKED
            info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            with archive.open(info, "w", force_zip64=False) as part:
                found = _copied(source, part.write)
            if found != digests[name]:
                raise ChangedMeanwhileError(name)
            step()


def _copied(source: Source, write: Callable[[bytes], object]) -> str:
    """Copy; the sha256 of what was copied is returned."""
    found = hashlib.sha256()
    if isinstance(source, bytes):
        found.update(source)
        write(source)
        return found.hexdigest()
    with source.open("rb") as file:
        while piece := file.read(_PIECE):
            found.update(piece)
            write(piece)
    return found.hexdigest()
