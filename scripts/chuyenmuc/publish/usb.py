"""Make a built site work from a folder: on a USB stick, without a server.

A browser that opens a file does not answer a folder with its index, starts no worker and fetches
nothing: links name ``index.html``, and the index of the search lies beside it as scripts.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import urlsplit

ABSOLUTE = "404.html"  # the page of an unknown address: only a server shows it
_LINK = re.compile(r"(<(?:a|form)\b[^>]*?\s(?:href|action)=\")([^\"]*)(\")", re.IGNORECASE)
_REFRESH = re.compile(r"(<meta\b[^>]*?\bcontent=\"\d+;\s*url=)([^\"]*)(\")", re.IGNORECASE)
_SCRIPTS = (("search/t1.json", "first"), ("search/t2.json", "full"))


def prepare_for_usb(site: Path) -> None:
    """Rewrite the pages of a built site and add the scripts of its search index.

    Raises:
        OSError: a file cannot be read or written.
    """
    for page in sorted(site.rglob("*.html")):
        html = page.read_text("utf-8")
        for pattern in (_LINK, _REFRESH):
            html = pattern.sub(lambda found: found[1] + with_index(found[2]) + found[3], html)
        page.write_text(html, encoding="utf-8", newline="\n")
    (site / ABSOLUTE).unlink(missing_ok=True)
    for uri, name in _SCRIPTS:
        index = (site / uri).read_bytes()
        (site / uri).with_suffix(".js").write_bytes(
            b"chuyenmucSearch.%s=%s;\n" % (name.encode(), index)
        )


def with_index(link: str) -> str:
    """``../huong-dan/#a`` → ``../huong-dan/index.html#a``; other links stay as they are."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    is_folder = parts.path.endswith("/") or posixpath.basename(parts.path) in {".", ".."}
    if parts.scheme or parts.netloc or not is_folder:
        return link
    return parts._replace(path=f"{parts.path.rstrip('/')}/index.html").geturl()
