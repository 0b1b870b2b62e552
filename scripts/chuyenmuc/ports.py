"""What a build asks of whoever calls it: a place to keep heavy files, someone to tell."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Cache(Protocol):
    """Remembers heavy results by the hash of what decided them."""

    def get(self, key: str, suffix: str) -> Path | None:
        """The file stored under ``key``, or None."""

    def put(self, key: str, suffix: str, body: bytes) -> Path:
        """Store ``body`` and return where it is."""


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
