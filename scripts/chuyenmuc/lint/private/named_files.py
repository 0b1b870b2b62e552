"""Names of the files that a piece puts on the site: pictures, files for download, itself."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from chuyenmuc.content.kinds import DOCUMENTS, PICTURES
from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.passages import Passage
from chuyenmuc.vietnamese.private.file_names import in_file_name
from chuyenmuc.vietnamese.private.found import Found

_CARRIED = PICTURES | DOCUMENTS
_TEXT = ".md"


def named_files(entry: Entry[Any]) -> Iterator[tuple[Found, Location]]:
    """What the names give away, each at the place where the piece names the file."""
    for uri, place in _names(entry):
        path = PurePath(posixpath.basename(uri))
        is_text = path.suffix == _TEXT
        yield from ((found, place) for found in in_file_name(path.stem, is_text=is_text))


def _names(entry: Entry[Any]) -> Iterator[tuple[str, Location]]:
    model = entry.model
    if isinstance(model, Article | Infographic | Plan):
        yield f"{entry.id}{_TEXT}", Location(entry.source_uri)
    if isinstance(model, Article | Plan):
        for index, own in enumerate(getattr(model, "attachments", ())):
            yield own.file, entry.locate("attachments", index, "file")
    if isinstance(model, Article):
        if sound := getattr(model, "audio", None):
            yield sound, entry.locate("audio")
        body = Passage(entry.body, Location(entry.source_uri, entry.body_line), entry.id)
        for link in body.links:
            if link.url and PurePath(link.url).suffix.lower() in _CARRIED and ":" not in link.url:
                yield link.url, body.locate(link.url_start)
