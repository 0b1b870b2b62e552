"""Write the print files and put the folder in place in one move, as with the site."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.publish.folders.durable import write_settled
from chuyenmuc.publish.folders.earlier import adopt
from chuyenmuc.publish.folders.entries import digest_of, entries, is_of_the_system
from chuyenmuc.publish.folders.guard import old_version
from chuyenmuc.publish.folders.marker import ASIDE, PRINT, Marker
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.folders.trash import replaced
from chuyenmuc.publish.integrity import digest
from chuyenmuc.publish.swap import begin, give_up, recover, swap


def check_prints(places: Places) -> None:
    """Refuse early what :func:`write_prints` would refuse; prints of an earlier release are ours.

    Raises:
        SwapRefusedError: there are other files than prints of ours.
        OSError: the folder cannot be read, or its marker not written.
    """
    adopt(places)
    old_version(places, PRINT)


def write_prints(
    prints: Sequence[Artifact],
    places: Places,
    commune: str = "",
    *,
    step: Callable[[], None],
    keep: bool = False,
) -> Path | None:
    """Replace the folder by ``prints``; nothing half-written is ever seen there.

    With ``keep`` the files drawn earlier stay beside the new ones.

    Returns:
        Where those lie that were replaced or are drawn no more; None if there are none.

    Raises:
        SwapRefusedError: the system refused to move the folder, or it holds other files than
            prints; what was there stays.
        OSError: a file cannot be written, or holds something else when it is read back.
    """
    check_prints(places)
    recover(places, time.time())
    name = f"print-{places.live.name}"
    if places.previous.is_dir():  # a run was killed before it had told them apart
        replaced(places.previous, places.live, places.trash, name)
    staged = begin(places, PRINT, os.getpid())
    folder = places.live
    try:
        if keep and folder.is_dir():
            shutil.copytree(folder, staged, dirs_exist_ok=True, ignore=_not_drawn, symlinks=True)
        for artifact in prints:
            target = staged / artifact.uri
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artifact.read())
            if digest(target.read_bytes()) != artifact.digest:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(target))
            step()
        listed = {uri: digest_of(staged / uri) for uri in entries(staged) if uri != ASIDE}
        write_settled(staged / ASIDE, Marker(PRINT, commune, "", listed).text().encode())
        check_prints(places)
        swap(staged, places)
    finally:
        give_up(staged)
    with suppress(FileNotFoundError):  # another run has told them apart meanwhile
        if places.previous.is_dir():
            return replaced(places.previous, folder, places.trash, name)
    return None


def _not_drawn(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name == ASIDE or is_of_the_system(name)]
