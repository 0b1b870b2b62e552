"""What every web server is told, whichever it is: headers, types, how long, what is squeezed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.publish.csp import policy
from chuyenmuc.publish.page import LOST

_ALWAYS: Mapping[str, str] = MappingProxyType(
    {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000",
    }
)
MINUTES = 10
_STALE = "stale-while-revalidate=604800"
KEEP_WITHOUT_AGE = f"public, {_STALE}"
KEEP = f"public, max-age={MINUTES * 60}, {_STALE}"
"""For ``assets/``: names stay while contents change, so only ten minutes without asking. Pages,
the service worker and its switch are asked for each time."""
TYPES: Mapping[str, str] = MappingProxyType(
    {"webmanifest": "application/manifest+json", "ics": "text/calendar", "csv": "text/csv"}
)
"""What the lists of types of servers lack; with ``nosniff``, no browser guesses."""
OLD_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "woff2": "font/woff2",
        "webp": "image/webp",
        "avif": "image/avif",
        "svg": "image/svg+xml",
        "json": "application/json",
        "js": "text/javascript",
        "mp3": "audio/mpeg",
        **TYPES,
    }
)
"""What old servers of shared hosting lack as well; some refuse a file whose type they lack."""
SQUEEZED = (
    "text/css text/plain text/calendar text/csv text/javascript application/javascript "
    "application/json application/manifest+json image/svg+xml"
)
"""Sent as gzip, besides HTML: what a page weighs is counted so."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What is said for one site: ``headers`` of every answer; ``home``, its path, ends in ``/``."""

    headers: Mapping[str, str]
    home: str = "/"

    @property
    def assets(self) -> str:
        """The path of what may be kept for a while."""
        return f"{self.home}assets/"

    @property
    def lost(self) -> str:
        """The path of the page for an address without one."""
        return f"{self.home}{LOST}"


def rules_for(scripts: Iterable[str], home: str = "/") -> Rules:
    """The rules of a site.

    Args:
        scripts: the text of every inline script of the site.
        home: the path of the site on its server, with a slash at both ends.
    """
    return Rules({"Content-Security-Policy": policy(scripts, as_header=True), **_ALWAYS}, home)
