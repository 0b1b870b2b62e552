"""Every page of a built site: read once, changed by pure steps, parsed once, written once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from chuyenmuc.publish.csp import with_policy
from chuyenmuc.publish.integrity import digest
from chuyenmuc.publish.page import BuiltPage, packed_size, read_page, target_of

HOME_PAGE = "index.html"
Step = Callable[[str], str]
"""The HTML of a page before → after."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A built site as the checks see it.

    ``pages`` are the facts of each page, ``files`` the addresses of all files, both by address:
    ``huong-dan/x/index.html``.
    """

    folder: Path
    pages: Mapping[str, BuiltPage]
    files: frozenset[str]

    @property
    def base(self) -> str:
        """The path below which it lies on its server, as its first page says: ``/`` for none."""
        first = self.pages.get(HOME_PAGE)
        path = urlsplit(first.canonical).path if first else ""
        return unquote(path) if path.endswith("/") else "/"

    def target(self, uri: str, link: str) -> tuple[str, str] | None:
        """What a link on page ``uri`` leads to, as :func:`target_of` says."""
        return target_of(uri, link, self.base)

    def lacks(self, uri: str, anchor: str) -> bool:
        """Whether an anchor asks for a part that a page does not have; other files are not read."""
        return bool(anchor) and uri in self.pages and anchor not in self.pages[uri].ids


def finish_pages(
    folder: Path, steps_of: Callable[[str], Iterable[Step]], known: frozenset[str] = frozenset()
) -> BuiltSite:
    """Take each page through its steps, then put the policy for content into its head.

    The policy comes last, because it names the inline scripts of the finished page by hash, those
    alone that are known; a page without a head goes out without one (``guarded``).

    Args:
        folder: the built site; its pages are rewritten in place.
        steps_of: the address of a page → what happens to it, in order.
        known: the text of each inline script that may stand in a page.

    Raises:
        OSError: a page cannot be read or written.
    """
    pages = {uri: _finished(path, steps_of(uri), known) for uri, path in _pages_in(folder)}
    return _site(folder, pages)


def read_site(folder: Path) -> BuiltSite:
    """A site as it lies in a folder, nothing changed.

    Raises:
        OSError: a page cannot be read.
    """
    return _site(folder, read_pages(folder, (uri for uri, _ in _pages_in(folder))))


def read_pages(folder: Path, uris: Iterable[str]) -> dict[str, BuiltPage]:
    """The facts of some pages of a folder; bytes that are no UTF-8 are no facts.

    Raises:
        OSError: a page cannot be read.
    """
    pages = {}
    for uri in uris:
        body = (folder / uri).read_bytes()
        pages[uri] = read_page(body.decode("utf-8", errors="replace"))
        pages[uri].weight, pages[uri].digest = packed_size(body), digest(body)
    return pages


def _finished(path: Path, steps: Iterable[Step], known: frozenset[str]) -> BuiltPage:
    html = path.read_text("utf-8")
    for step in steps:
        html = step(html)
    page = read_page(html)
    guarded = with_policy(html, known.intersection(page.scripts))
    body = (html if guarded is None else guarded).encode()
    path.write_bytes(body)
    page.guarded, page.weight = guarded is not None, packed_size(body)
    page.digest = digest(body)
    return page


def _pages_in(folder: Path) -> Iterable[tuple[str, Path]]:
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix(), path


def _site(folder: Path, pages: Mapping[str, BuiltPage]) -> BuiltSite:
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return BuiltSite(folder, pages, frozenset(files))
