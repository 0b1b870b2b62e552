"""What lies in a folder, by ``lstat``, and how it differs from what its marker lists."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path, PurePosixPath

from chuyenmuc.publish.folders.marker import MARKERS, Marker

_OF_SYSTEMS = frozenset({".DS_Store", "Thumbs.db", "ehthumbs.db", "desktop.ini", ".directory"})
"""What file managers leave in every folder that somebody looks at: nobody's work."""


def entries(folder: Path) -> list[str]:
    """Everything in a folder that is no folder, ``/``-separated; an empty folder ends in ``/``.

    A link is one entry, wherever it leads.

    Raises:
        OSError: a folder cannot be read.
    """
    found, waiting = [], [""]
    while waiting:  # not by recursion: somebody's folder may be deeper than Python calls
        above = waiting.pop()
        with os.scandir(folder / above) as there:
            inside = list(there)
        if above and not inside:
            found.append(above)
        for entry in inside:
            uri = above + entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{uri}/")
            else:
                found.append(uri)
    return sorted(found)


def foreign(folder: Path, marker: Marker) -> list[str]:
    """The entries that nobody of us wrote: not listed, or no plain file any more."""
    known = marker.known
    return [
        uri
        for uri in entries(folder)
        if not (uri in MARKERS or is_of_the_system(uri) or uri in known)
        or (folder / uri).is_symlink()
    ]


def in_short(names: list[str], marker: Marker) -> list[str]:
    """The same, a folder of nothing but strangers by its own name alone."""
    ours = {above.as_posix() for uri in marker.known for above in PurePosixPath(uri).parents}
    short = {}
    for name in names:
        above = [folder.as_posix() for folder in PurePosixPath(name).parents]
        tops = [folder for folder in above if folder != "." and folder not in ours]
        short[f"{tops[-1]}/" if tops else name] = True
    return list(short)


def changed(folder: Path, marker: Marker) -> list[str]:
    """The listed files that are there and not as they were written.

    Raises:
        OSError: a file cannot be read.
    """
    return [
        uri
        for uri, expected in marker.known.items()
        if (folder / uri).is_file() and digest_of(folder / uri) != expected
    ]


def is_as_written(folder: Path, marker: Marker, *, still: Path | None = None) -> bool:
    """Whether nothing is lost with the folder: all in it is as we wrote it, or there ``still``.

    Raises:
        OSError: a file cannot be read.
    """
    others = [uri for uri in foreign(folder, marker) if not uri.endswith("/")]
    if any(still is None or not is_same(folder / uri, still / uri) for uri in others):
        return False
    return not changed(folder, marker)


def is_same(one: Path, other: Path) -> bool:
    """Whether two names lead to files of the same bytes, neither of them a link.

    Raises:
        OSError: one cannot be read.
    """
    if any(path.is_symlink() or not path.is_file() for path in (one, other)):
        return False
    return one.stat().st_size == other.stat().st_size and digest_of(one) == digest_of(other)


def is_of_the_system(uri: str) -> bool:
    """Whether a file manager put it there by itself."""
    name = uri.rsplit("/", 1)[-1]
    return name in _OF_SYSTEMS or name.startswith("._")


def digest_of(path: Path) -> str:
    """The sha256 of a file in hex.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
