"""Put a finished folder in the place of the live one, without a moment in between.

On Linux the kernel exchanges the two names in one step. Elsewhere two renames do it; a crash
between them is mended by :func:`recover` at the next start.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
import time
from pathlib import Path

from chuyenmuc.vietnamese.system_error import reason_of

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
STALE_SECONDS = 3600


class SwapRefusedError(Exception):
    """``path`` was not replaced: the system would not, or what lies there is not ours."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def staging_folder(live: Path, process: int) -> Path:
    """Where the next version of ``live`` is built: beside it, so that a rename is enough."""
    return live.with_name(f"{live.name}.new-{process}")


def previous_folder(live: Path) -> Path:
    """Where the version before the last swap is kept."""
    return live.with_name(f"{live.name}.prev")


def recover(live: Path, now: float) -> None:
    """Mend what a killed run left: bring back the live folder, remove old staging folders."""
    previous = previous_folder(live)
    if not live.exists() and previous.exists():
        previous.rename(live)
    for leftover in live.parent.glob(f"{live.name}.new-*"):
        if leftover.is_dir() and now - leftover.stat().st_mtime > STALE_SECONDS:
            shutil.rmtree(leftover, ignore_errors=True)


def swap(staged: Path, live: Path) -> None:
    """Make ``staged`` the live folder and keep the old one as ``<live>.prev``.

    Raises:
        SwapRefusedError: the system refused; the live folder is as it was.
    """
    previous = previous_folder(live)
    try:
        if previous.exists():
            shutil.rmtree(previous)
        if not live.exists():
            _rename(staged, live)
        elif _exchange(staged, live):
            staged.rename(previous)
        else:
            live.rename(previous)
            try:
                _rename(staged, live)
            except OSError:
                previous.rename(live)
                raise
    except OSError as error:
        path = Path(error.filename) if error.filename else live
        raise SwapRefusedError(path, reason_of(error)) from error


def _rename(source: Path, target: Path, tries: int = 5) -> None:
    """Rename; on Windows a virus scanner may hold a fresh folder for a moment."""
    for attempt in range(tries):
        if sys.platform == "win32" and attempt < tries - 1:
            with contextlib.suppress(PermissionError):  # held for a moment: tried again below
                source.rename(target)
                return
            time.sleep(0.2 * (attempt + 1))
        else:
            source.rename(target)
            return


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names atomically. False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    done = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(done == 0)
