"""The Markdown dialect of content: one list for every engine."""

from __future__ import annotations

MARKDOWN_EXTENSIONS: tuple[str, ...] = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "pymdownx.details",
    "tables",
    "toc",
    "chuyenmuc.adapters.markdown_ext",  # last: tables for phones, external links, sanitiser
)

MARKDOWN_SETTINGS: dict[str, dict[str, object]] = {
    # Cells aligned by `align=`, not `style=`: a strict policy for content blocks inline styles.
    "tables": {"use_align_attribute": True},
    "toc": {"permalink": False},
}
