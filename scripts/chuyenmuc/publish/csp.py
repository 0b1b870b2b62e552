"""The policy for content of every page: what may run and load, by hash, computed on what was built.

An inline script runs because its text is the one hashed here; one that somebody adds later has
another hash and stays dead. Run after every step that changes a page.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from chuyenmuc.diagnostics import Diagnostic, Location, Report

# Not `'unsafe-inline'`, not `'unsafe-eval'`, no other host. Trusted Types stay off: the theme's
# search writes its list of results as HTML.
_SELF = ("style-src", "img-src", "font-src", "connect-src", "worker-src", "manifest-src")
_TAIL = ("media-src 'self'", "base-uri 'none'", "form-action 'self'", "object-src 'none'")
HEADER_ONLY = ("frame-ancestors 'none'",)
"""Directives that browsers ignore in a ``<meta>``."""
_RUNS = frozenset({"", "module", "text/javascript", "application/javascript"})
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_OURS = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_LINE_ENDS = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Guarded:
    """``hashes`` of all inline scripts of a site, sorted: what a header for all pages needs."""

    hashes: tuple[str, ...]
    report: Report


@dataclass
class Inline:
    """What stands in a page itself: ``hashes`` of scripts, and what no policy of ours allows."""

    hashes: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)


def guard_site(site: Path) -> Guarded:
    """Put the policy into every page of a built site, first in its head.

    Raises:
        OSError: a page cannot be read or written.
    """
    seen: set[str] = set()
    findings: list[Diagnostic] = []
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        inline = read_inline(html)
        seen.update(inline.hashes)
        guarded = with_policy(html, inline.hashes)
        findings += _findings(path.relative_to(site).as_posix(), inline, guarded)
        path.write_text(guarded or html, encoding="utf-8", newline="\n")
    return Guarded(tuple(sorted(seen)), Report.of(findings))


def _findings(uri: str, inline: Inline, guarded: str | None) -> Iterator[Diagnostic]:
    if guarded is None:
        yield Diagnostic(
            Location(uri),
            "XB709",
            f"Trang /{uri} không có phần <head> nên không đặt được chính sách bảo vệ.",
            "Thêm <head> vào mẫu của trang này.",
        )
    for what in sorted(set(inline.blocked)):
        yield Diagnostic(
            Location(uri),
            "XB710",
            f"Trang /{uri} có `{what}` mà chính sách bảo vệ sẽ chặn.",
            "Chuyển kiểu chữ vào assets/styles, mã lệnh vào assets/scripts.",
        )


def with_policy(html: str, hashes: Iterable[str]) -> str | None:
    """One page with its policy, or None without a ``<head>``; one it carries is replaced."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes)}">'
    guarded, found = _HEAD.subn(lambda head: head[0] + meta, _OURS.sub("", html), count=1)
    return guarded if found else None


def policy(hashes: Iterable[str], *, as_header: bool = False) -> str:
    """The policy as one line; ``hashes`` are those of :func:`read_inline`."""
    scripts = " ".join(("script-src", "'self'", *sorted(f"'{name}'" for name in set(hashes))))
    own = (f"{name} 'self'" for name in _SELF)
    return "; ".join(
        ("default-src 'none'", scripts, *own, *_TAIL, *(HEADER_ONLY if as_header else ()))
    )


def read_inline(html: str) -> Inline:
    """What stands in a page itself.

    ``hashes`` are ``sha256-…`` of inline scripts in the order of the page; data blocks
    (``type="application/json"``) do not run and need no permission.
    """
    reader = _Reader()
    reader.feed(_LINE_ENDS.sub("\n", html))  # as browsers read the text
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found = Inline()
        self.text: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            values = dict(attrs)
            runs = (values.get("type") or "").strip().lower() in _RUNS
            self.text = [] if runs and "src" not in values else None
        if tag == "style":
            self.found.blocked.append("<style>")
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                self.found.blocked.append(f"{name}=")
            elif (value or "").strip().lower().startswith("javascript:"):
                self.found.blocked.append("javascript:")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self.text is not None:
            digest = hashlib.sha256("".join(self.text).encode()).digest()
            self.found.hashes.append(f"sha256-{base64.b64encode(digest).decode()}")
            self.text = None

    def handle_data(self, data: str) -> None:
        if self.text is not None:
            self.text.append(data)
