"""Files of ours in a folder that others may use as well: only ours are written anew."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from chuyenmuc.publish.folders.durable import settle_file, settle_names
from chuyenmuc.publish.folders.entries import digest_of
from chuyenmuc.publish.folders.marker import ASIDE, Marker, lists, own_marker
from chuyenmuc.publish.folders.trash import put_aside
from chuyenmuc.publish.integrity import MANIFEST


def write_in_place(
    folder: Path, texts: Mapping[str, str], marker: Marker, trash: Path
) -> Path | None:
    """Write texts by their names; where earlier ones lie that we did not write, or None.

    Raises:
        OSError: the disk would not.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = own_marker(folder) or Marker()
    bodies = {name: text.encode() for name, text in texts.items()}
    digests = {name: hashlib.sha256(body).hexdigest() for name, body in bodies.items()}
    others = [
        folder / name
        for name, digest in digests.items()
        if _is_taken(folder / name, {digest, before.files.get(name)})
        and not (name == MANIFEST and lists(folder / name))
    ]
    kept = put_aside(others, trash, folder.name) if others else None
    listed = Marker(marker.kind, marker.commune, marker.day, digests).text()
    for name, body in {**bodies, ASIDE: listed.encode()}.items():
        aside = folder / f"{name}.new-{os.getpid()}"
        aside.write_bytes(body)
        settle_file(aside)
        aside.replace(folder / name)
    settle_names(folder)
    return kept


def _is_taken(path: Path, ours: set[str | None]) -> bool:
    """Whether something of somebody else lies there."""
    if path.is_symlink():
        return True
    return path.exists() and not (path.is_file() and digest_of(path) in ours)
