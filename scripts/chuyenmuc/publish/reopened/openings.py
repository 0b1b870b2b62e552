"""What was written is read back: it is what was meant, and each file opens as one of its kind.

Opening is work that need be done once for the same bytes: their digests are remembered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.workshop import cache_findings
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.ports import Cache
from chuyenmuc.publish.folders.marker import ASIDE
from chuyenmuc.publish.integrity import UNLISTED, digest
from chuyenmuc.publish.reopened.faults import fault_of

VERSION = 1
"""Raised when :mod:`faults` asks more of a file than it did."""
_AGAIN = "Chạy lại lệnh; nếu còn báo, kiểm tra ổ đĩa của máy rồi báo người phụ trách kỹ thuật."


@dataclass(slots=True)
class Openings:
    """Which bytes were opened well, in an earlier run or in this one.

    ``key`` names the list in the cache: the sha256 of what is built.
    """

    cache: Cache
    key: str = hashlib.sha256().hexdigest()
    before: frozenset[str] = frozenset()
    now: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, cache: Cache, *built: str) -> Openings:
        """What the cache knows of the site or the prints that these words name.

        Asked before anything is drawn, so that all damage to the cache is told at once.
        """
        key = hashlib.sha256(f"opened {VERSION} {' '.join(built)}".encode()).hexdigest()
        kept = cache.get(key, ".opened")
        return cls(cache, key, frozenset(kept.read().decode().split() if kept else ()))

    def fault(self, uri: str, body: bytes, sum_of: str) -> str | None:
        """What is wrong with a file, as :func:`fault_of` says. ``sum_of`` is its sha256."""
        name = f"{sum_of}{Path(uri).suffix.lower()}"
        fault = None if name in self.before or name in self.now else fault_of(uri, body)
        if fault is None:
            self.now.add(name)
        return fault

    def keep(self) -> Report:
        """Remember what this run has opened; what went wrong with that."""
        if self.now != self.before:
            self.cache.put(
                self.key, ".opened", "".join(f"{n}\n" for n in sorted(self.now)).encode()
            )
        return cache_findings(self.cache)


def read_back(
    folder: Path, meant: Mapping[str, str], openings: Openings
) -> tuple[dict[str, str], Report]:
    """Read every file of a folder but the mark of the run that writes it.

    Args:
        folder: what was written.
        meant: the sha256 of what was to be written, by address, as far as we wrote it ourselves.
        openings: what need not be opened again.

    Returns:
        The sha256 of each file in the order of their addresses, and what is wrong.

    Raises:
        OSError: a file cannot be read.
    """
    digests: dict[str, str] = {}
    findings: list[Diagnostic] = []
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    for uri, path in sorted(found.items()):
        if uri in UNLISTED or uri == ASIDE or not path.is_file():
            continue
        body = path.read_bytes()
        digests[uri] = digest(body)
        if meant.get(uri, digests[uri]) != digests[uri]:
            findings.append(_altered(uri))
        elif fault := openings.fault(uri, body, digests[uri]):
            findings.append(_broken(uri, fault))
    findings += (_altered(uri) for uri in meant if uri not in digests)
    return digests, Report.of(findings)


def print_findings(prints: Iterable[Artifact], openings: Openings) -> Iterator[Diagnostic]:
    """The print files that do not open.

    Raises:
        OSError: one cannot be read.
    """
    for artifact in prints:
        fault = openings.fault(artifact.uri, artifact.read(), artifact.digest)
        if fault:
            yield _broken(f"print/{artifact.uri}", fault)


def _altered(uri: str) -> Diagnostic:
    message = f"Tệp /{uri} trên ổ đĩa không đúng như đã dựng: mất hoặc bị đổi trong lúc ghi."
    return Diagnostic(Location(uri), "XB772", message, _AGAIN)


def _broken(uri: str, fault: str) -> Diagnostic:
    return Diagnostic(Location(uri), "XB773", f"Tệp /{uri} hỏng: {fault}.", _AGAIN)
