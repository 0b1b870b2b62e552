"""What a build yields: files as paths and bytes, a navigation, redirects and the findings.

An artifact knows nothing of the engine that will carry it. ``uri`` is ``/``-separated and
relative to the engine's source folder: ``huong-dan/nop-ho-so.md`` is a page the engine renders,
anything else is copied as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from chuyenmuc.diagnostics import Report


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the site.

    ``body`` is the bytes, or a path in the cache for heavy files (PNG, PDF).
    ``source`` is the file an editor would open to change it, relative to the project, or None.
    """

    uri: str
    body: bytes | Path
    source: str | None = None

    @property
    def is_page(self) -> bool:
        """Whether the engine renders it (Markdown) instead of copying it."""
        return self.uri.endswith(".md")

    def read(self) -> bytes:
        """The bytes, wherever they are."""
        return self.body if isinstance(self.body, bytes) else self.body.read_bytes()


@dataclass(frozen=True, slots=True)
class NavItem:
    """One link of the navigation: the same on every page, at most twelve."""

    title: str
    uri: str
    icon: str


@dataclass(frozen=True, slots=True)
class Site:
    """Everything an adapter needs to hand a commune's site to an engine.

    ``extra`` is plain data for the frame around every page (name, owner, navigation, demo mark):
    adapters put it into the engine's ``extra`` settings under the key ``cm``.
    ``prints`` are files for ``print/``, with ``uri`` relative to that folder.
    ``foreign`` maps words of another language to that language (``Deepfake`` → ``en``).
    """

    commune: str
    name: str
    url: str | None
    description: str
    pages: tuple[Artifact, ...]
    nav: tuple[NavItem, ...]
    extra: Mapping[str, object]
    prints: tuple[Artifact, ...] = ()
    report: Report = field(default_factory=Report)
    foreign: Mapping[str, str] = field(default_factory=dict)
