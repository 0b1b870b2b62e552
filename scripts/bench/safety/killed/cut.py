"""What a power cut takes from a project: all that was written and not brought to the disk.

Whatever was not flushed since it was last written is emptied, cut in half or filled with zeros, in
turn. In every second cut the last renames, as far as no folder was flushed after them, are undone.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

_ORDERED = frozenset({"names", "remove", "rmdir", "mkdir", "link"})
"""Calls after which a disk that keeps names in order has the renames before them."""
Stamp = tuple[int, int]
"""The size of a file, and when it was last written (ns)."""


def stamps(folder: Path) -> dict[int, Stamp]:
    """Every file that is on the disk before a run, by its inode."""
    return {found.st_ino: (found.st_size, found.st_mtime_ns) for _, found in _files(folder)}


def cut(
    folder: Path, before: Mapping[int, Stamp], journal: Sequence[Sequence[Any]], turn: int
) -> int:
    """Take what was not on the disk; how many files and names that were.

    Args:
        folder: the project, in which the run has died.
        before: what was on the disk before it.
        journal: the calls of the run up to its death.
        turn: the number of this cut: what is damaged how goes by it.
    """
    safe = dict(before)
    for what, *about in journal:
        if what == "fsync":
            safe[about[0]] = (about[1], about[2])
    taken = 0
    for path, found in list(_files(folder)):
        if safe.get(found.st_ino) != (found.st_size, found.st_mtime_ns):
            _damage(path, found.st_size, turn + taken)
            taken += 1
    return taken + (_undo(folder, journal) if turn % 2 else 0)


def _files(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    for above, _, names in os.walk(folder):
        for name in sorted(names):
            path = Path(above, name)
            if not path.is_symlink():
                yield path, path.stat()


def _damage(path: Path, size: int, turn: int) -> None:
    kept = (0, size // 2, 0)[turn % 3]
    os.truncate(path, kept)
    if turn % 3 == 2:  # noqa: PLR2004  # the third way: the length is there, the bytes are not
        os.truncate(path, size)


def _undo(folder: Path, journal: Sequence[Sequence[Any]]) -> int:
    undone = 0
    for number in reversed(range(len(journal))):
        what, *about = journal[number]
        if what in _ORDERED:
            break
        if what == "rename":
            undone += _renamed_back(Path(about[0]), Path(about[1]), replaced(folder, number))
        elif what == "exchange":
            undone += _exchanged_back(folder)
    return undone


def replaced(folder: Path, number: int) -> Path:
    """Where the file has a second name that call ``number`` of a run replaces."""
    return folder.with_name(f"{folder.name}-so") / f"thay-{number}"


def _renamed_back(source: Path, target: Path, before: Path) -> bool:
    if source.parent != target.parent or source.exists() or not target.exists():
        return False
    target.rename(source)
    if before.exists():
        os.link(before, target)
    return True


def _exchanged_back(folder: Path) -> bool:
    """The live site and the one before it, still under the name of the new one, change back."""
    for staged in folder.glob("**/*.new-*/integrity.json"):
        old = staged.parent
        live, aside = old.with_name(old.name.rpartition(".new-")[0]), folder / "doi-cho"
        if live.is_dir() and old.name.rpartition(".new-")[2].isdecimal():
            live.rename(aside)
            old.rename(live)
            aside.rename(old)
            return True
    return False
