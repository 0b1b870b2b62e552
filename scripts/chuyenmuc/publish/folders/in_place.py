"""Files of ours in a folder that others may use as well: only ours are written anew.

They belong to a site that goes live in between, so they are written in two steps: :func:`announce`
ahead of that, :func:`write_in_place` after it. A run that is killed in between leaves the list of
the site that is live, and a marker that knows both the old files and the new ones as ours.
"""

from __future__ import annotations

import contextlib
import hashlib
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from chuyenmuc.publish.folders.durable import write_settled
from chuyenmuc.publish.folders.entries import digest_of
from chuyenmuc.publish.folders.marker import ASIDE, Marker, lists, own_marker
from chuyenmuc.publish.folders.trash import put_aside
from chuyenmuc.publish.folders.unfinished import remove_leftovers
from chuyenmuc.publish.integrity import MANIFEST, NEXT


def announce(folder: Path, texts: Mapping[str, str], marker: Marker, trash: Path) -> Path | None:
    """Note what is about to be written, and the list of the next site beside that of this one.

    Returns:
        Where something of somebody else lies that had the name of that list, or None.

    Raises:
        OSError: the disk would not.
    """
    folder.mkdir(parents=True, exist_ok=True)
    remove_leftovers(folder, time.time())
    there = {name: digest_of(folder / name) for name in texts if _is_ours(folder, name)}
    listed = {**_digests(texts), NEXT: _digests(texts)[MANIFEST]}
    kept = _put_aside(folder, [NEXT], listed, trash)
    about = Marker(marker.kind, marker.commune, marker.day, listed, there)
    write_settled(folder / ASIDE, about.text().encode())
    write_settled(folder / NEXT, texts[MANIFEST].encode())
    return kept


def write_in_place(
    folder: Path, texts: Mapping[str, str], marker: Marker, trash: Path
) -> Path | None:
    """Write texts by their names; where earlier ones lie that we did not write, or None.

    Raises:
        OSError: the disk would not.
    """
    folder.mkdir(parents=True, exist_ok=True)
    digests = _digests(texts)
    kept = _put_aside(folder, texts, digests, trash)
    for name, text in texts.items():
        write_settled(folder / name, text.encode())
    about = Marker(marker.kind, marker.commune, marker.day, digests)
    write_settled(folder / ASIDE, about.text().encode())
    if (folder / NEXT).is_file() and digest_of(folder / NEXT) == digests.get(MANIFEST):
        with contextlib.suppress(OSError):  # it says the same as the list that is now trusted
            (folder / NEXT).unlink()
    return kept


def is_as_announced(path: Path, folder: Path) -> bool:
    """Whether a copy of a file of ours is as we wrote it last, or were about to write it."""
    name, marker = path.name, own_marker(folder)
    if marker is None:  # from before there were markers
        return (folder / name).is_file() and digest_of(path) == digest_of(folder / name)
    return digest_of(path) in {marker.files.get(name), marker.carried.get(name)}


def _is_ours(folder: Path, name: str) -> bool:
    path = folder / name
    return path.is_file() and not path.is_symlink() and is_as_announced(path, folder)


def _put_aside(
    folder: Path, names: Iterable[str], digests: Mapping[str, str], trash: Path
) -> Path | None:
    others = [folder / name for name in names if _is_taken(folder, name, digests[name])]
    return put_aside(others, trash, folder.name) if others else None


def _is_taken(folder: Path, name: str, new: str) -> bool:
    """Whether something of somebody else lies there."""
    path = folder / name
    if not (path.exists() or path.is_symlink()):
        return False
    if path.is_symlink() or not path.is_file():
        return True
    if name == MANIFEST and lists(path):  # of a release without markers: nobody's work
        return False
    return digest_of(path) != new and (own_marker(folder) is None or not _is_ours(folder, name))


def _digests(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}
