"""Old addresses that still lead to a piece."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.values import is_device
from chuyenmuc.views.address import BUILT_ON, KEPT_LIST, SERVICE_WORKER, article_uri
from chuyenmuc.views.link_card import CODE_FOLDER as CODES
from chuyenmuc.views.link_card import FOLDER as CARDS
from chuyenmuc.views.media.recording import FOLDER as RECORDINGS

_ADDRESS = re.compile(r"[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*")
_INDEX = re.compile(r"(?:^|/)index\.html$")  # a folder's page answers under both names
# Places on every site that hold files and no pages. What publishing adds is named here as well,
# below it in the layers: a test compares this with the files of a built site.
_FILES = frozenset(
    {
        *("404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", SERVICE_WORKER),
        *("integrity.json", "trang.webmanifest", "_headers", "web.config"),
        *(KEPT_LIST, BUILT_ON),
    }
)
_FOLDERS = frozenset(
    {"assets", "anh", "search", "tep", RECORDINGS, CARDS, CODES}  # of files alone
)
_WITH_FILES = frozenset({"lich", "ke-hoach", "infographic", "ap-phich", "giay-phep"})
"""Folders in which files lie beside pages."""
LONGEST = 150
"""Characters of an address: Windows has 260 for all of a path."""


@dataclass(frozen=True, slots=True)
class RedirectView:
    """``old`` is a root-relative address ending in ``/`` or ``.html``."""

    old: str
    uri: str
    title: str


def old_address(alias: str) -> str | None:
    """The address an editor wrote down, cleaned; None for one that cannot be a page."""
    bare = _INDEX.sub("", alias.strip().strip("/"))
    if not _ADDRESS.fullmatch(bare) or ".html/" in f"{bare.lower()}/".removesuffix(".html/"):
        return None
    if _is_kept(bare.lower().split("/")) or len(bare) > LONGEST:
        return None
    return bare if bare.endswith(".html") else f"{bare}/"


def _is_kept(parts: list[str]) -> bool:
    """Whether there is a file of this name, or one of its folders is a file or a device."""
    holds_files = parts[0] in _WITH_FILES
    return (
        parts[0] in _FILES | _FOLDERS
        or any(is_device(part) for part in parts)
        or (holds_files and any("." in part for part in parts if not part.endswith(".html")))
    )


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
