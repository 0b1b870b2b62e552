"""Files that outlive a power cut: written through to the disk before a name leads to them."""

from __future__ import annotations

import contextlib
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from chuyenmuc.publish.folders.unfinished import aside

_AT_ONCE = 16


def settle(folder: Path) -> None:
    """Write all of a folder through to the disk, then the folder's own list of names.

    Raises:
        OSError: the disk would not.
    """
    walked = [(Path(above), names) for above, _, names in os.walk(folder, topdown=False)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:  # the disk writes many at once as fast as one
        for _ in pool.map(settle_file, [above / name for above, names in walked for name in names]):
            pass
    for above, _ in walked:
        settle_names(above)


def write_settled(path: Path, body: bytes) -> None:
    """Write a file that is there whole, or as it was before: not even a power cut leaves half.

    Raises:
        OSError: the disk would not.
    """
    new = aside(path.parent)
    try:
        new.write_bytes(body)
        settle_file(new)
        if path.exists():
            new.chmod(stat.S_IMODE(path.stat().st_mode))
        new.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            new.unlink()
        raise
    settle_names(path.parent)


def settle_file(path: Path) -> None:
    """Write one file through to the disk.

    Raises:
        OSError: the disk would not.
    """
    # Windows flushes only what is open for writing.
    _flush(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)


def settle_names(folder: Path) -> None:
    """Write the names in a folder through to the disk; Windows does that by itself.

    Raises:
        OSError: the disk would not.
    """
    if os.name != "nt":
        _flush(folder, os.O_RDONLY)


def _flush(path: Path, how: int) -> None:
    number = os.open(path, how)
    try:
        os.fsync(number)
    finally:
        os.close(number)
