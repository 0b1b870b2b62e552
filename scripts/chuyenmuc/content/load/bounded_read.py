"""A file read whole, once it is known to be a file and no larger than it may be.

The only way a file that people put there comes into memory: an empty file of two gigabytes costs
nothing to make, and reading a pipe waits for ever.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Final

# A pipe answers at once; Windows changes no line ends.
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class TooLargeError(OSError):
    """The file is larger than it may be; ``size`` and ``most`` are bytes."""

    def __init__(self, path: Path, size: int, most: int) -> None:
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        self.size = size
        self.most = most


def read_at_most(path: Path, most: int) -> bytes:
    """The bytes of a regular file.

    Args:
        path: the file.
        most: bytes it may have; no more than one beyond them are read.

    Raises:
        TooLargeError: it has more.
        OSError: it cannot be read, or is a folder, a pipe or a device.
    """
    descriptor = os.open(path, _FLAGS)
    with open(descriptor, "rb") as file:  # noqa: PTH123  # a path would be opened anew
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            wrong = errno.EISDIR if stat.S_ISDIR(status.st_mode) else errno.EINVAL
            raise OSError(wrong, os.strerror(wrong), str(path))
        if status.st_size > most:
            raise TooLargeError(path, status.st_size, most)
        data = file.read(most + 1)
    if len(data) > most:  # it grew, or has no size of its own, as those of the system
        raise TooLargeError(path, len(data), most)
    return data
