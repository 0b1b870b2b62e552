"""Links and pictures as they stand in Markdown source.

Our own scanner rather than a parser: engines differ in what they take for a link (spaces in the
address, entities, escapes), and a rule that guards against ``javascript:`` must see all that any
of them would follow. It errs towards finding too much.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from chuyenmuc.lint.passages import Passage

_INLINE = re.compile(r"(?<!\\)\]\(")
_DEFINITION = re.compile(
    r"^[ >\t]*\[(?P<label>[^\[\]\n^][^\[\]\n]*)\]:[ \t]*\n?[ >\t]*<?(?P<url>[^\s<>]+)", re.MULTILINE
)
AUTOLINK = re.compile(r"<(?P<url>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>")
_REFERENCED = re.compile(r"(?P<image>!?)\[(?P<label>[^\[\]\n]*)\]\[(?P<name>[^\[\]\n]*)\]")
_TITLE = re.compile(r"""\s+(?:"[^"]*"|'[^']*'|\([^()]*\))\s*$""")
_FAR = 2000  # characters: no address or link text is longer
_IGNORED_BY_BROWSERS = re.compile(r"[\s\x00-\x20\\\u00ad\u200b-\u200d\u2060\ufeff]+")
_SCHEME = re.compile(r"([^/?#:]*):")


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture: ``label`` is its text, ``start`` the offset of the whole.

    ``url`` is None where the address stands in a definition elsewhere, ``url_start`` its offset.
    """

    form: Literal["link", "image", "definition", "autolink"]
    label: str
    start: int
    url: str | None
    url_start: int

    @property
    def scheme(self) -> str | None:
        """What a browser takes for the scheme, whatever hides it; None for a relative address."""
        bare = _IGNORED_BY_BROWSERS.sub("", html.unescape(html.unescape(self.url or "")))
        found = _SCHEME.match(bare)
        return found[1].lower() if found else None

    @property
    def holds_reference(self) -> bool:
        """Whether ``{{ … }}`` stands where an address should."""
        return "{{" in (self.url or "")


def find_links(passage: Passage) -> Iterator[Link]:
    """Every link, picture, link definition and bare address in angle brackets."""
    prose = passage.prose
    for found in _INLINE.finditer(prose):
        opening = _opening_bracket(prose, found.start())
        is_image = prose[:opening].endswith("!")
        inside = prose[found.end() : _closing_bracket(prose, found.end())]
        url, skipped = _destination(inside)
        yield Link(
            "image" if is_image else "link",
            passage.text[opening + 1 : found.start()],
            opening - is_image,
            url,
            found.end() + skipped,
        )
    for found in _REFERENCED.finditer(prose):
        form: Literal["link", "image"] = "image" if found["image"] else "link"
        label = passage.text[found.start("label") : found.end("label")]
        yield Link(form, label, found.start(), None, found.start())
    for found in _DEFINITION.finditer(prose):
        yield Link("definition", "", found.start("url"), found["url"], found.start("url"))
    for found in AUTOLINK.finditer(prose):
        yield Link("autolink", "", found.start(), found["url"], found.start("url"))


def _opening_bracket(prose: str, closing: int) -> int:
    depth = 0
    for at in range(closing - 1, max(-1, closing - _FAR), -1):
        if prose[at] == "]":
            depth += 1
        elif prose[at] == "[":
            if depth == 0:
                return at
            depth -= 1
    return closing


def _closing_bracket(prose: str, start: int) -> int:
    depth = 0
    for at in range(start, min(len(prose), start + _FAR)):
        if prose.startswith("\n\n", at):
            return at
        if prose[at] == "(":
            depth += 1
        elif prose[at] == ")":
            if depth == 0:
                return at
            depth -= 1
    line_end = prose.find("\n", start)
    return line_end if line_end >= 0 else len(prose)


def _destination(inside: str) -> tuple[str, int]:
    """The address between the brackets, without its title, and how far in it starts."""
    url = inside.lstrip()
    skipped = len(inside) - len(url)
    if url.startswith("<") and ">" in url:
        return url[1 : url.index(">")], skipped + 1
    return _TITLE.sub("", url).rstrip(), skipped
