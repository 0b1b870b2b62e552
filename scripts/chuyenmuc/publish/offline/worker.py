"""The service worker filled in, and the list of what it keeps.

The list has a line for each file that may be kept on a phone, ``c 0123456789ab huong-dan/``:
``c`` from the first visit on, ``m`` as well where the reader saves no data, ``-`` where a reader
saw or saved it; the first digits of its sha256; its address. The worker holds no more than the
digits of the list itself: browsers ask for the worker at each visit, for the list when it changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from chuyenmuc.inputs.site_assets import SCRIPTS
from chuyenmuc.publish.integrity import digest
from chuyenmuc.publish.page import LOST
from chuyenmuc.publish.pages import BuiltSite
from chuyenmuc.views import address

MARK = 12
"""Digits that tell one build's file from another's: no guard against who writes on the server."""
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
_BUILT = re.compile(r'const BUILT=\{version:"",frame:""\};')
_INDEX = re.compile(r"(^|/)index\.html$")


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


def kept_list(site: BuiltSite, digests: Mapping[str, str]) -> str:
    """The list of a finished site, by address in each part.

    Args:
        site: what there is to keep; pages that only send on stay out.
        digests: sha256 by address of the file.
    """
    core = _found(site, _CORE)
    more = [uri for uri in _found(site, _MORE) if uri not in core][:MOST_MORE]
    first = {**dict.fromkeys(core, "c"), **dict.fromkeys(more, "m")}
    uris = dict.fromkeys((*first, *sorted(_shown(site))))
    lines = (f"{first.get(u, '-')} {digests[u][:MARK]} {quote(_asked(u))}\n" for u in uris)
    return "".join(lines)


def worker_text(source: str, listed: str, frame: str) -> str:
    """The script of the service worker.

    Args:
        source: the script as sent, its versions empty.
        listed: the list, after whose content the caches are named: any change in it makes new ones.
        frame: the version of styles and scripts that the pages name.
    """
    version = digest(listed.encode())[:MARK]
    filled = f'const BUILT={{version:"{version}",frame:"{frame}"}};'
    return _BUILT.sub(lambda _: filled, source, count=1)


def _found(site: BuiltSite, patterns: tuple[str, ...]) -> list[str]:
    files = (path for pattern in patterns for path in sorted(site.folder.glob(pattern)))
    return list(_staying(site, (path.relative_to(site.folder).as_posix() for path in files)))


def _shown(site: BuiltSite) -> Iterator[str]:
    """The pages, and what they show: pictures in each width, recordings."""
    for uri in _staying(site, site.pages.keys() - {LOST}):
        yield uri
        targets = (site.target(uri, load) for load in site.pages[uri].loads)
        yield from (found[0] for found in targets if found and found[0] in site.files)


def _staying(site: BuiltSite, uris: Iterable[str]) -> Iterator[str]:
    return (uri for uri in uris if uri not in site.pages or not site.pages[uri].refresh)


def _asked(uri: str) -> str:
    """What readers ask for: a folder for its index."""
    return _INDEX.sub(r"\1", uri) or "./"
