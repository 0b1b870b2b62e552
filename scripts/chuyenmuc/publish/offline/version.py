"""The version of a site's styles and scripts, which its pages name: ``cm.css?v=1a2b3c``.

While a new build is put on a server and reaches a phone, pages of the one meet files of the other.
By the version a browser asks for the file again, and the service worker sees that the one it keeps
is not the one that is meant.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from chuyenmuc.inputs.site_assets import LATER_STYLE_URI, PAGE_STYLES, SCRIPTS, STYLESHEET_URI

_OURS = (STYLESHEET_URI, LATER_STYLE_URI, f"{PAGE_STYLES}/*.css", f"{SCRIPTS}/*.js")
_ONE_OF_OURS = "|".join(re.escape(one).replace(r"\*", r"[\w-]+") for one in _OURS)
_ASKED = re.compile(
    rf"""(\b(?:href|src|data-script)="|"search": ")([^"?<>]*?\b(?:{_ONE_OF_OURS}))(?=")"""
)


def frame_version(site: Path) -> str:
    """Six digits for the styles and scripts of a site: others where one of them is another.

    Raises:
        OSError: one cannot be read.
    """
    files = (path for pattern in _OURS for path in sorted(site.glob(pattern)))
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:6]


def with_version(page: str, version: str) -> str:
    """The HTML of a page that names the version of each style and script of ours it asks for."""
    return _ASKED.sub(lambda found: f"{found[1]}{found[2]}?v={version}", page)
