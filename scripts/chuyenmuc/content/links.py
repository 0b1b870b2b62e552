"""Links and pictures as they stand in Markdown source.

Our own scanner rather than a parser: engines differ in what they take for a link (spaces in the
address, entities, escapes), and a rule that guards against ``javascript:`` must see all that any
of them would follow. It errs towards finding too much.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from chuyenmuc.content.addresses.browser import target_of
from chuyenmuc.markdown.bare import find_bare
from chuyenmuc.vietnamese.text import nfc

_INLINE = re.compile(r"(?<!\\)\]\(")
_DEFINITION = re.compile(
    r"^[ >\t]*\[(?P<label>[^\[\]\n^][^\[\]\n]*)\]:[ \t]*+\n?[ >\t]*+<?(?P<url>[^\s<>]+)",
    re.MULTILINE,
)
AUTOLINK = re.compile(r"<(?P<url>[A-Za-z][A-Za-z0-9+.-]+:[^\s<>]*)>")
_REFERENCED = re.compile(r"(?P<image>!?)\[(?P<label>[^\[\]\n]*)\]\[(?P<name>[^\[\]\n]*)\]")
_TITLE = re.compile(
    r"""(?<!\s)\s+(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\([^()]*\))\s*$""", re.DOTALL
)
_FAR = 300  # characters
_IGNORED_BY_BROWSERS = re.compile(r"[\s\x00-\x20\\\u00ad\u200b-\u200d\u2060\ufeff]+")
_WEB = re.compile(r"[\x00-\x20]*https?:", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")
"""A backslash that Markdown takes away."""
_SCHEME = re.compile(r"([^/?#:]*):")


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture: ``label`` is its text, ``start`` the offset of the whole.

    A bare address is one whether or not a reader can open it: it is followed by hand as well.

    ``url`` is None where the address stands in a definition elsewhere, ``url_start`` its offset.
    ``refers_to`` is the name of a definition, there and where it is meant, in small letters.
    """

    form: Literal["link", "image", "definition", "autolink", "bare"]
    label: str
    start: int
    url: str | None
    url_start: int
    refers_to: str = ""

    @property
    def scheme(self) -> str | None:
        """What a browser takes for the scheme, whatever hides it; None for a relative address."""
        bare = _IGNORED_BY_BROWSERS.sub("", html.unescape(html.unescape(self.url or "")))
        found = _SCHEME.match(bare)
        return found[1].lower() if found else None

    @property
    def address(self) -> str | None:
        """The address as the page will have it: entities and escapes of Markdown read."""
        return None if self.url is None else _read(self.url)

    @property
    def is_address(self) -> bool:
        """Whether a browser can go there: to ``http://[a`` and ``https://`` it cannot."""
        address = self.address or ""
        target = target_of(address)
        return not _WEB.match(address) or (target is not None and target.is_spelt_as_hosts_are)

    @property
    def holds_reference(self) -> bool:
        """Whether ``{{ … }}`` stands where an address should."""
        return "{{" in (self.url or "")


def _read(url: str) -> str:
    return html.unescape(_ESCAPE.sub(r"\1", url))


def resolve(source_uri: str, url: str) -> str:
    """The project-relative path a relative address means in a file, NFC: a Mac takes it apart."""
    path = unquote(re.split(r"[?#]", url)[0]).replace("\\", "/")
    return nfc(posixpath.normpath(posixpath.join(posixpath.dirname(source_uri), path)))


def find_links(text: str, prose: str) -> Iterator[Link]:
    """Every link, picture, link definition and address in angle brackets or without any.

    Args:
        text: The Markdown source.
        prose: The same with spaces in place of code.
    """
    links = list(_written_out(text, prose))
    yield from links
    taken = {
        at
        for link in links
        if link.url
        for start, words in ((link.url_start, link.url), (link.start, link.label))
        if words in link.url or start == link.url_start
        for at in range(start, start + len(words) + 2)
    }
    for bare in find_bare(prose):
        if bare.start not in taken:
            yield Link("bare", bare.text, bare.start, bare.url, bare.start)


def _written_out(text: str, prose: str) -> Iterator[Link]:
    """Every link, picture, link definition and address in angle brackets."""
    labels, destinations = _pairs(prose, "[]"), _pairs(prose, "()")
    ends = {opening: closing for closing, opening in destinations.items()}
    for found in _INLINE.finditer(prose):
        opening = labels.get(found.start(), found.start())
        is_image = prose.startswith("!", opening - 1) if opening else False
        end = ends.get(found.end() - 1)
        inside = prose[found.end() : _line_end(prose, found.end()) if end is None else end]
        if end is None:  # words may follow
            inside = (inside.split() or [""])[0]
        url, skipped = _destination(inside)
        yield Link(
            "image" if is_image else "link",
            text[opening + 1 : found.start()],
            opening - is_image,
            url,
            found.end() + skipped,
        )
    for found in _REFERENCED.finditer(prose):
        form: Literal["link", "image"] = "image" if found["image"] else "link"
        label = text[found.start("label") : found.end("label")]
        name = _name(found["name"] or found["label"])
        yield Link(form, label, found.start(), None, found.start(), name)
    for found in _DEFINITION.finditer(prose):
        name, start = _name(found["label"]), found.start("url")
        yield Link("definition", "", start, found["url"], start, name)
    for found in AUTOLINK.finditer(prose):
        yield Link("autolink", "", found.start(), found["url"], found.start("url"))


def _name(words: str) -> str:
    return " ".join(words.casefold().split())


def _pairs(prose: str, brackets: str) -> dict[int, int]:
    """Where each closing bracket was opened, paragraph by paragraph."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for found in re.finditer(rf"\n[ \t]*\n|[{re.escape(brackets)}]", prose):
        if found[0] == brackets[0]:
            waiting.append(found.start())
        elif found[0] != brackets[1]:
            waiting.clear()
        elif waiting:
            pairs[found.start()] = waiting.pop()
    return pairs


def _line_end(prose: str, start: int) -> int:
    """Where to stop looking for an address whose bracket is never closed."""
    end = prose.find("\n", start, start + _FAR)
    return min(len(prose), start + _FAR) if end < 0 else end


def _destination(inside: str) -> tuple[str, int]:
    """The address between the brackets, without its title, and how far in it starts."""
    url = inside.lstrip()
    skipped = len(inside) - len(url)
    if url.startswith("<") and ">" in url:
        return url[1 : url.index(">")], skipped + 1
    return _TITLE.sub("", url).rstrip(), skipped
