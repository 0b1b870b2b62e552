"""The steps of the engine that read text as it is meant, and numbers as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions.sane_lists import SaneListExtension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from chuyenmuc.markdown.as_meant import CUT, as_meant

if TYPE_CHECKING:
    from markdown import Markdown


class _AsMeant(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return as_meant(lines)


class _NoCuts(Treeprocessor):
    """Take out what stood between two lists."""

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for child in list(parent):
                if child.tag == "p" and child.text == CUT:
                    parent.remove(child)


def register_lists(md: Markdown) -> None:
    """Lists that keep their numbers and their kind, wherever they begin."""
    SaneListExtension().extendMarkdown(md)
    md.preprocessors.register(_AsMeant(md), "cm-as-meant", 28)  # when code is laid aside (29)
    md.treeprocessors.register(_NoCuts(md), "cm-no-cuts", 25)  # before the text of lines (20)
