"""Where all lies that belongs to one result: nothing but the result itself is in a web root.

Only the project folder is known to be private. So the trusted list, the files for servers, prints,
the version before and the one being written lie in it: beside ``site/`` for a result that lies
directly in the project, else in ``elsewhere/<name>-<8 hex of its place>/``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

ELSEWHERE = "elsewhere"
_SITE = "site"
_PRIVATE = (ELSEWHERE, "print", ".cache")


@dataclass(frozen=True, slots=True)
class Places:
    """``project`` and ``live``, the folder that is replaced, are absolute and without links."""

    project: Path
    live: Path

    @classmethod
    def of(cls, project: Path, out: Path) -> Places:
        """The places of what is written to ``out``."""
        return cls(project.resolve(), out.resolve())

    @property
    def home(self) -> Path:
        """The private folder in which versions of it lie."""
        above = self.live.parent
        private = (self.project / name for name in _PRIVATE)
        if above == self.project or any(above.is_relative_to(folder) for folder in private):
            return above
        return self.project / ELSEWHERE / self._key

    @property
    def previous(self) -> Path:
        """Where the version before the last swap is kept."""
        return self.home / f"{self.live.name}.prev"

    @property
    def trash(self) -> Path:
        """Where that goes which somebody may miss."""
        return self.project / "trash"

    def prints(self, commune: str) -> Places:
        """Where the prints of a site lie."""
        return Places(self.project, self._private(commune) / "print" / commune)

    def server(self, commune: str) -> Path:
        """Where the files for the server of a site lie, and the trusted list of its files."""
        return self._private(commune) / "server" / commune

    def staging(self, process: int) -> Iterator[Path]:
        """Where a run may write the next version: the first name that is free."""
        yield self.home / f"{self.live.name}.new-{process}"
        for number in count(1):
            yield self.home / f"{self.live.name}.new-{process}{number:03d}"

    def beside(self, process: int) -> Path:
        """A place beside the result, for where its disk is another one: servers show no such name.

        It may lie in a web root, so it is used for a moment, and closed for others by its mode.
        """
        return self.live.with_name(f".{self.live.name}.new-{process}")

    def exposed(self, commune: str) -> list[Path]:
        """What earlier versions left beside a site, where a server may show it."""
        beside = self.live.parent
        if self.home == beside:
            return []
        found = (self.live.with_name(f"{self.live.name}.prev"), beside / "server" / commune)
        return [path for path in found if (path / "integrity.json").is_file()]

    def _private(self, commune: str) -> Path:
        usual = self.project / _SITE
        if self.live in {usual.resolve(), (usual / commune).resolve()}:
            return self.project
        return self.project / ELSEWHERE / self._key

    @property
    def _key(self) -> str:
        place = hashlib.sha256(str(self.live).encode("utf-8", "surrogateescape")).hexdigest()
        return f"{self.live.name[:40]}-{place[:8]}"
