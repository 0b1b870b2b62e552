"""What lies in the folder of one commune and is another's: a folder that was copied.

Folders are compared with one another. A piece is another commune's if it is the same as a piece in
the other folder, or if it names that commune as its subject and nowhere the one it lies with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic
from chuyenmuc.vietnamese.text import nfc

_SHORT = 80
"""Characters: so little may be the same in two articles by right."""
_KINDS = ("articles", "plans", "infographics")
_NOTE = re.compile(r"(?<!\s)\s*\([^()]*\)\s*$")


@dataclass(frozen=True)
class _Folder:
    """A commune with what lies in its own folder, drafts left out."""

    library: Library

    @property
    def id(self) -> str:
        """The name of the folder."""
        return self.library.commune.id

    @property
    def title(self) -> str:
        """``Xã Diễn Châu``."""
        return self.library.commune.model.full_name

    @cached_property
    def name(self) -> re.Pattern[str]:
        """The name with its level, not where it begins a longer name (``xã Mẫu Hai``)."""
        commune = self.library.commune.model
        words = r"\s+".join(map(re.escape, _NOTE.sub("", nfc(commune.name)).split()))
        return re.compile(rf"(?<!\w)(?i:{commune.level})\s+{words}(?!\w)(?!\s+(?![a-zà-ỹđ\d])\w)")

    @cached_property
    def bare_name(self) -> str:
        """The name alone."""
        return _NOTE.sub("", nfc(self.library.commune.model.name))

    def own(self, kind: str) -> tuple[Entry[Any], ...]:
        """The pieces of a kind in the folder."""
        pieces: tuple[Entry[Any], ...] = getattr(self.library, kind)
        return tuple(
            entry
            for entry in pieces
            if entry.origin == self.id and not getattr(entry.model, "draft", False)
        )

    def is_named_in(self, text: str) -> bool:
        """Whether a text names this commune, with its level or without."""
        return bool(self.name.search(text)) or self.bare_name in text

    def is_told_by(self, entry: Entry[Any]) -> bool:
        """Whether a piece names this commune in what it says or in what it is called."""
        return self.is_named_in(nfc(f"{entry.model!r} {entry.body}")) or self.id in entry.id


def copied_pieces(libraries: Mapping[str, Library]) -> Iterator[tuple[str, Diagnostic]]:
    """Commune and finding: everything in its folder that is another's."""
    folders = [_Folder(library) for library in libraries.values()]
    for folder in folders:
        for other in folders:
            if folder.id != other.id:
                for finding in _between(folder, other):
                    yield folder.id, finding


def _between(folder: _Folder, other: _Folder) -> Iterator[Diagnostic]:
    if _are_one(folder, other):
        if folder.id > other.id:
            yield _say("commune_twice", folder.library.commune, ("name",), other)
        return
    yield from _about_commune(folder, other)
    told = set()
    for entry, twin in _twins(folder, other):
        told.add(entry.source_uri)
        yield _say("copied_piece", entry, (), other, original=twin.source_uri)
    for entry, path, text in _subjects(folder):
        names_other = other.name.search(text) and not folder.is_named_in(f"{text} {entry.body}")
        if names_other and entry.source_uri not in told:
            told.add(entry.source_uri)
            yield _say("piece_of_another", entry, path, other, own=folder.title)


def _are_one(folder: _Folder, other: _Folder) -> bool:
    """Whether both folders say that they are the same commune."""
    one, two = folder.library.commune.model, other.library.commune.model
    same_place = one.province is None or two.province is None or one.province == two.province
    return (one.level, folder.bare_name) == (two.level, other.bare_name) and same_place


def _about_commune(folder: _Folder, other: _Folder) -> Iterator[Diagnostic]:
    """What the file of the commune itself says that is another's."""
    entry, model, theirs = folder.library.commune, folder.library.commune.model, other.library
    said: list[tuple[tuple[str, ...], str]] = [
        (("agency",), model.agency),
        (("about",), model.about),
    ]
    if model.owner:
        said += [
            (("owner", "agency"), model.owner.agency),
            (("owner", "address"), model.owner.address),
        ]
    for path, text in said:
        if other.name.search(nfc(text)) and not folder.is_named_in(nfc(text)):
            yield _say("commune_of_another", entry, path, other, own=folder.title)
    owner, their_owner = model.owner, theirs.commune.model.owner
    if owner and their_owner:
        for field in ("phone", "email"):
            if getattr(owner, field) == getattr(their_owner, field):
                yield _say("same_contact", entry, ("owner", field), other)
    if model.site_url and model.site_url == theirs.commune.model.site_url:
        yield _say("same_contact", entry, ("site_url",), other)


def _twins(folder: _Folder, other: _Folder) -> list[tuple[Entry[Any], Entry[Any]]]:
    """Pieces that are in both folders, unless the other is the one that was copied."""
    theirs = {_content(kind, entry): entry for kind in _KINDS for entry in other.own(kind)}
    own = [(_content(kind, entry), entry) for kind in _KINDS for entry in folder.own(kind)]
    found = [(entry, theirs[content]) for content, entry in own if content in theirs]
    here = sum(folder.is_told_by(entry) and not other.is_told_by(entry) for entry, _ in found)
    there = sum(other.is_told_by(entry) and not folder.is_told_by(entry) for entry, _ in found)
    is_copy = there > here or (there == here and folder.id > other.id)
    return found if is_copy else []


def _content(kind: str, entry: Entry[Any]) -> object:
    """What makes two pieces the same: the text of an article, the id of a plan, all of a figure."""
    if kind == "plans":
        return kind, entry.id
    body = " ".join(entry.body.split())
    return kind, body if len(body) >= _SHORT else (body, repr(entry.model))


def _subjects(folder: _Folder) -> Iterator[tuple[Entry[Any], tuple[str | int, ...], str]]:
    """Every line that says what or whose a piece is: the piece, the field, its words."""
    for kind, fields in (
        ("articles", ("title", "summary", "unit")),
        ("infographics", ("title", "summary")),
        ("plans", ("title", "short_title", "issuer")),
        ("slogans", ("text", "approved_by")),
    ):
        for entry in folder.own(kind):
            for field in fields:
                text = getattr(entry.model, field)
                if text:
                    yield entry, (field,), nfc(text)


def _say(
    problem: str, entry: Entry[Any], path: tuple[str | int, ...], other: _Folder, **more: str
) -> Diagnostic:
    place = entry.locate(*path) if path else entry.node.location
    return diagnose(problem, place, other=other.title, folder=other.id, **more)
