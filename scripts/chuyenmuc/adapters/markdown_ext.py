"""Our Markdown extension: tables that fit a phone, marked external links, and the sanitiser.

It runs inside whatever engine renders the pages, so every engine gives the same HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import nh3
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from chuyenmuc.adapters.markdown_symbols import KEPT_CLASS, KeepSymbols
from chuyenmuc.vietnamese.slug import slug

if TYPE_CHECKING:
    from markdown import Markdown

_CLASSES = {
    "div": {"admonition", "note", "tip", "warning", "danger", "info", "footnote", "cm-table-box"},
    "p": {"admonition-title"},
    "table": {"cm-table"},
    "details": {"note", "tip", "warning", "danger", "info"},
    "a": {"footnote-ref", "footnote-backref", "cm-clause", "cm-card", "cm-term"},
    "span": {KEPT_CLASS},
    "sup": set(),
    "hr": set(),
}
_TAGS = frozenset(
    {
        "a",
        "abbr",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "hr",
        "img",
        "kbd",
        "li",
        "ol",
        "p",
        "pre",
        "span",
        "strong",
        "summary",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    }
)
_ATTRIBUTES = {
    "*": {"id", "lang"},
    "a": {"href", "title", "rel"},
    "img": {"src", "alt", "width", "height", "loading", "title"},
    "ol": {"start"},
    "td": {"align", "data-l"},
    "th": {"align", "scope"},
    "details": {"open"},
    "abbr": {"title"},
}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SCHEMES = {"https", "http", "mailto", "tel"}


class _Anchors(Treeprocessor):
    """Give headings ASCII anchors (Đăng ký → dang-ky) before the table of contents does."""

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        used = {name for element in root.iter() if (name := element.get("id"))}
        for heading in headings:
            if heading.get("id"):
                continue
            wanted = slug("".join(heading.itertext())) or "muc"
            name, count = wanted, 1
            while name in used:
                count += 1
                name = f"{wanted}-{count}"
            used.add(name)
            heading.set("id", name)


class _PhoneTables(Treeprocessor):
    """Copy each column's head onto its cells, so that a row can become a card on a phone."""

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            table.set("class", "cm-table")
            heads = ["".join(th.itertext()).strip() for th in table.iter("th")]
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
        for image in root.iter("img"):
            image.set("loading", "lazy")


class _Sanitiser(Postprocessor):
    """The last step: only the tags, attributes and classes of our own dialect come out."""

    def run(self, text: str) -> str:
        return nh3.clean(
            text,
            tags=set(_TAGS),
            attributes=_ATTRIBUTES,
            allowed_classes=_CLASSES,
            url_schemes=_SCHEMES,
            link_rel=None,
        )


class ContentExtension(Extension):
    """Registers the steps in their order."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name Markdown calls
        """Hook into the pipeline: trees first, the sanitiser after every other postprocessor."""
        md.treeprocessors.register(_Anchors(md), "cm-anchors", 6)  # toc runs at 5
        md.treeprocessors.register(_PhoneTables(md), "cm-phone-tables", 4.5)
        md.treeprocessors.register(_ExternalLinks(md), "cm-external-links", 4)
        md.treeprocessors.register(KeepSymbols(md), "cm-symbols", 3)  # when all text is in place
        md.postprocessors.register(_Sanitiser(md), "cm-sanitiser", -10)


def makeExtension(**settings: object) -> ContentExtension:  # noqa: N802  # the name Markdown calls
    """The entry point Python-Markdown looks for."""
    return ContentExtension(**settings)
