"""What a build asks of whoever calls it: a place to keep heavy files, someone to tell."""

from __future__ import annotations

import errno
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self


@dataclass(frozen=True, slots=True)
class Kept:
    """Bytes that a cache keeps, as they were when it last looked at them.

    ``where`` is the file that holds them, or they themselves where none could be written. ``size``
    is in bytes, ``digest`` their sha256 in hex.
    """

    where: Path | bytes
    size: int
    digest: str

    @classmethod
    def held(cls, body: bytes, path: Path | None = None) -> Self:
        """These bytes, in memory or in the file they were just written to."""
        return cls(path or body, len(body), hashlib.sha256(body).hexdigest())

    def read(self) -> bytes:
        """The very bytes that were looked at.

        Raises:
            OSError: the file is gone, or holds others by now.
        """
        if isinstance(self.where, bytes):
            return self.where
        body = self.where.read_bytes()
        if hashlib.sha256(body).hexdigest() != self.digest:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(self.where))
        return body


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a cache ran into: how many files were damaged; why it keeps nothing, if it does not."""

    damaged: int = 0
    refused: str = ""


class Cache(Protocol):
    """Remembers heavy results by the hash of what decided them; losing it costs only time."""

    def get(self, key: str, suffix: str) -> Kept | None:
        """What was stored under ``key``, or None; never anything else than was stored."""

    def put(self, key: str, suffix: str, body: bytes) -> Kept:
        """Store ``body``, if there is a place to; it is there for this run in any case."""

    def trouble(self) -> Trouble:
        """What it ran into since it was last asked."""


class Progress(Protocol):
    """Told what is going on; a person watches."""

    def stage(self, words: str, total: int = 0) -> None:
        """A new stage begins, of ``total`` steps if known (0 if not); without words, none does."""

    def step(self) -> None:
        """One step of the stage is done."""


class NoProgress:
    """Nobody watches."""

    def stage(self, words: str, total: int = 0) -> None:
        """Say nothing."""

    def step(self) -> None:
        """Say nothing."""
