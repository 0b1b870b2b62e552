"""The last step of the dialect: nothing that runs, loads or was not asked for comes out."""

from __future__ import annotations

import nh3
from markdown.postprocessors import Postprocessor

from chuyenmuc.markdown.symbols import KEPT_CLASS

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
        "figcaption",
        "figure",
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
    "img": {"src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding", "title"},
    "ol": {"start"},
    "td": {"align", "data-l"},
    "th": {"align", "scope"},
    "details": {"open"},
    "abbr": {"title"},
}
_SCHEMES = {"https", "http", "mailto", "tel"}


class Sanitiser(Postprocessor):
    """The last step: only the tags, attributes and classes of our own dialect come out."""

    def run(self, text: str) -> str:
        """The HTML without what the dialect does not know."""
        return nh3.clean(
            text,
            tags=set(_TAGS),
            attributes=_ATTRIBUTES,
            allowed_classes=_CLASSES,
            url_schemes=_SCHEMES,
            link_rel=None,
        )
