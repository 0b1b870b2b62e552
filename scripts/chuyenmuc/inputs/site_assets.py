"""The files that every site carries, and where they are published."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.inputs.scripts import script_sources, sent_script
from chuyenmuc.inputs.styles import joined_style, squeezed_style

STYLESHEET_URI = "assets/cm.css"
LATER_STYLE_URI = "assets/later.css"
PAGE_STYLES = "assets/pages"
"""Where ``<kind>.css`` lies: only pages of that kind load it."""
SCRIPTS = "assets/scripts"
SCRIPT_URI = f"{SCRIPTS}/chuyenmuc.js"
INLINE = "first"
"""The script that stands in every page; it is no file of the site."""
SEARCH_WORKER_URI = f"{SCRIPTS}/search.js"


def read_site_assets(assets: Path) -> list[Artifact]:
    """Styles, scripts, fonts and drawings of the folder ``assets``.

    Raises:
        OSError, UnicodeError: a file cannot be read.
    """
    return [*_styles(assets / "styles"), *_scripts(assets / "scripts"), *_copied(assets)]


def read_inline_script(assets: Path) -> str:
    """The script that stands in every page; nothing for a folder without it.

    Raises:
        OSError, UnicodeError: it cannot be read.
    """
    found = [source for source in script_sources(assets / "scripts") if source.stem == INLINE]
    return "".join(map(sent_script, found)).rstrip()


def _styles(folder: Path) -> Iterator[Artifact]:
    """The stylesheet (numbered files joined), the one for later, those of kinds."""
    sheets = {
        STYLESHEET_URI: sorted(folder.glob("[0-9]*.css")),
        LATER_STYLE_URI: list(folder.glob("later.css")),
        **{f"{PAGE_STYLES}/{page.name}": [page] for page in sorted(folder.glob("pages/*.css"))},
    }
    for uri, parts in sheets.items():
        yield Artifact(uri, squeezed_style(joined_style(parts)).encode())


def _scripts(folder: Path) -> Iterator[Artifact]:
    for source in script_sources(folder):
        if source.stem != INLINE:
            yield Artifact(f"{SCRIPTS}/{source.stem}.js", sent_script(source).encode())


def _copied(assets: Path) -> Iterator[Artifact]:
    for folder, names in (("fonts", "web/*.woff2"), ("img", "*.[sp][vn]g")):
        for path in sorted((assets / folder).glob(names)):
            yield Artifact(f"assets/{folder}/{path.name}", path.read_bytes())
