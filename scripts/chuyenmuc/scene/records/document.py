"""What a page says, as plain data: the shape that the template of copies reads.

A run is ``{"s": text}`` with ``"b": True`` for strong words and ``"href"`` for a link. A block has
its kind in ``"k"``:

- ``p``, ``h`` (with ``level``): ``runs``
- ``list``: ``ordered``, ``items``, a list of lists of blocks
- ``table``: ``head``, how many rows are heads; ``rows``, each a list of cells, each a list of runs
- ``quote``: ``blocks``
- ``code``: ``s``
- ``image``: ``src``, ``alt``, ``runs`` of the caption
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Run = dict[str, Any]
Block = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """One page to be kept.

    ``core`` is what an editor wrote and what the mark of the page is made of; ``around`` is what
    the site says of it: who is responsible, the sources, the history.
    """

    title: str
    core: tuple[Block, ...]
    around: tuple[Block, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All of the page, in its order of reading."""
        return (*self.core, *self.around)

    @property
    def words(self) -> tuple[str, ...]:
        """Every word of it, in the order of reading."""
        return tuple(" ".join([self.title, *_texts(self.blocks)]).split())


def pictures_of(blocks: Sequence[Block]) -> Iterator[Block]:
    """Every picture among blocks, however deep."""
    for block in blocks:
        if block["k"] == "image":
            yield block
        yield from pictures_of(block.get("blocks", ()))
        for item in block.get("items", ()):
            yield from pictures_of(item)


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield block.get("s", "")
        yield "".join(run["s"] for run in block.get("runs", ()))
        for row in block.get("rows", ()):
            yield from ("".join(run["s"] for run in cell) for cell in row)
        yield from _texts(block.get("blocks", ()))
        for item in block.get("items", ()):
            yield from _texts(item)


def mapped(value: object, change: Mapping[str, Any]) -> Any:  # noqa: ANN401  # the same shape comes back
    """Data of this shape with every text changed: ``change["s"]`` is called with it."""
    if isinstance(value, str):
        return change["s"](value)
    if isinstance(value, dict):
        return {k: v if k in {"k", "src", "href"} else mapped(v, change) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [mapped(part, change) for part in value]
    return value
