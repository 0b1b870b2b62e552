"""The one home of a heading's anchor: the name by which links and the search reach it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from chuyenmuc.markdown.words import words_of
from chuyenmuc.vietnamese.slug import slug

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NAMELESS = "muc"
"""The anchor of a heading without a letter or digit, say one drawn in emoji."""
OF_THE_FRAME = frozenset({"noi-dung", "muc-luc", "video"})
"""Places around the text of a page: a heading “Nội dung” must not be one of the same name."""


class Anchors(Treeprocessor):
    """Give headings ASCII anchors (Đăng ký → dang-ky) before the table of contents does.

    An anchor an editor wrote, ``{#dang-ky}``, stays.
    """

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        used = {name for element in root.iter() if (name := element.get("id"))} | OF_THE_FRAME
        for heading in root.iter():
            if heading.tag in _HEADINGS and not heading.get("id"):
                name = _free_name(slug(words_of(heading, self.md)) or _NAMELESS, used)
                used.add(name)
                heading.set("id", name)


def _free_name(wanted: str, used: set[str]) -> str:
    name, count = wanted, 1
    while name in used:
        count += 1
        name = f"{wanted}-{count}"
    return name
