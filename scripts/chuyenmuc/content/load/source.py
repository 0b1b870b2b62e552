"""A file of content before and after it is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.content.node import Node


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of content: where it is, what it is, and whose it is.

    ``kind`` is the name of a row in ``content/kinds.py``.
    """

    path: Path
    uri: str
    kind: str
    origin: str

    @property
    def id(self) -> str:
        """The file name without its ending."""
        return self.path.stem


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A source file as a tree; ``body`` is the Markdown of an article.

    ``is_read`` is false where only the body could be read.
    """

    file: SourceFile
    node: Node
    body: str = ""
    body_line: int = 1
    is_read: bool = True
