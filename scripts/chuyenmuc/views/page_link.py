"""A link to a page of this site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLink:
    """Its words and its address, relative to the root of the site."""

    title: str
    uri: str
