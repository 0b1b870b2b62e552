"""The address of a site as people read and type it."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import unquote, urlsplit


def shown_address(url: str) -> str:
    """``https://www.xn--….vn:8443/chuyen-doi-so/`` → ``chuyểnđổi.vn:8443/chuyen-doi-so``."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    with suppress(UnicodeError):  # what is no coded name is shown as it is
        host = host.encode("ascii").decode("idna")
    port = f":{parts.port}" if parts.port else ""
    return f"{host}{port}{unquote(parts.path).rstrip('/')}"
