"""The words of a piece of a page while its tree is still being worked on."""

from __future__ import annotations

import html
from copy import deepcopy
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags
from markdown.util import STX


def words_of(element: Element, md: Markdown) -> str:
    """What a reader has of it: pictures by their words, without the marks of footnotes.

    The tree holds placeholders for entities, escapes and HTML until the last steps put the text in
    their places; those steps run here on a copy.
    """
    if len(element) == 0 and STX not in (element.text or ""):
        return (element.text or "").strip()
    plain = deepcopy(remove_fnrefs(element))
    for image in plain.iter("img"):
        image.tag, image.text = "span", image.get("alt")
        image.attrib.clear()
    return html.unescape(strip_tags(render_inner_html(plain, md)))
