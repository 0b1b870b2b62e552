"""An archive read as a stranger's file: within limits, bit by bit, nothing unpacked to the disk."""

from __future__ import annotations

import hashlib
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOST_FILES = 50_000
LARGEST_FILE = 512 * 1024 * 1024
LARGEST = 4 * 1024 * 1024 * 1024
LARGEST_TEXT = 32 * 1024 * 1024
_PIECE = 1024 * 1024
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError),
    *(ValueError, OverflowError),
)
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_UNSAFE = re.compile(r"^/|\\|:|(?:^|/)\.\.?(?:/|$)|//|[\x00-\x1f]")


class ArchiveUnreadableError(Exception):
    """It is no archive of ours, or not a whole one; why, in Vietnamese."""


class Archive:
    """An open archive whose table of contents was judged."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self._digests: dict[str, str] = {}
        self.names = tuple(info.filename for info in _judged(file))

    def text(self, name: str) -> str:
        """A text in it.

        Raises:
            ArchiveUnreadableError: it is not there, damaged, or no UTF-8.
        """
        body = b"".join(self._pieces(name, LARGEST_TEXT))
        try:
            return body.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise ArchiveUnreadableError(f"{name} trong bản lưu không phải chữ UTF-8") from None

    def body(self, name: str) -> bytes:
        """A small file in it, as :meth:`text` reads it."""
        return b"".join(self._pieces(name, LARGEST_TEXT))

    def digest(self, name: str) -> str:
        """The sha256 of a file in it.

        Raises:
            ArchiveUnreadableError: it is damaged, or larger than it says.
        """
        if name not in self._digests:
            found = hashlib.sha256()
            for piece in self._pieces(name, LARGEST_FILE):
                found.update(piece)
            self._digests[name] = found.hexdigest()
        return self._digests[name]

    def _pieces(self, name: str, most: int) -> Iterator[bytes]:
        left = most
        try:
            with self._file.open(name) as part:
                while piece := part.read(_PIECE):
                    left -= len(piece)
                    if left < 0:
                        raise ArchiveUnreadableError(f"{name} trong bản lưu lớn quá mức")
                    yield piece
        except KeyError:
            raise ArchiveUnreadableError(f"bản lưu thiếu {name}") from None
        except _DAMAGED:
            raise ArchiveUnreadableError(f"{name} trong bản lưu bị hỏng") from None


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """An archive to read from.

    Raises:
        ArchiveUnreadableError: it is no whole zip, or holds what ours never does.
        OSError: the file cannot be read.
    """
    try:
        file = zipfile.ZipFile(path)
    except _DAMAGED:
        raise ArchiveUnreadableError("tệp không phải ZIP, hoặc chép chưa hết") from None
    with file:
        yield Archive(file)


def _judged(file: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    listed = file.infolist()
    if len(listed) > MOST_FILES or sum(info.file_size for info in listed) > LARGEST:
        raise ArchiveUnreadableError("bản lưu quá nhiều tệp hoặc quá lớn so với mọi bản của trang")
    seen: set[str] = set()
    for info in listed:
        name = info.filename
        kind = stat.S_IFMT(info.external_attr >> 16)
        if _UNSAFE.search(name) or name.endswith("/") or kind not in {0, stat.S_IFREG}:
            raise ArchiveUnreadableError(f"bản lưu có tên tệp lạ: {name[:80]!r}")
        if name in seen:
            raise ArchiveUnreadableError(f"bản lưu có hai tệp cùng tên {name[:80]!r}")
        if info.compress_type not in _METHODS:
            raise ArchiveUnreadableError(f"tệp {name[:80]!r} trong bản lưu nén theo cách lạ")
        if info.flag_bits & 1:
            raise ArchiveUnreadableError(f"tệp {name[:80]!r} trong bản lưu bị khóa mật khẩu")
        seen.add(name)
    return listed
