"""Folders of ours that are done with: deleted where nothing is lost, else kept in ``trash/``.

Only what is byte for byte as a marker lists it is ever deleted. Whatever else was in the folder, a
page that somebody changed by hand or a file that somebody added, is moved, and stays until a person
deletes it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from chuyenmuc.publish.folders.durable import write_settled
from chuyenmuc.publish.folders.entries import (
    entries,
    is_as_written,
    is_of_the_system,
    is_same,
)
from chuyenmuc.publish.folders.marker import ASIDE, MARKERS, TRASH, Marker, marker_of
from chuyenmuc.publish.folders.refusal import NOT_OURS, SwapRefusedError

KEPT = 5
"""Entries of one name that stay when all in them is what we drew."""


def erase(folder: Path) -> None:
    """Delete a folder of ours; its marker goes last, so that what a kill leaves is still ours.

    Raises:
        OSError: something in it cannot be deleted.
    """
    for path in folder.iterdir():
        if path.name not in MARKERS:
            _delete(path)
    for name in MARKERS:
        (folder / name).unlink(missing_ok=True)
    folder.rmdir()


def retire(folder: Path, trash: Path, name: str, *, still: Path | None = None) -> Path | None:
    """Make the place of an old version free; where it went, or None: nothing was lost.

    What is ``still`` in another folder is not lost either.

    Raises:
        SwapRefusedError: the folder is not one of ours.
        OSError: it cannot be read or moved.
    """
    if not (folder.exists() or folder.is_symlink()):
        return None
    marker = marker_of(folder)
    if marker is None:
        if folder.is_symlink() or not folder.is_dir() or any(folder.iterdir()):
            raise SwapRefusedError(folder, NOT_OURS)
        folder.rmdir()
        return None
    if is_as_written(folder, marker, still=still):
        erase(folder)
        return None
    entry = _new_entry(trash, name)
    trash.mkdir(parents=True, exist_ok=True)
    shutil.move(folder, entry)
    return entry


def replaced(old: Path, new: Path, trash: Path, name: str) -> Path | None:
    """Delete an old folder but for what the new one lacks; where that went, or None.

    What the new one has with other bytes counts as lacking.

    Raises:
        OSError: a file cannot be read or moved.
    """
    missed = [
        uri
        for uri in entries(old)
        if uri not in MARKERS
        and not uri.endswith("/")
        and not is_of_the_system(uri)
        and not is_same(old / uri, new / uri)
    ]
    before = marker_of(old) or Marker()
    entry = None
    if missed:
        entry = _new_entry(trash, name)
        entry.mkdir(parents=True)
        listed = {uri: before.files[uri] for uri in missed if uri in before.files}
        kept = Marker(TRASH, before.commune, before.day, listed)
        write_settled(entry / ASIDE, kept.text().encode())
        for uri in missed:
            target = entry / uri
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(old / uri, target)
    erase(old)
    _thin_out(trash, name)
    return entry


def put_aside(paths: Iterable[Path], trash: Path, name: str) -> Path:
    """Move files into an entry of their own, and say which.

    Raises:
        OSError: one cannot be moved.
    """
    entry = _new_entry(trash, name)
    entry.mkdir(parents=True)
    for path in paths:
        shutil.move(path, entry / path.name)
    return entry


def _thin_out(trash: Path, name: str) -> None:
    """Delete all but the latest entries of a name; what is not only ours stays."""
    numbered = [
        (int(number), path)
        for path in trash.glob("*")
        if (number := path.name.removeprefix(f"{name}-")) != path.name and number.isdecimal()
    ]
    for _, path in sorted(numbered)[:-KEPT]:
        marker = marker_of(path)
        if marker is not None and marker.kind == TRASH and is_as_written(path, marker):
            erase(path)


def _new_entry(trash: Path, name: str) -> Path:
    """A name that is later than all before it: numbers of entries that are gone stay gone."""
    taken = [0]
    for path in trash.glob("*"):
        number = path.name.removeprefix(f"{name}-")
        if number != path.name and number.isdecimal():
            taken.append(int(number))
    fresh = (trash / f"{name}-{number}" for number in count(max(taken) + 1))
    return next(path for path in fresh if not path.exists())


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
