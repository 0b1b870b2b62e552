"""Make a built site work from a folder: on a USB stick, without a server.

A browser that opens a file does not answer a folder with its index, starts no worker and fetches
nothing: links name ``index.html``, the index of the search lies beside it as scripts, and the day
of the build stands in the pages.
"""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from pathlib import Path
from urllib.parse import urlsplit

from chuyenmuc.publish.page import LOST
from chuyenmuc.vietnamese.dates import date_words
from chuyenmuc.views.address import BUILT_ON, FULL_INDEX, INDEX

_LINK = re.compile(r"(<(?:a|form)\b[^<>]*?\s(?:href|action)=\")([^\"]*)(\")", re.IGNORECASE)
_REFRESH = re.compile(r"(<meta\b[^<>]*?\bcontent=\"\d+;\s*url=)([^\"]*)(\")", re.IGNORECASE)
_DAY = re.compile(r"<a\b[^<>]*\sdata-built\b[^<>]*+>[^<]*+</a>", re.IGNORECASE)
_SCRIPTS = ((INDEX, "first"), (FULL_INDEX, "full"))


def prepare_folder(site: Path) -> None:
    """Add the scripts of the search index; take the page away that only a server shows.

    Raises:
        OSError: a file cannot be read or written.
    """
    (site / LOST).unlink(missing_ok=True)
    for uri, name in _SCRIPTS:
        index = (site / uri).read_bytes()
        (site / uri).with_suffix(".js").write_bytes(
            b"chuyenmucSearch.%s=%s;\n" % (name.encode(), index)
        )


def linked_by_file(page: str) -> str:
    """The HTML of a page whose links to folders name the file in them."""
    for pattern in (_LINK, _REFRESH):
        page = pattern.sub(lambda found: found[1] + with_index(found[2]) + found[3], page)
    return page


def day_of(site: Path) -> dt.date:
    """The day a site was built.

    Raises:
        OSError: its file cannot be read.
    """
    return dt.date.fromisoformat((site / BUILT_ON).read_text("utf-8").strip())


def with_day(page: str, day: dt.date) -> str:
    """The HTML of a page with the day where it has a link to it: a file can ask for no other."""
    return _DAY.sub(f'<time datetime="{day}">{date_words(day)}</time>', page)


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
