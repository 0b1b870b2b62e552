"""The marker in each folder that we write: what kind it is, and the sha256 of all we wrote.

A site carries it as ``integrity.json``, which ``chuyenmuc verify`` reads; every other folder, and a
site that is not finished yet, as ``.integrity.json``: the engine empties its folder at the start,
but for names with a dot. No marker names a place of this machine. That of a site built before
markers had kinds (``"v": 1``) tells its files all the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from chuyenmuc.publish.integrity import MANIFEST, ManifestUnreadableError, manifest_text
from chuyenmuc.publish.integrity import VERSIONS as _VERSIONS

ASIDE = ".integrity.json"
MARKERS = (ASIDE, MANIFEST)
SITE, USB, PRINT, SERVER, SOURCE, TRASH = "site", "usb", "print", "server", "source", "trash"
_EVERY_SITE_HAS = frozenset({"index.html", "404.html", "assets/cm.css"})
"""What a list without a kind must name: else it is a list that somebody made of files of theirs."""
_LARGEST = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Marker:
    """``files`` and ``carried`` map an address in the folder to its sha256.

    ``carried`` are files of the owner that a build took along; those of them that a server shows
    are in ``files`` as well. ``day`` is the date a site was built for, ``YYYY-MM-DD`` or nothing;
    ``process`` the run that is still writing, 0 for none.
    """

    kind: str = ""
    commune: str = ""
    day: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    carried: Mapping[str, str] = field(default_factory=dict)
    process: int = 0

    @property
    def known(self) -> Mapping[str, str]:
        """Every file with its sha256: ours, and those taken along."""
        return {**self.carried, **self.files}

    def text(self) -> str:
        """The marker as a file: the same for the same folder."""
        about: dict[str, object] = {"kind": self.kind, "commune": self.commune, "day": self.day}
        if self.process:
            about["process"] = self.process
        if self.carried:
            about["carried"] = dict(sorted(self.carried.items()))
        return manifest_text(self.files, about)


def marker_of(folder: Path) -> Marker | None:
    """The marker of a folder, or None: then the folder is not one of ours."""
    if folder.is_symlink() or not folder.is_dir():
        return None
    return next(filter(None, (_read(folder / name) for name in MARKERS)), None)


def own_marker(folder: Path) -> Marker | None:
    """The marker that is not a site's: in ``server/<commune>/`` lies the list of a site as well."""
    return _read(folder / ASIDE)


def lists(path: Path) -> bool:
    """Whether a file is a list that we wrote, of this release or one before: nobody's work."""
    return _read(path) is not None


def read_marker(text: str) -> Marker:
    """The marker as its text says.

    Raises:
        ManifestUnreadableError: it is none.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise ManifestUnreadableError("tệp không phải JSON hoặc đã hỏng") from None
    if not isinstance(found, dict) or found.get("v") not in _VERSIONS:
        raise ManifestUnreadableError("tệp không phải bản kê của chuyenmuc")
    files, carried = found.get("files"), found.get("carried", {})
    if not isinstance(files, dict) or not isinstance(carried, dict):
        raise ManifestUnreadableError("bản kê không ghi tệp nào")
    process = found.get("process", 0)
    return Marker(
        str(found.get("kind", "")),
        str(found.get("commune", "")),
        str(found.get("day", "")),
        files={str(uri): str(value) for uri, value in files.items()},
        carried={str(uri): str(value) for uri, value in carried.items()},
        process=process if isinstance(process, int) else 0,
    )


def is_unfinished(folder: Path) -> bool:
    """Whether a run is writing the folder, or was killed while it did."""
    marker = _read(folder / ASIDE)
    return marker is not None and marker.process > 0


def _read(path: Path) -> Marker | None:
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        found = read_marker(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, ManifestUnreadableError):
        return None
    return found if found.kind or found.files.keys() >= _EVERY_SITE_HAS else None
