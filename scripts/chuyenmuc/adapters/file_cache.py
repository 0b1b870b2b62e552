"""The cache of heavy files: ``.cache/chuyenmuc/<2 hex>/<recipe>-<content><suffix>``.

Both are the start of a sha256: of what decided the bytes, and of the bytes themselves. A file whose
content is not what its name says (cut by a power failure, overwritten, no file at all) is taken as
not there, made again and counted.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from chuyenmuc.ports import Kept, Trouble
from chuyenmuc.vietnamese.system_error import reason_of

_SIGNS = 32
"""Of a sha256 in a name: both whole would be too long for Windows in a deep folder."""
_LARGEST = 256_000_000
"""Bytes; nothing we draw comes near. A larger file is not read to find out that it is not ours."""
_TOUCHED_AFTER = 24 * 3600.0
_UNUSED_AFTER = 60 * _TOUCHED_AFTER
_OURS = re.compile(r"[0-9a-f]{32}-[0-9a-f]{32}\.\w+(?:\.[0-9a-f]{16})?|[0-9a-f]{64}\.\w+(?:\.\d+)?")
"""An entry, one that was never finished, or either as they were named without content."""


class FileCache:
    """Files named by what decided their bytes. Where none can be written, they stay in memory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._damaged: dict[tuple[str, str], list[Path]] = {}
        self._counted = 0
        self._refused = self._told = ""

    def get(self, key: str, suffix: str) -> Kept | None:
        """What was stored under ``key``, or None; its bytes have been read and compared."""
        damaged = []
        for path in self._entries(key, suffix):
            kept = _checked(path)
            if kept is not None:
                return kept
            damaged.append(path)
        if damaged and (key, suffix) not in self._damaged:
            self._damaged[key, suffix] = damaged
        return None

    def put(self, key: str, suffix: str, body: bytes) -> Kept:
        """Store ``body``; a reader never sees half a file, not even after a power failure."""
        held = Kept.held(body)
        path = self._shard(key) / f"{key[:_SIGNS]}-{held.digest[:_SIGNS]}{suffix}"
        try:
            _write(path, body)
        except OSError as error:
            there = _checked(path)  # Windows replaces no file that another run is reading
            self._refused = self._refused or ("" if there else reason_of(error))
            return there or held
        for other in self._damaged.get((key, suffix), ()):
            if other != path and _checked(other) is None:
                _clear(other)
        return Kept.held(body, path)

    def trouble(self) -> Trouble:
        """What it ran into since it was last asked."""
        refused = "" if self._told else self._refused
        told = Trouble(len(self._damaged) - self._counted, refused)
        self._counted, self._told = len(self._damaged), self._refused
        return told

    def forget_unused(self, now: float) -> None:
        """Delete what we wrote and no run has asked for in sixty days before ``now`` (seconds)."""
        with contextlib.suppress(OSError):  # whatever cannot be deleted costs nothing but room
            for shard in sorted(self.folder.iterdir()):
                if len(shard.name) == len("ff"):
                    _forget(shard, now - _UNUSED_AFTER)

    def _shard(self, key: str) -> Path:
        return self.folder / key[:2]

    def _entries(self, key: str, suffix: str) -> Iterator[Path]:
        start, length = f"{key[:_SIGNS]}-", 2 * _SIGNS + 1 + len(suffix)
        try:
            paths = sorted(self._shard(key).iterdir())
        except OSError:  # not there, no folder, not ours to read: nothing is remembered
            return
        for path in paths:
            name = path.name
            if name.startswith(start) and name.endswith(suffix) and len(name) == length:
                yield path


def project_cache(project: Path) -> FileCache:
    """The cache of a project folder; deleting it costs only time."""
    return FileCache(project / ".cache" / "chuyenmuc")


def _checked(path: Path) -> Kept | None:
    """The file, if it is one and holds what its name says."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
            return None
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
    if digest[:_SIGNS] != path.name[_SIGNS + 1 : 2 * _SIGNS + 1]:
        return None
    _touch(path, found.st_mtime)
    return Kept(path, found.st_size, digest)


def _touch(path: Path, last: float) -> None:
    """Note that it is used: what nobody uses is forgotten one day."""
    now = time.time()
    if abs(now - last) > _TOUCHED_AFTER:
        with contextlib.suppress(OSError):  # a copy that may only be read
            os.utime(path, (now, now))


def _write(path: Path, body: bytes) -> None:
    """Write aside and put in place, so that the name is never there before the bytes are.

    Raises:
        OSError: it cannot be written; nothing is left behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        with aside.open("xb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        if path.is_dir() and not path.is_symlink():
            _clear(path)
        aside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            aside.unlink()
        raise
    with contextlib.suppress(OSError):  # Windows opens no folders, and keeps names in order itself
        opened = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _clear(path: Path) -> None:
    """Take away what stands at the name of an entry; a folder is moved aside: it is not ours."""
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            path.rename(path.with_name(f"{path.name}.la-{secrets.token_hex(4)}"))
        else:
            path.unlink()


def _forget(shard: Path, before: float) -> None:
    for path in sorted(shard.iterdir()):
        with contextlib.suppress(OSError):
            found = path.lstat()
            ours = _OURS.fullmatch(path.name) and stat.S_ISREG(found.st_mode)
            if ours and found.st_mtime < before:
                path.unlink()
