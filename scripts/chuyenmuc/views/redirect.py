"""Old addresses that still lead to a piece."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.views.address import article_uri

_ADDRESS = re.compile(r"[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*")


@dataclass(frozen=True, slots=True)
class RedirectView:
    """``old`` is a root-relative address ending in ``/`` or ``.html``."""

    old: str
    uri: str
    title: str


def old_address(alias: str) -> str | None:
    """The address an editor wrote down, cleaned; None for one that cannot be a page."""
    bare = alias.strip().strip("/")
    if not _ADDRESS.fullmatch(bare):
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
