"""Files that are whole or not there, also when the power goes: written aside, kept, renamed."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from chuyenmuc.publish.folders.unfinished import aside


@contextlib.contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """A new file to write; on the disk when the block ends, gone when it fails.

    Raises:
        OSError: the disk would not.
    """
    path.unlink(missing_ok=True)  # of an earlier process with our number
    try:
        with path.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def to_disk(path: Path) -> None:
    """Bring a file that another program wrote to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def keep_names(folder: Path) -> None:
    """Bring the names of a folder to the disk, where the system can."""
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def place(path: Path, names: Iterable[Path]) -> Path:
    """Give a file the first name that is free; nothing that is there is ever replaced.

    Args:
        path: the finished file.
        names: what it may be called, in the same folder; one of them is free.

    Raises:
        OSError: the disk would not.
    """
    for target in names:
        with contextlib.suppress(FileExistsError):
            if os.name == "nt":
                path.rename(target)  # refuses a name that is taken
            else:
                _linked(path, target)
            keep_names(target.parent)
            return target
    raise FileExistsError(str(path))


def _linked(path: Path, target: Path) -> None:
    try:
        os.link(path, target)
    except FileExistsError:
        raise
    except OSError:  # a stick that knows no second names
        if os.path.lexists(target):
            raise FileExistsError(str(target)) from None
        path.rename(target)
    else:
        path.unlink()


def replace_unchanged(path: Path, before: bytes, after: bytes) -> bool:
    """Put new bytes in the place of those that were read; False where they changed meanwhile.

    The old file stays whole until the new one is on the disk.

    Raises:
        OSError: the disk would not.
    """
    new = aside(path.parent, ".csv")
    with written(new) as file:
        file.write(after)
    try:
        if (path.read_bytes() if path.exists() else b"") != before:
            return False
        if path.exists():
            new.chmod(stat.S_IMODE(path.stat().st_mode))
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    keep_names(path.parent)
    return True
