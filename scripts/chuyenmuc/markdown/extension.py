"""Our Markdown extension: anchors, tables that fit a phone, marked external links, the sanitiser.

It runs inside whatever engine renders the pages, so every engine gives the same HTML.
"""

from __future__ import annotations

from string import punctuation
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from chuyenmuc.markdown.anchors import Anchors
from chuyenmuc.markdown.bare import register_bare
from chuyenmuc.markdown.code_steps import register_code
from chuyenmuc.markdown.lists import register_lists
from chuyenmuc.markdown.pictures import register_pictures
from chuyenmuc.markdown.sanitiser import Sanitiser
from chuyenmuc.markdown.symbols import KeepSymbols
from chuyenmuc.markdown.words import words_of

if TYPE_CHECKING:
    from markdown import Markdown


class _PhoneTables(Treeprocessor):
    """Copy each column's head onto its cells, so that a row can become a card on a phone."""

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            table.set("class", "cm-table")
            heads = [words_of(head, self.md) for head in table.iter("th")]
            for th in table.iter("th"):
                th.set("scope", "col")
            for row in table.iterfind("tbody/tr"):
                for cell, head in zip(row.iterfind("td"), heads, strict=False):
                    cell.set("data-l", head)


class _ExternalLinks(Treeprocessor):
    """Mark links that leave the site, so that the reader is told and the page is not leaked to."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if link.get("href", "").startswith(("http://", "https://")):
                link.set("rel", "external noopener noreferrer")


class ContentExtension(Extension):
    """Registers the steps in their order."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name Markdown calls
        """Hook into the pipeline: trees first, the sanitiser after every other postprocessor."""
        # As everywhere else: converters put a backslash before any sign.
        md.ESCAPED_CHARS += [sign for sign in punctuation if sign not in md.ESCAPED_CHARS]
        register_code(md)
        register_lists(md)
        register_bare(md)
        register_pictures(md)
        md.treeprocessors.register(Anchors(md), "cm-anchors", 6)  # toc runs at 5
        md.treeprocessors.register(_PhoneTables(md), "cm-phone-tables", 4.5)
        md.treeprocessors.register(_ExternalLinks(md), "cm-external-links", 4)
        md.treeprocessors.register(KeepSymbols(md), "cm-symbols", 3)  # when all text is in place
        md.postprocessors.register(Sanitiser(md), "cm-sanitiser", -10)


def makeExtension(**settings: object) -> ContentExtension:  # noqa: N802  # the name Markdown calls
    """The entry point Python-Markdown looks for."""
    return ContentExtension(**settings)
