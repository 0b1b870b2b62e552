"""The texts in which an editor writes Markdown, each able to say where a character stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from chuyenmuc.content.library import Library
from chuyenmuc.content.links import Link, find_links
from chuyenmuc.content.node import Node
from chuyenmuc.content.references import without_code
from chuyenmuc.diagnostics import Location

_FAR = 300  # characters


@dataclass(frozen=True)
class Passage:
    """Some text of the piece of content with the id ``piece``.

    ``place`` is where it starts in its file. ``exact`` says that it stands in the file character by
    character, as the body of an article does and a value in YAML need not.
    """

    text: str
    place: Location
    piece: str
    exact: bool = True

    @cached_property
    def prose(self) -> str:
        """The text with spaces in place of code: same lines, same offsets."""
        return without_code(self.text)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links and pictures in it."""
        return tuple(find_links(self.text, self.prose))

    def line_at(self, offset: int) -> str:
        """The line in which the character at ``offset`` stands, no farther than a reader looks."""
        before = self.text[max(offset - _FAR, 0) : offset].rpartition("\n")[2]
        return before + self.text[offset : offset + _FAR].partition("\n")[0]

    def locate(self, offset: int) -> Location:
        """Where the character at ``offset`` stands, as near as can be told."""
        if not self.exact:
            return self.place
        before = self.text[:offset]
        line = before.count("\n")
        start = self.place.column if line == 0 else 1
        column = start + offset - (before.rfind("\n") + 1)
        return Location(self.place.uri, self.place.line + line, column)


def article_bodies(library: Library) -> Iterator[Passage]:
    """The body of every article, also of one whose front matter cannot be read."""
    for entry in library.articles:
        yield Passage(entry.body, Location(entry.source_uri, entry.body_line), entry.id)
    for unread in library.unread:
        for part in unread.entries:
            if part.body and part.model is None:
                yield Passage(part.body, Location(part.source_uri, part.body_line), part.id)


def plan_texts(library: Library) -> Iterator[Passage]:
    """What a plan page tells of each clause: Markdown inside YAML."""
    for entry in library.plans:
        for index, clause in enumerate(entry.model.clauses):
            if clause.text:
                place = entry.locate("clauses", index, "text")
                yield Passage(clause.text, place, entry.id, exact=False)


def slogan_texts(library: Library) -> Iterator[Passage]:
    """The words of every slogan: a reference in them becomes words on a poster."""
    for entry in library.slogans:
        slogan = entry.model
        yield Passage(slogan.text, entry.locate("text"), entry.id, exact=False)
        for name, words in (("sub", slogan.sub), ("call", slogan.call)):
            if words:
                yield Passage(words, entry.locate(name), entry.id, exact=False)
        for index, point in enumerate(slogan.points):
            yield Passage(point, entry.locate("points", index), entry.id, exact=False)


def field_values(library: Library) -> Iterator[Passage]:
    """Every value of every YAML field, as written."""
    for entry in library.entries():
        for node in _scalars(entry.node):
            if node.text:
                yield Passage(node.text, node.location, entry.id, exact=False)


def _scalars(node: Node) -> Iterator[Node]:
    if node.text is not None:
        yield node
    for part in (*(node.items or ()), *(node.fields or {}).values()):
        yield from _scalars(part)
