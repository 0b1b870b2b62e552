"""A finished page as a tree of elements and texts: only as much as reading it in order needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track"}
    | {"wbr"}
)


@dataclass(slots=True)
class Element:
    """An element; ``inside`` holds elements and texts in their order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """The names in ``class``."""
        return frozenset(self.attributes.get("class", "").split())

    def __iter__(self) -> Iterator[Element]:
        """This element and all below, in the order of reading."""
        yield self
        for part in self.inside:
            if isinstance(part, Element):
                yield from part

    @property
    def raw_text(self) -> str:
        """All text inside, as it is written."""
        return "".join(part if isinstance(part, str) else part.raw_text for part in self.inside)

    @property
    def text(self) -> str:
        """All text inside, with single spaces."""
        return " ".join(self.raw_text.split())


def read_tree(html: str) -> Element:
    """The tree of a page; the root has no name."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self.open) - 1, 0, -1):
            if self.open[at].tag == tag:
                del self.open[at:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)
