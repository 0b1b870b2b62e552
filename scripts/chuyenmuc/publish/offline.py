"""What makes a site readable without a network: the manifest, and the service worker filled in.

The manifest's link is written here and not by the templates, so that a preview, which has no
service worker, never registers one.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

from chuyenmuc.inputs.site_assets import SCRIPTS
from chuyenmuc.publish.page import LOST
from chuyenmuc.publish.pages import BuiltSite
from chuyenmuc.views import address

MANIFEST_URI = "trang.webmanifest"
_SWITCH_URI = "sw-off.js"
SOURCES = frozenset({f"{SCRIPTS}/{address.SERVICE_WORKER}", f"{SCRIPTS}/{_SWITCH_URI}"})
"""Files of a site as it was written that are not files of the finished one."""
_LISTS = (address.kind_uri("guide"), address.kind_uri("alert"))
_CORE = (
    *(f"{page}index.html" for page in (address.HOME, address.OFFLINE, address.SEARCH, *_LISTS)),
    "assets/*.css",
    "assets/pages/*.css",
    "assets/fonts/*.woff2",
    "assets/img/*.svg",
    "assets/javascripts/bundle.*.js",
    f"{SCRIPTS}/*.js",
    "search/*.json",
)
"""Kept from the first visit on, or the service worker is not installed."""
_MORE = tuple(f"{listing}*/index.html" for listing in _LISTS)
"""Kept as well where the reader saves no data."""
MOST_MORE = 60
_BUILT = re.compile(r"const BUILT=\{[^}]*\};")
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


def take_sources(site: Path) -> tuple[str, str]:
    """Take the service worker and its switch out of the scripts of the site, as text.

    Raises:
        OSError: one of them is not there.
    """
    worker, switch = (
        _taken(site / SCRIPTS / name) for name in (address.SERVICE_WORKER, _SWITCH_URI)
    )
    return worker, switch


def _taken(path: Path) -> str:
    text = path.read_text("utf-8")
    path.unlink()
    return text


def worker_text(source: str, site: BuiltSite, digests: Mapping[str, str]) -> str:
    """The script of the service worker of a finished site.

    Args:
        source: the script as written, its list empty.
        site: what there is to keep.
        digests: sha256 by address. The caches are named after all of them, so that any change of
            the site makes new ones.
    """
    core = _addresses(site, _CORE)
    more = [uri for uri in _addresses(site, _MORE) if uri not in core][:MOST_MORE]
    version = hashlib.sha256(json.dumps(sorted(digests.items())).encode()).hexdigest()[:12]
    built = {"version": version, "core": core, "more": more}
    filled = f"const BUILT={json.dumps(built, separators=(',', ':'))};"
    return _BUILT.sub(lambda _: filled, source, count=1)


def _addresses(site: BuiltSite, patterns: tuple[str, ...]) -> list[str]:
    """What readers ask for: a folder for its index; pages that only send on stay out."""
    files = (path for pattern in patterns for path in sorted(site.folder.glob(pattern)))
    uris = [path.relative_to(site.folder).as_posix() for path in files]
    return [
        re.sub(r"(^|/)index\.html$", r"\1", uri) or "./"
        for uri in uris
        if uri not in site.pages or not site.pages[uri].refresh
    ]
