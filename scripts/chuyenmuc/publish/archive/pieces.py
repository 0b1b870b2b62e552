"""The pieces of a finished site: what has a history, a mark, and a copy for the records."""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chuyenmuc.publish.archive.page_document import document_of
from chuyenmuc.publish.page import read_page
from chuyenmuc.scene.records.document import Document, pictures_of
from chuyenmuc.views.history import section_of

_PAGE = "/index.html"
_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Piece:
    """A page as residents read it. ``mark`` tells its text and pictures from other ones."""

    address: str
    document: Document
    mark: str

    @property
    def pdf(self) -> str:
        """Where its copy lies in an archive."""
        return f"pdf/{self.address}.pdf"


@dataclass(frozen=True, slots=True)
class PiecesOfSite:
    """The pieces by address (``huong-dan/nop-ho-so``), and old addresses → new ones."""

    there: Mapping[str, Piece]
    moved: Mapping[str, str]


def is_piece(uri: str) -> bool:
    """Whether a file of a site may be the page of a piece."""
    return uri.endswith(_PAGE) and section_of(uri.removesuffix(_PAGE)) is not None


def pieces_of(
    pages: Iterable[tuple[str, str]], digests: Mapping[str, str], home: str
) -> PiecesOfSite:
    """The pieces among finished pages.

    Args:
        pages: the file and the HTML of each page for which :func:`is_piece` holds.
        digests: the sha256 of every file of the site.
        home: the address of the site, ``/`` where it has none yet.
    """
    there: dict[str, Piece] = {}
    moved: dict[str, str] = {}
    for uri, html in pages:
        address = uri.removesuffix(_PAGE)
        if target := read_page(html).refresh.partition("url=")[2]:
            moved[address] = posixpath.normpath(posixpath.join(address, target))
        elif document := document_of(html, f"{address}/", home):
            # the mark outlives a move of the whole site to another domain
            marked = document if home == "/" else document_of(html, f"{address}/", "/") or document
            there[address] = Piece(address, document, mark_of(marked, digests))
    return PiecesOfSite(there, moved)


def mark_of(document: Document, digests: Mapping[str, str]) -> str:
    """The mark of what an editor wrote and of its pictures, not of what stands around."""
    pictures = [digests.get(block["src"], "") for block in pictures_of(document.core)]
    text = json.dumps([document.title, document.core, pictures], ensure_ascii=False, sort_keys=True)
    return f"x{hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]}"
