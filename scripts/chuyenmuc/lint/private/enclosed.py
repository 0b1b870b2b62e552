"""What is private inside the Word and Excel files that pieces offer for download."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any

from chuyenmuc.content.attachments import Documents, attachment_source, declared
from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.load.bounded_read import read_at_most
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.private.seen import Private, judged, own_data
from chuyenmuc.scene.downloads.read import MOST_BYTES
from chuyenmuc.scene.downloads.refused import DownloadRefusedError
from chuyenmuc.scene.downloads.words import MOST_LETTERS, blocks_of
from chuyenmuc.vietnamese.private.find import find_private
from chuyenmuc.vietnamese.private.found import Found

READ = (".docx", ".xlsx")
"""A PDF is read by whoever puts it there: its letters are drawn, not written."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """One thing in a file that a piece names at ``private.place``; ``where`` is in the file."""

    private: Private
    file: str
    where: str


@dataclass(frozen=True, slots=True)
class _Inside:
    found: tuple[tuple[Found, str], ...] = ()
    is_whole: bool = True


def enclosed(library: Library, documents: Documents) -> Iterator[Enclosed]:
    """Everything private in what is offered, allowed or not."""
    own = own_data(library.commune)
    for entry, place, file in _offered(library, documents):
        for found, where in _inside(file).found:
            for private in judged(library, entry, found, place, own):
                yield Enclosed(private, file.path.name, where)


def half_read(library: Library, documents: Documents) -> Iterator[tuple[Location, str]]:
    """Files too long to be read to their end, with the place where a piece names them."""
    for _, place, file in _offered(library, documents):
        if not _inside(file).is_whole:
            yield place, file.path.name


def _offered(
    library: Library, documents: Documents
) -> Iterator[tuple[Entry[Any], Location, SourceFile]]:
    """Each file by the piece that names it, in ``attachments`` or by a link in its text."""
    articles = ((entry, declared(entry, documents).model) for entry in library.articles)
    plans = ((entry, entry.model) for entry in library.plans)
    pieces: tuple[tuple[Entry[Article] | Entry[Plan], Article | Plan], ...] = (*articles, *plans)
    for entry, model in pieces:
        for index, own in enumerate(model.attachments):
            file = documents.at(attachment_source(entry, own.file))
            if file and file.path.suffix.lower() in READ:
                named = index < len(entry.model.attachments)
                linked = Location(entry.source_uri, entry.body_line)
                yield entry, entry.locate("attachments", index, "file") if named else linked, file


def _inside(file: SourceFile) -> _Inside:
    try:
        stat = file.path.stat()
        return _read(file.path, stat.st_mtime_ns, stat.st_size)
    except (DownloadRefusedError, OSError):
        return _Inside()  # told by whoever makes it fit for the site


@lru_cache(64)  # a watched folder is judged again at every change
def _read(path: Path, _changed: int, _size: int) -> _Inside:
    found: list[tuple[Found, str]] = []
    letters = 0
    for block in blocks_of(read_at_most(path, MOST_BYTES), PurePath(path).suffix.lower()):
        letters += len(block.text)
        if letters > MOST_LETTERS:
            return _Inside(tuple(found), is_whole=False)
        found += [
            (one, where) for one in find_private(block.text) if (where := block.where(one.start))
        ]
    return _Inside(tuple(found))
