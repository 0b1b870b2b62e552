"""Write the print files and put the folder in place in one move, as with the site."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.print_places import is_print_place
from chuyenmuc.publish.integrity import digest
from chuyenmuc.publish.output import NOT_OURS, is_old_prints
from chuyenmuc.publish.swap import (
    SwapRefusedError,
    previous_folder,
    recover,
    staging_folder,
    swap,
)


def write_prints(
    prints: Sequence[Artifact], folder: Path, *, step: Callable[[], None], keep: bool = False
) -> None:
    """Replace ``folder`` by ``prints``; nothing half-written is ever seen there.

    With ``keep`` the files drawn earlier stay beside the new ones.

    Raises:
        SwapRefusedError: the system refused to move the folder, or it holds other files than
            prints; what was there stays.
        OSError: a file cannot be written, or holds something else when it is read back.
    """
    if not is_old_prints(folder, is_print_place):
        raise SwapRefusedError(folder, NOT_OURS)
    folder.parent.mkdir(parents=True, exist_ok=True)
    recover(folder, time.time())
    staged = staging_folder(folder, os.getpid())
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir()
    try:
        if keep and folder.is_dir():
            shutil.copytree(folder, staged, dirs_exist_ok=True)
        for artifact in prints:
            target = staged / artifact.uri
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artifact.read())
            if digest(target.read_bytes()) != artifact.digest:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(target))
            step()
        swap(staged, folder)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    shutil.rmtree(previous_folder(folder), ignore_errors=True)  # prints can be drawn again
