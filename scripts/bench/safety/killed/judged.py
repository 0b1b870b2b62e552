"""What must hold after a run has died, and after the run that follows it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.safety.killed.project import COMMUNE, LOG, SLOGANS, Files, Owned, fingerprint
from chuyenmuc.adapters.archive.check import verify_archive
from chuyenmuc.adapters.verify.run import Wish, trusted_manifest, verify
from chuyenmuc.publish.integrity import ManifestUnreadableError

ARCHIVES = f"luu-tru/{COMMUNE}"
_SITE, _PRINTS, _SERVER = "site", "print", f"server/{COMMUNE}"
_WHOLE = (_SITE, f"{_PRINTS}/{COMMUNE}", f"{_PRINTS}/{SLOGANS}")
LOST, HALF, BLAMED, WRONG = "lost", "half", "blamed", "wrong"
Fault = tuple[str, str]
"""A kind of fault, and what is wrong."""


@dataclass(frozen=True, slots=True)
class State:
    """A project at rest: its files, and the copies of pages in each of its archives."""

    files: Files
    copies: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> State:
        """The state of the project in a folder; archives that cannot be read hold nothing."""
        archives = sorted((folder / ARCHIVES).glob("[!.]*.zip"))
        return cls(fingerprint(folder), {path.name: _copies(path) for path in archives})

    def below(self, part: str) -> Files:
        """The files of a folder, or one file."""
        start = f"{part}/"
        return {u: d for u, d in self.files.items() if u == part or u.startswith(start)}


@dataclass(frozen=True, slots=True)
class Judge:
    """The owner's files, and the project before a run and after one that nothing disturbed."""

    owned: Owned
    old: State
    new: State

    def after_death(self, folder: Path) -> Iterator[Fault]:
        """What does not hold where a run has died."""
        now = State.of(folder)
        yield from ((LOST, uri) for uri in self.owned.lost(folder, now.files))
        for part in _WHOLE:
            if now.below(part) not in (self.old.below(part), self.new.below(part)):
                yield HALF, part
        yield from self._at_any_time(folder, now)

    def after_next(self, folder: Path, code: int, said: str, *, grown: bool) -> Iterator[Fault]:
        """What does not hold after the next run.

        Args:
            folder: the project.
            code: how that run ended.
            said: what it said.
            grown: whether the one that died had written its rows; then the archive differs.
        """
        now = State.of(folder)
        yield from ((LOST, uri) for uri in self.owned.lost(folder, now.files))
        if code:
            yield WRONG, f"mã {code}: {said}"
        for part in (_SITE, _PRINTS, _SERVER, LOG, *(() if grown else (ARCHIVES,))):
            there, wanted = now.below(part), self.new.below(part)
            if others := sorted(dict(there.items() ^ wanted.items())):
                yield WRONG, f"{part}: {', '.join(others[:3])}"
        if gone := self._added(self.new) - self._added(now):
            yield WRONG, f"thiếu bản PDF/A {', '.join(sorted(gone))}"
        yield from self._at_any_time(folder, now)

    def _added(self, state: State) -> frozenset[str]:
        """The copies of pages in archives that were not there before."""
        return frozenset().union(
            *(names for name, names in state.copies.items() if name not in self.old.copies)
        )

    def _at_any_time(self, folder: Path, now: State) -> Iterator[Fault]:
        """Every archive with a name is whole, the list is old or new, nobody is blamed."""
        for name in now.copies:
            for found in verify_archive(folder / ARCHIVES / name, None).report.errors:
                yield HALF, f"{name}: {found.message}"
        if now.below(LOG) not in (self.old.below(LOG), self.new.below(LOG)):
            yield HALF, LOG
        site = folder / _SITE
        try:
            report = verify(str(site), trusted_manifest(folder, site, COMMUNE), Wish())
        except ManifestUnreadableError as error:
            yield BLAMED, str(error)
        else:
            yield from ((BLAMED, f"{found.code} {found.message}") for found in report)


def _copies(path: Path) -> frozenset[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return frozenset(name for name in archive.namelist() if name.startswith("pdf/"))
    except (OSError, zipfile.BadZipFile):
        return frozenset()
