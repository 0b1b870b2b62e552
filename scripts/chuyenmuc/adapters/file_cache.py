"""The cache of heavy files: ``.cache/chuyenmuc/<2 hex>/<hash><suffix>``."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileCache:
    """Files named by the hash of everything that decided their bytes."""

    folder: Path

    def get(self, key: str, suffix: str) -> Path | None:
        """The file stored under ``key``, or None."""
        path = self._path(key, suffix)
        return path if path.is_file() else None

    def put(self, key: str, suffix: str, body: bytes) -> Path:
        """Store ``body``; a reader never sees half a file."""
        path = self._path(key, suffix)
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f"{path.name}.{os.getpid()}")
        aside.write_bytes(body)
        aside.replace(path)
        return path

    def _path(self, key: str, suffix: str) -> Path:
        return self.folder / key[:2] / f"{key}{suffix}"


def project_cache(project: Path) -> FileCache:
    """The cache of a project folder; deleting it costs only time."""
    return FileCache(project / ".cache" / "chuyenmuc")
