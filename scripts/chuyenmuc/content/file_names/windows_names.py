"""Names a file cannot have on Windows, where nobody could then fetch the repository."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.models.values import is_device
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.slug import slug
from chuyenmuc.vietnamese.text import nfc

LONGEST = 80
"""Characters: the path of a page and the folder of the project share 260."""
_SHORTER = 60
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')


def name_findings(name: str, place: Location) -> Iterator[Diagnostic]:
    """What is wrong with the name of one file or folder."""
    path = PurePath(name)
    bare, ending = slug(path.stem), path.suffix.lower().rstrip(". ")
    if is_device(name):
        yield diagnose("windows_device", place, name=name, suggestion=f"bai-{bare}{ending}")
    elif _FORBIDDEN.search(name):
        shown = _FORBIDDEN.sub(lambda found: "·" if found[0] < " " else found[0], name)
        yield diagnose("windows_sign", place, name=shown, suggestion=f"{bare or 'bai'}{ending}")
    elif len(path.stem) > LONGEST:
        short = bare[:_SHORTER].rsplit("-", 1)[0]
        yield diagnose("long_name", place, name=name, limit=LONGEST, suggestion=f"{short}{ending}")


def twin_findings(names: list[str], folder: str) -> Iterator[Diagnostic]:
    """Names in a folder that Windows or a Mac takes for one."""
    first: dict[str, str] = {}
    for name in names:
        other = first.setdefault(nfc(name).casefold(), name)
        if other != name:
            yield diagnose("same_name", Location(f"{folder}/{name}"), name=name, other=other)
