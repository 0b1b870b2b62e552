"""One file of a build, as a path and bytes.

An artifact knows nothing of the engine that will carry it. ``uri`` is ``/``-separated and
relative to the engine's source folder: ``huong-dan/nop-ho-so.md`` is a page the engine renders,
anything else is copied as it is.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from chuyenmuc.ports import Kept


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the site.

    ``body`` is the bytes, or what the cache keeps of them for heavy files (PNG, PDF).
    ``source`` is the file an editor would open to change it, relative to the project, or None.
    """

    uri: str
    body: bytes | Kept
    source: str | None = None

    @property
    def is_page(self) -> bool:
        """Whether the engine renders it (Markdown) instead of copying it."""
        return self.uri.endswith(".md")

    @property
    def digest(self) -> str:
        """The sha256 in hex of the bytes that are meant, whatever became of them on a disk."""
        body = self.body
        return hashlib.sha256(body).hexdigest() if isinstance(body, bytes) else body.digest

    def read(self) -> bytes:
        """The bytes, wherever they are.

        Raises:
            OSError: they are not what was kept.
        """
        return self.body if isinstance(self.body, bytes) else self.body.read()
