"""What a web server needs beside the site: headers for the usual servers, the trusted manifest.

They lie in ``server/<commune>/`` of the project, not in the site: a list for checking the site is
of use only where an intruder of the site cannot change it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from chuyenmuc.publish.servers import apache, caddy, iis, netlify, nginx
from chuyenmuc.publish.servers.rules import Rules

IN_SITE = frozenset({netlify.FILE, apache.FILE, iis.FILE})
"""Those that do their work only in the folder of the site, where whoever uploads it copies them."""
_WRITERS: Mapping[str, Callable[[Rules], str]] = MappingProxyType(
    {
        nginx.FILE: nginx.nginx,
        caddy.FILE: caddy.caddy,
        netlify.FILE: netlify.netlify,
        apache.FILE: apache.apache,
        iis.FILE: iis.iis,
    }
)


def header_texts(rules: Rules) -> dict[str, str]:
    """What each server is told, by the name of its file."""
    return {name: write(rules) for name, write in _WRITERS.items()}


def server_texts(headers: Mapping[str, str], manifest: str, switch: str) -> dict[str, str]:
    """All files for the server of a site by their names.

    Args:
        headers: what each server is told.
        manifest: the text of ``integrity.json``, whose trusted copy is one of them.
        switch: the script that takes the service worker off, to be uploaded as ``sw.js``.
    """
    return {**headers, "integrity.json": manifest, "sw-off.js": switch}
