"""The Markdown dialect of content: one list for every engine and for the index of the search."""

from __future__ import annotations

from markdown import Markdown

MARKDOWN_EXTENSIONS: tuple[str, ...] = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "pymdownx.details",
    "tables",
    "toc",
    "chuyenmuc.markdown.extension",  # last: anchors, tables for phones, external links, sanitiser
)

MARKDOWN_SETTINGS: dict[str, dict[str, object]] = {
    # Cells aligned by `align=`, not `style=`: a strict policy for content blocks inline styles.
    "tables": {"use_align_attribute": True},
    "footnotes": {"BACKLINK_TITLE": "Trở lại chỗ ghi chú thích {}"},
    "toc": {"permalink": False},
}


class Converter:
    """Turns texts into the HTML that every engine makes of them, one after the other.

    Made once for many texts: loading the extensions takes as long as a short text.
    """

    def __init__(self) -> None:
        self._markdown = Markdown(
            extensions=list(MARKDOWN_EXTENSIONS), extension_configs=MARKDOWN_SETTINGS
        )

    def html(self, text: str) -> str:
        """The HTML of one text; nothing of it is left for the next."""
        return self._markdown.reset().convert(text)
