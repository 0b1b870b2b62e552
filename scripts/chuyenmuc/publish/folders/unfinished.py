"""Files that a run writes aside before it gives them their names, and what killed runs left."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from pathlib import Path

_ASIDE = re.compile(r"\.chuyenmuc-dang-ghi-\d+(?:\.zip(?:\.sig)?|\.csv)?")
_STALE_SECONDS = 3600


def aside(folder: Path, ending: str = "") -> Path:
    """The name under which this process writes in a folder; hidden, so content never counts it."""
    return folder / f".chuyenmuc-dang-ghi-{os.getpid()}{ending}"


def is_barely_begun(folder: Path) -> bool:
    """Whether a folder holds nothing but what a run was writing when it was killed."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    return all(
        _ASIDE.fullmatch(path.name) and path.is_file() and not path.is_symlink()
        for path in folder.iterdir()
    )


def remove_leftovers(folder: Path, now: float) -> None:
    """Remove what runs that were killed left half-written: files of our own name, an hour old."""
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if not _ASIDE.fullmatch(path.name):
            continue
        with contextlib.suppress(OSError):
            found = path.lstat()
            if stat.S_ISREG(found.st_mode) and now - found.st_mtime > _STALE_SECONDS:
                path.unlink()
