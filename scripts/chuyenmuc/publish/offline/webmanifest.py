"""The manifest of a site, which phones read to put it among their apps.

Its link is written here and not by the templates, so that a preview, which has no service worker,
never registers one.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

from chuyenmuc.publish.page import LOST

MANIFEST_URI = "trang.webmanifest"
_HEAD_END = re.compile(r"</head>", re.IGNORECASE)
_REFRESH = 'http-equiv="refresh"'
_COLOURS: Mapping[str, str] = {"theme_color": "#a80f26", "background_color": "#fdf9f0"}


def write_webmanifest(site: Path, *, name: str, short_name: str, demo: bool) -> None:
    """Write the manifest of the site into its folder; a demo is called one.

    Raises:
        OSError: it cannot be written.
    """
    mark = " (bản trình diễn)" if demo else ""
    manifest = {
        "name": f"{name}{mark}",
        "short_name": f"{short_name}{mark}",
        "lang": "vi",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        **_COLOURS,
        "icons": [
            {"src": "assets/img/mark.svg", "sizes": "any", "type": "image/svg+xml"},
            *(
                {"src": f"assets/img/icon-{size}.png", "sizes": f"{size}x{size}"}
                | {"type": "image/png", "purpose": "any maskable"}
                for size in (192, 512)
            ),
        ],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    (site / MANIFEST_URI).write_text(text, encoding="utf-8", newline="\n")


def with_webmanifest(page: str, uri: str) -> str:
    """The HTML of the page at ``uri`` with the manifest named; one that only sends on needs none.

    Neither does the page shown at any depth, where no relative address holds.
    """
    if _REFRESH in page or uri == LOST:
        return page
    manifest = posixpath.relpath(MANIFEST_URI, posixpath.dirname(uri))
    return _HEAD_END.sub(f'<link rel="manifest" href="{manifest}"></head>', page, count=1)
