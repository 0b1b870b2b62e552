"""Prints of the time before folders had markers: known by where they lie, their names and content.

Without this, the first build after an upgrade would call its own prints somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from chuyenmuc.channels.print_places import BESIDE
from chuyenmuc.publish.folders.entries import entries, is_of_the_system
from chuyenmuc.publish.folders.marker import ASIDE, PRINT, Marker, marker_of
from chuyenmuc.publish.folders.places import Places

_WORD = r"(?=[\d-]*[a-z])[a-z0-9-]{1,80}"  # no year and no month: so lie photographs
_PRINT = re.compile(rf"[a-z0-9-]{{1,80}}/{_WORD}/{_WORD}\.(pdf|png)")
_BEGINS: Mapping[str, bytes] = MappingProxyType({"pdf": b"%PDF-", "png": b"\x89PNG\r\n"})
_UNKNOWN = ""
"""In place of a sha256: so none of them is ever deleted, but for what is drawn again as it was."""


def adopt(places: Places) -> None:
    """Give the folder of prints in the project a marker where nothing else lies in it.

    Raises:
        OSError: it cannot be read or written.
    """
    folder = places.live
    in_place = folder.parent == places.project / "print" and folder.is_dir()
    if not in_place or folder.is_symlink() or marker_of(folder) is not None:
        return
    found = [uri for uri in entries(folder) if not is_of_the_system(uri)]
    prints = [uri for uri in found if _is_print(folder, uri)]
    if prints and set(found) - set(prints) <= BESIDE:
        listed = Marker(PRINT, files=dict.fromkeys(found, _UNKNOWN)).text()
        (folder / ASIDE).write_text(listed, encoding="utf-8")


def _is_print(folder: Path, uri: str) -> bool:
    named, path = _PRINT.fullmatch(uri), folder / uri
    if not named or path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(8).startswith(_BEGINS[named[1]])
