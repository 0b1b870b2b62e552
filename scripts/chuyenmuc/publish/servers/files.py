"""What a web server needs beside the site: headers for the usual servers, the trusted manifest.

They lie in ``server/<commune>/`` beside the site, not in it: a list for checking the site is of
use only where an intruder of the site cannot change it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from chuyenmuc.publish.servers import apache, caddy, iis, netlify, nginx
from chuyenmuc.publish.servers.rules import Rules

FOLDER = "server"
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


def server_folder(live: Path, commune: str) -> Path:
    """Where the files for the server of a commune's site lie."""
    return live.parent / FOLDER / commune


def header_texts(rules: Rules) -> dict[str, str]:
    """What each server is told, by the name of its file."""
    return {name: write(rules) for name, write in _WRITERS.items()}


def write_server_files(folder: Path, rules: Rules, manifest: str, switch: str) -> None:
    """Write the header files, the trusted copy of the manifest, and the switch.

    Args:
        folder: the folder for them; made if it is not there.
        rules: what the servers are told.
        manifest: the text of ``integrity.json``.
        switch: the script that takes the service worker off, to be uploaded as ``sw.js``.

    Raises:
        OSError: a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (
        *header_texts(rules).items(),
        ("integrity.json", manifest),
        ("sw-off.js", switch),
    ):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
