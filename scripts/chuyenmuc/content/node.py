"""What a file says, before anyone has judged it: a tree of text with the place of every part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chuyenmuc.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar (``text``), a sequence (``items``) or a mapping (``fields``), with its place.

    Exactly one of the three is set, or none for an empty value. ``keys`` holds the place of each
    key of a mapping, which is where a message about the field points.
    """

    location: Location
    text: str | None = None
    items: tuple[Node, ...] | None = None
    fields: Mapping[str, Node] | None = None
    keys: Mapping[str, Location] | None = None

    def at(self, *path: str | int) -> Node:
        """The value at ``path``, or the deepest part of it that exists."""
        return self._follow(path)[0]

    def locate(self, *path: str | int) -> Location:
        """The place of the value at ``path``, or of the deepest part of it that exists."""
        return self._follow(path)[0].location

    def locate_key(self, *path: str | int) -> Location:
        """The place of the key at the end of ``path`` (falls back to its value's place)."""
        parent, left = self._follow(path[:-1])
        key = path[-1]
        if not left and isinstance(key, str) and parent.keys is not None and key in parent.keys:
            return parent.keys[key]
        return self.locate(*path)

    def _follow(self, path: Sequence[str | int]) -> tuple[Node, Sequence[str | int]]:
        """The deepest part of ``path`` that exists, and what of the path is left."""
        node: Node = self
        for at, step in enumerate(path):
            if isinstance(step, int) and node.items is not None and step < len(node.items):
                node = node.items[step]
            elif isinstance(step, str) and node.fields is not None and step in node.fields:
                node = node.fields[step]
            else:
                return node, path[at:]
        return node, ()
