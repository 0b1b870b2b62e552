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

MANIFEST_URI = "trang.webmanifest"
WORKER_URI, SWITCH_URI = "sw.js", "sw-off.js"
_SOURCES = "assets/scripts"
_CORE = (
    "index.html",
    "offline/index.html",
    "tim-kiem/index.html",
    "huong-dan/index.html",
    "canh-bao/index.html",
    "assets/*.css",
    "assets/pages/*.css",
    "assets/fonts/*.woff2",
    "assets/img/*.svg",
    "assets/javascripts/bundle.*.js",
    f"{_SOURCES}/*.js",
    "search/*.json",
)
"""Kept from the first visit on, or the service worker is not installed."""
_MORE = ("huong-dan/*/index.html", "canh-bao/*/index.html")
"""Kept as well where the reader saves no data."""
MOST_MORE = 60
_BUILT = re.compile(r"const BUILT=\{[^}]*\};")
_HEAD_END = re.compile(r"</head>", re.IGNORECASE)
_LOST = "404.html"  # shown at any depth, so no relative address holds there
_REFRESH = 'http-equiv="refresh"'
_COLOURS: Mapping[str, str] = {"theme_color": "#a80f26", "background_color": "#fdf9f0"}


def link_manifest(site: Path, *, name: str, short_name: str, demo: bool) -> None:
    """Write the manifest and name it in every page; a demo is called one.

    Raises:
        OSError: a file cannot be read or written.
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
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        if _REFRESH in html or path.name == _LOST:
            continue
        uri = posixpath.relpath(MANIFEST_URI, path.parent.relative_to(site).as_posix())
        link = f'<link rel="manifest" href="{uri}"></head>'
        path.write_text(_HEAD_END.sub(link, html, count=1), encoding="utf-8", newline="\n")


def take_sources(site: Path) -> Mapping[str, str]:
    """Take the service worker and its switch out of the scripts of the site, by name."""
    found = {}
    for name in (WORKER_URI, SWITCH_URI):
        path = site / _SOURCES / name
        found[name] = path.read_text("utf-8")
        path.unlink()
    return found


def worker_text(source: str, site: Path, digests: Mapping[str, str]) -> str:
    """The service worker of a finished site.

    Its caches are named after the content of the whole site, so that any change makes new ones.
    """
    core = _addresses(site, _CORE)
    more = [uri for uri in _addresses(site, _MORE) if uri not in core][:MOST_MORE]
    version = hashlib.sha256(json.dumps(sorted(digests.items())).encode()).hexdigest()[:12]
    built = {"version": version, "core": core, "more": more}
    filled = f"const BUILT={json.dumps(built, separators=(',', ':'))};"
    return _BUILT.sub(lambda _: filled, source, count=1)


def _addresses(site: Path, patterns: tuple[str, ...]) -> list[str]:
    """What readers ask for: a folder for its index; pages that only send on stay out."""
    files = (path for pattern in patterns for path in sorted(site.glob(pattern)))
    return [
        re.sub(r"(^|/)index\.html$", r"\1", path.relative_to(site).as_posix()) or "./"
        for path in files
        if path.suffix != ".html" or _REFRESH not in path.read_text("utf-8")
    ]
