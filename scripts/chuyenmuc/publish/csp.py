"""The policy for content of every page: what may run and load, by hash, computed on what was built.

An inline script runs because its text is the one known before the build; one that comes in by a
template, the theme or an intruder has another hash, stays dead and stops the build.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator

from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.publish.page import BuiltPage

# Not `'unsafe-inline'`, not `'unsafe-eval'`, no other host. Trusted Types stay off: the theme's
# search writes its list of results as HTML.
_SELF = ("style-src", "img-src", "font-src", "connect-src", "worker-src", "manifest-src")
_TAIL = ("media-src 'self'", "base-uri 'none'", "form-action 'self'", "object-src 'none'")
_HEADER_ONLY = ("frame-ancestors 'none'",)
"""Directives that browsers ignore in a ``<meta>``."""
_HEAD = re.compile(r"<head\b[^<>]*+>", re.IGNORECASE)
_SHOWN = 40
_OURS = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')


def with_policy(html: str, scripts: Iterable[str]) -> str | None:
    """A page with its policy first in the head, None if it has no head; an older one goes.

    Args:
        html: the finished page.
        scripts: the text of every inline script on it.
    """
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(scripts)}">'
    guarded, found = _HEAD.subn(lambda head: head[0] + meta, _OURS.sub("", html), count=1)
    return guarded if found else None


def policy(scripts: Iterable[str], *, as_header: bool = False) -> str:
    """The policy as one line, for a page or, with the ``scripts`` of all pages, for a header."""
    allowed = sorted({f"'{hash_of(text)}'" for text in scripts})
    own = (f"{name} 'self'" for name in _SELF)
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src", "'self'", *allowed)),
            *own,
            *_TAIL,
            *(_HEADER_ONLY if as_header else ()),
        )
    )


def hash_of(script: str) -> str:
    """The name by which a policy allows an inline script: ``sha256-…``."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def check_policy(uri: str, page: BuiltPage, known: frozenset[str]) -> Iterator[Diagnostic]:
    """What of a finished page no policy protects, or ours would block in browsers.

    Args:
        uri: its address.
        page: its facts.
        known: the text of each inline script that may stand in a page.
    """
    if not page.guarded:
        yield Diagnostic(
            Location(uri),
            "XB709",
            f"Trang /{uri} không có phần <head> nên không đặt được chính sách bảo vệ.",
            "Thêm <head> vào mẫu của trang này.",
        )
    for what in sorted(page.unsafe):
        yield Diagnostic(
            Location(uri),
            "XB710",
            f"Trang /{uri} có `{what}` mà chính sách bảo vệ sẽ chặn.",
            "Chuyển kiểu chữ vào assets/styles, mã lệnh vào assets/scripts.",
        )
    for script in sorted(set(page.scripts) - known):
        start = " ".join(script.split())[:_SHOWN]
        yield Diagnostic(
            Location(uri),
            "XB713",
            f"Trang /{uri} có đoạn mã không ai khai báo, bắt đầu bằng `{start}`.",
            "Tìm xem mẫu trang hay gói nào đưa vào; mã của trang nằm trong assets/scripts.",
        )
