"""What a web server needs beside the site: headers for the usual servers, the trusted manifest.

They lie in ``server/<commune>/`` beside the site, not in it: a list for checking the site is of
use only where an intruder of the site cannot change it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from chuyenmuc.publish.csp import policy

FOLDER = "server"
NETLIFY, NGINX, CADDY = "_headers", "nginx.conf", "Caddyfile"
_ALWAYS: Mapping[str, str] = MappingProxyType(
    {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000",
    }
)
KEEP = "public, max-age=600, stale-while-revalidate=604800"
"""For ``assets/``: names stay while contents change, so only ten minutes without asking. Pages,
the service worker and its switch are asked for each time."""
_TYPES: Mapping[str, str] = MappingProxyType(
    {"webmanifest": "application/manifest+json", "ics": "text/calendar", "csv": "text/csv"}
)
"""What the lists of types of servers lack; with ``nosniff``, no browser guesses."""
_SQUEEZED = (
    "text/css text/plain text/calendar text/csv text/javascript application/javascript "
    "application/json application/manifest+json image/svg+xml"
)
"""Sent as gzip, besides HTML: what a page weighs is counted so."""


def server_folder(live: Path, commune: str) -> Path:
    """Where the files for the server of a commune's site lie."""
    return live.parent / FOLDER / commune


def write_server_files(folder: Path, scripts: Iterable[str], manifest: str, switch: str) -> None:
    """Write the three header files, the trusted copy of the manifest, and the switch.

    Args:
        folder: the folder for them; made if it is not there.
        scripts: the text of every inline script of the site.
        manifest: the text of ``integrity.json``.
        switch: the script that takes the service worker off, to be uploaded as ``sw.js``.

    Raises:
        OSError: a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    headers = {"Content-Security-Policy": policy(scripts, as_header=True), **_ALWAYS}
    for name, text in (
        (NETLIFY, _netlify(headers)),
        (NGINX, _nginx(headers)),
        (CADDY, _caddy(headers)),
        ("integrity.json", manifest),
        ("sw-off.js", switch),
    ):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _netlify(headers: Mapping[str, str]) -> str:
    lines = [f"  {name}: {value}" for name, value in headers.items()]
    return "\n".join(
        (
            "# Netlify, Cloudflare Pages: chép tệp này vào thư mục trang khi đăng.",
            "/*",
            *lines,
            "/assets/*",  # elsewhere both hosts have pages asked for each time
            f"  Cache-Control: {KEEP}",
            "",
        )
    )


def _nginx(headers: Mapping[str, str]) -> str:
    lines = [f'add_header {name} "{value}" always;' for name, value in headers.items()]
    return "\n".join(
        (
            "# nginx: trong khối server { … } của trang, viết: include đường-dẫn/nginx.conf;",
            "# Khối location có add_header riêng thì nhắc lại các dòng add_header trong khối đó.",
            *lines,
            "expires -1;",
            "location /assets/ { expires 10m; }",
            "error_page 404 /404.html;",
            "error_page 403 =404 /404.html;",  # a folder without a page
            "absolute_redirect off;",  # behind a proxy nginx knows neither https nor the name
            "server_tokens off;",
            "charset utf-8;",
            "charset_types text/css text/plain text/calendar text/csv application/javascript;",
            *(f"location ~ \\.{end}$ {{ default_type {kind}; }}" for end, kind in _TYPES.items()),
            "gzip on;",
            "gzip_vary on;",
            "gzip_comp_level 6;",
            f"gzip_types {_SQUEEZED};",
            "",
        )
    )


def _caddy(headers: Mapping[str, str]) -> str:
    lines = [f'\t{name} "{value}"' for name, value in headers.items()]
    return "\n".join(
        (
            "# Caddy: trong khối của trang, viết: import đường-dẫn/Caddyfile",
            "header {",
            *lines,
            "}",
            "@assets path /assets/*",
            f'header @assets Cache-Control "{KEEP}"',
            "@pages not path /assets/*",
            "header @pages Cache-Control no-cache",
            *(
                line
                for end, kind in _TYPES.items()
                for line in (
                    f"@{end} path *.{end}",
                    f'header @{end} Content-Type "{kind}; charset=utf-8"',
                )
            ),
            "encode {",
            "\tgzip 6",
            "}",
            "handle_errors {",
            "\theader Cache-Control no-cache",  # a file that is missing today may come
            '\theader Content-Type "text/html; charset=utf-8"',
            "\trewrite * /404.html",
            "\tfile_server",
            "}",
            "",
        )
    )
