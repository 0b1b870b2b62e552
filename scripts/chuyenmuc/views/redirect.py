"""Old addresses that still lead to a piece."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.views.address import CALENDAR_FILE, article_uri

_ADDRESS = re.compile(r"[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*")
_INDEX = re.compile(r"(?:^|/)index\.html$")  # a folder's page answers under both names
# Places on every site that hold files and no pages.
_FILES = frozenset({"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", CALENDAR_FILE})
_FOLDERS = frozenset({"assets", "anh", "search"})


@dataclass(frozen=True, slots=True)
class RedirectView:
    """``old`` is a root-relative address ending in ``/`` or ``.html``."""

    old: str
    uri: str
    title: str


def old_address(alias: str) -> str | None:
    """The address an editor wrote down, cleaned; None for one that cannot be a page."""
    bare = _INDEX.sub("", alias.strip().strip("/"))
    if not _ADDRESS.fullmatch(bare) or ".html/" in bare:
        return None
    if bare in _FILES or bare.split("/")[0] in _FOLDERS:
        return None
    return bare if bare.endswith(".html") else f"{bare}/"


def redirect_views(library: Library, taken: frozenset[str]) -> tuple[RedirectView, ...]:
    """One per old address, except those a page now lives at."""
    found: dict[str, RedirectView] = {}
    for entry in library.articles:
        for alias in entry.model.aliases:
            old = old_address(alias)
            if old and old not in taken:
                view = RedirectView(old, article_uri(entry), entry.model.title)
                found.setdefault(old, view)
    return tuple(found.values())
