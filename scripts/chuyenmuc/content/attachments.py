"""Files for download: which pieces name which, and which lie there for nobody.

A file is named in ``attachments`` of an article or a plan, or by a link in the text of an article;
``declared`` makes the first of the second, so that whoever comes after knows one form.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from chuyenmuc.content.kinds import COMMON
from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.links import Link, find_links, resolve
from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.models.article import Article, Attachment
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.references import without_code
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.slug import slug
from chuyenmuc.vietnamese.text import nfc

OFFERED = (".pdf", ".docx", ".xlsx")
"""What people open on a phone without a program of the last century."""
FOLDER = "tep"
_MOST_TITLE = 110


@dataclass(frozen=True, slots=True)
class Documents:
    """The files a commune may offer, by their path; a Mac takes letters apart, Windows does not."""

    files: Mapping[str, SourceFile]

    @classmethod
    def of(cls, files: Iterable[SourceFile], origins: Collection[str] | None = None) -> Documents:
        """Those of the shared content and of a commune, or of all."""
        found = {nfc(file.uri): file for file in files if origins is None or file.origin in origins}
        return cls(MappingProxyType(found))

    def at(self, uri: str) -> SourceFile | None:
        """The file at this path, of an ending that is offered."""
        file = self.files.get(nfc(uri))
        return file if file and PurePath(uri).suffix.lower() in OFFERED else None


NO_DOCUMENTS = Documents(MappingProxyType({}))


def within_reach(files: Iterable[SourceFile], library: Library) -> Documents:
    """What the pieces of a library may offer."""
    return Documents.of(files, {COMMON, library.commune.id})


def attachment_source(entry: Entry[Article] | Entry[Plan], file: str) -> str:
    """The path of a file as a piece names it, relative to the project."""
    folder = posixpath.dirname(entry.source_uri)
    return posixpath.normpath(posixpath.join(folder, file.replace("\\", "/")))


def attachment_uri(file: SourceFile) -> str:
    """``Kế hoạch số 57.PDF`` of a commune → ``tep/dien-chau/ke-hoach-so-57.pdf``."""
    name = slug(nfc(file.path.stem)) or "tep"
    return f"{FOLDER}/{file.origin}/{name}{file.path.suffix.lower()}"


def declaration(name: str, title: str) -> str:
    """The line of front matter that offers a file."""
    written, called = (json.dumps(words, ensure_ascii=False) for words in (name, title))
    return f"attachments: [{{file: {written}, title: {called}}}]"


def declared(entry: Entry[Article], documents: Documents) -> Entry[Article]:
    """The article whose links to files beside it are attachments, and lead to their addresses."""
    links = [*_links_to(entry, documents)]
    if not links:
        return entry
    pieces: list[str] = []
    named = {nfc(attachment_source(entry, own.file)): own for own in entry.model.attachments}
    done = 0
    for link, file in links:
        pieces += (entry.body[done : link.url_start], f"../{attachment_uri(file)}")
        done = link.url_start + len(link.url or "")
        title = " ".join(link.label.replace("*", "").split())[:_MOST_TITLE]
        path = posixpath.relpath(file.uri, posixpath.dirname(entry.source_uri))
        made = Attachment.model_construct(file=path, title=title or file.path.stem)
        named.setdefault(nfc(file.uri), made)
    model = entry.model.model_copy(update={"attachments": tuple(named.values())})
    return replace(entry, model=model, body="".join((*pieces, entry.body[done:])))


def with_links_declared(library: Library, files: Sequence[SourceFile]) -> Library:
    """The library in which ``attachments`` name every file that is offered."""
    documents = within_reach(files, library)
    return replace(library, articles=tuple(declared(e, documents) for e in library.articles))


def named_files(libraries: Iterable[Library], documents: Documents) -> frozenset[str]:
    """The paths of all files that a piece names, be it published, waiting or a draft."""
    used: set[str] = set()
    for library in libraries:
        pieces: tuple[Entry[Article] | Entry[Plan], ...] = (*library.articles, *library.plans)
        unread = (entry for file in library.unread for entry in file.entries)
        texts: tuple[Entry[Any], ...] = (*library.articles, *unread)
        used.update(attachment_source(e, own.file) for e in pieces for own in e.model.attachments)
        used.update(file.uri for text in texts for _, file in _links_to(text, documents))
    return frozenset(map(nfc, used))


def unused_documents(
    files: Sequence[SourceFile], libraries: Iterable[Library], commune: str | None
) -> Iterator[Diagnostic]:
    """What to do with each document that no piece names.

    Args:
        files: all there are.
        libraries: of every commune.
        commune: whose files are asked about; None for all.
    """
    used = named_files(libraries, Documents.of(files))
    for file in files:
        if nfc(file.uri) not in used and (commune is None or file.origin in {COMMON, commune}):
            yield _unused(file)


def _unused(file: SourceFile) -> Diagnostic:
    name, ending = nfc(file.path.name), file.path.suffix.lower()
    place = Location(file.uri)
    problem = "document_unused" if ending in OFFERED else "document_old"
    if ending == ".xlsx":
        problem = "sheet_unused"
    offered = name if ending in OFFERED else f"{nfc(file.path.stem)}.pdf"
    line = declaration(offered, "Tên gọi của tệp")
    return diagnose(problem, place, name=name, ending=ending, declaration=line)


def _links_to(
    entry: Entry[Article] | Entry[None], documents: Documents
) -> Iterator[tuple[Link, SourceFile]]:
    """The links of an article to files that can be offered, in the order of the text."""
    if not documents.files:
        return
    done = 0
    links = find_links(entry.body, without_code(entry.body))
    for link in sorted(links, key=lambda link: link.url_start):
        if not link.url or link.form not in {"link", "definition"} or link.url_start < done:
            continue
        file = documents.at(resolve(entry.source_uri, link.url))
        if file is not None:
            done = link.url_start + len(link.url)
            yield link, file
