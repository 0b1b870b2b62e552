"""Addresses written bare in a text: found here, for the engine and for the rules.

Only what nobody can register but an authority becomes a link by itself, and mail: an article that
warns of a fake site names it in the same way, and must not lead there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from markdown import Markdown

_SIGNS = r"\s<>\"'`“”\u2018\u2019()\[\]{}|\\^*…\x02\x03"
_WEB = rf"(?<![\w@./:\\<=-])(?:https?://|www\.)[^{_SIGNS}]*[^{_SIGNS}.,;:!?_~]"
_MAIL = (
    r"(?<![\w.+/:@\\<-])[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}"
    r"@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w@-])"
)
_BARE = re.compile(rf"(?P<web>{_WEB})|(?P<mail>{_MAIL})", re.IGNORECASE)
_OFFICIAL = re.compile(r"https?://(?:[a-z0-9-]+\.)+gov\.vn(?::\d+)?(?:[/?#].*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bare:
    """An address at ``start``; ``url`` is where it leads, ``opens`` whether it becomes a link."""

    start: int
    text: str
    url: str
    opens: bool


def find_bare(text: str) -> Iterator[Bare]:
    """Every address and mail address that stands in a text without brackets."""
    for found in _BARE.finditer(text):
        yield _bare(found)


def _bare(found: re.Match[str]) -> Bare:
    if found["mail"]:
        return Bare(found.start(), found[0], f"mailto:{found[0]}", opens=True)
    written = found[0]
    url = f"https://{written}" if written[:4].lower() == "www." else written
    return Bare(found.start(), written, url, _OFFICIAL.fullmatch(url) is not None)


class _Links(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the stubs know the old form
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  # Markdown hands it over
    ) -> tuple[Element | None, int | None, int | None]:
        bare = _bare(m)
        if not bare.opens:
            return None, None, None
        link = Element("a", {"href": bare.url})
        link.text = AtomicString(bare.text)
        return link, m.start(0), m.end(0)


def register_bare(md: Markdown) -> None:
    """Make links of bare addresses, after links with brackets (160, 120) and before emphasis."""
    md.inlinePatterns.register(_Links(_BARE.pattern, md), "cm-bare", 105)
