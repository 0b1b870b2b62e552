"""The result of a build: all that an adapter needs to hand a commune's site to an engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from chuyenmuc.artifact import Artifact
from chuyenmuc.diagnostics import Report
from chuyenmuc.views.frame import FrameView, NavLink
from chuyenmuc.views.link_card import CardFile


@dataclass(frozen=True, slots=True)
class Site:
    """The pages of one commune, what stands around each of them, and what was found.

    ``frame`` is None for a commune whose own file could not be read: then there is nothing but the
    page that says so, for a preview alone. ``icons`` maps a name to the path data of a drawing.
    ``card`` is the picture of a link for pages that have none of their own. ``prints`` are files
    for ``print/``, with ``uri`` relative to that folder. ``foreign`` maps words of another language
    to that language (``Deepfake`` → ``en``). ``inline_script`` is the script in each page.
    """

    commune: str
    name: str
    url: str | None
    description: str
    pages: tuple[Artifact, ...]
    frame: FrameView | None
    icons: Mapping[str, str] = field(default_factory=dict)
    card: CardFile | None = None
    prints: tuple[Artifact, ...] = ()
    report: Report = field(default_factory=Report)
    foreign: Mapping[str, str] = field(default_factory=dict)
    inline_script: str = ""

    @property
    def demo(self) -> bool:
        """Whether it is kept out of search engines and called a demo."""
        return self.frame is None or self.frame.demo

    @property
    def home(self) -> str:
        """Its path on its server, with a slash at both ends."""
        path = urlsplit(self.url or "").path.strip("/")
        return f"/{path}/" if path else "/"

    @property
    def offline(self) -> bool:
        """Whether phones keep its pages for when there is no network."""
        return self.frame is not None and self.frame.offline

    @property
    def short_name(self) -> str:
        """The name under its icon on a phone."""
        return self.frame.name if self.frame else self.name

    @property
    def nav(self) -> tuple[NavLink, ...]:
        """The links of the navigation: the same on every page, at most twelve."""
        return self.frame.nav if self.frame else ()

    @property
    def may_go_live(self) -> bool:
        """Whether there is a site, and no finding that stops it."""
        return self.frame is not None and not self.report.errors
