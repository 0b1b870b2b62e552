"""The whole of ``content/``: every commune's library, what is wrong in it, and all known ids."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Any

from pydantic import BaseModel

from chuyenmuc.content.copied import copied_pieces
from chuyenmuc.content.file_names.copy_names import original_beside, without_copy_mark
from chuyenmuc.content.kinds import (
    ATTACHMENTS,
    COMMON,
    COMMUNE,
    IMAGES,
    KINDS,
    PIECES,
    RECORDINGS,
    PieceKind,
)
from chuyenmuc.content.library import Entry, Library, Unread
from chuyenmuc.content.load import LoadedFile, SourceFile
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.model_fields import named_as_meant
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.content.models.values import ID_PATTERN
from chuyenmuc.content.node import Node
from chuyenmuc.content.suggest import hint, meant
from chuyenmuc.content.tree import walk
from chuyenmuc.content.validate import as_meant, validate
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.vietnamese.slug import slug

RESERVED = frozenset({"index"})  # the address of a listing
_OF_NAMES = frozenset({"ND301", "ND302"})
"""A field that is missing, or one under a name that is not there: whatever its value is."""


@dataclass
class _Shelf:
    """What one origin (shared or a commune) holds, while it is being filled.

    ``pieces`` are by the name of their kind.
    """

    commune: Entry[Commune] | None = None
    pieces: dict[str, list[Entry[Any]]] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    @property
    def meant(self) -> Entry[Commune] | None:
        """The commune, also as it is meant by a file with errors."""
        unread = (file.entries[0] for file in self.unread if file.kind == COMMUNE.name)
        found = self.commune or next(unread, None)
        return found if found and found.model else None

    def of(self, kind: PieceKind) -> tuple[Entry[Any], ...]:
        """The pieces of a kind."""
        return tuple(self.pieces.get(kind.name, ()))


@dataclass(frozen=True)
class Catalogue:
    """Every commune that could be read, and the findings of every file.

    ``doubtful`` are libraries of communes whose own file holds errors: they can be judged.
    ``files`` are all there are, whether they could be read or not.
    """

    libraries: dict[str, Library]
    reports: dict[str, Report]
    communes: tuple[str, ...]
    images: tuple[SourceFile, ...]
    recordings: tuple[SourceFile, ...] = ()
    documents: tuple[SourceFile, ...] = ()
    files: tuple[SourceFile, ...] = ()
    doubtful: dict[str, Library] = field(default_factory=dict)

    @property
    def judged(self) -> dict[str, Library]:
        """The libraries that rules are asked about."""
        return {**self.libraries, **self.doubtful}

    def report_for(self, commune: str) -> Report:
        """The findings that concern one commune: its own and those of the shared content."""
        return self.reports.get(COMMON, Report()) + self.reports.get(commune, Report())

    @property
    def report(self) -> Report:
        """All findings."""
        return Report.of(d for report in self.reports.values() for d in report)

    def missing(self, commune: str) -> Diagnostic:
        """The finding for a commune that is not there."""
        return diagnose(
            "no_such_commune" if self.communes else "no_commune",
            Location("content/communes"),
            name=commune,
            choices=", ".join(self.communes),
            hint=hint(commune, self.communes),
        )


def load_catalogue(project: Path) -> Catalogue:
    """Read and validate everything under ``content/``."""
    files, findings = walk(project)
    shelves: dict[str, _Shelf] = {COMMON: _Shelf()}
    for finding in findings:
        shelves.setdefault(_origin(finding.location.uri), _Shelf()).findings.append(finding)
    for file in files:
        _read_onto(shelves.setdefault(file.origin, _Shelf()), file)
    for origin, shelf in shelves.items():
        if origin != COMMON:
            shelf.findings.extend(_about_folder(origin, files))
    judged = {
        origin: _library(shelves[COMMON], shelf, shelf.meant)
        for origin, shelf in shelves.items()
        if shelf.meant
    }
    libraries = {origin: library for origin, library in judged.items() if shelves[origin].commune}
    for origin, finding in copied_pieces(libraries):
        shelves[origin].findings.append(finding)
    return Catalogue(
        libraries=libraries,
        reports={origin: Report.of(shelf.findings) for origin, shelf in shelves.items()},
        communes=tuple(sorted(origin for origin in shelves if origin != COMMON)),
        images=tuple(file for file in files if file.kind == IMAGES.name),
        recordings=tuple(file for file in files if file.kind == RECORDINGS.name),
        documents=tuple(file for file in files if file.kind == ATTACHMENTS.name),
        files=tuple(files),
        doubtful={origin: judged[origin] for origin in judged if origin not in libraries},
    )


def _origin(uri: str) -> str:
    match uri.split("/"):
        case ["content", "communes", commune, _, *_]:
            return commune
        case _:
            return COMMON


def _about_folder(origin: str, files: Sequence[SourceFile]) -> Iterator[Diagnostic]:
    """What is wrong with the folder of a commune itself: its name, or no file about the commune."""
    place = Location(f"content/communes/{origin}")
    if original := original_beside(origin, {file.origin for file in files} - {origin}):
        yield diagnose("copied_folder", place, name=origin, original=original)
        return
    if not re.fullmatch(ID_PATTERN, origin):
        yield diagnose("bad_name", place, name=origin, suggestion=slug(origin))
    if not any(file.origin == origin and file.kind == COMMUNE.name for file in files):
        yield diagnose("no_commune_file", place, name=origin)


def _read_onto(shelf: _Shelf, file: SourceFile) -> None:
    kind = KINDS[file.kind]
    if kind is COMMUNE and file.origin == COMMON:
        place = Location(posixpath.dirname(file.uri))
        shelf.findings.append(diagnose("bad_name", place, name=COMMON, suggestion=f"xa-{COMMON}"))
    elif kind.named_by_file and (problem := _bad_name(file)):
        shelf.findings.append(problem)
    elif isinstance(kind, PieceKind):
        loaded, findings = kind.read(file)
        shelf.findings.extend(findings)
        if loaded is not None:
            _shelve(shelf, kind, loaded, findings)
    elif kind.judge:
        shelf.findings.extend(kind.judge(file))


def _bad_name(file: SourceFile) -> Diagnostic | None:
    """Why the name of a file cannot be an address."""
    taken = file.id in RESERVED
    # A system that tells a.MP3 from a.mp3 would not find the one under the name of the other.
    if not taken and re.fullmatch(ID_PATTERN, file.id) and not file.path.name.endswith(".MP3"):
        return None
    meant = PurePath(without_copy_mark(file.path.name))
    stem = slug(meant.stem) or "ten-moi"  # nothing is left of a name in other letters
    suggestion = f"{'bai-' if taken else ''}{stem}{meant.suffix.lower()}"
    return diagnose("bad_name", Location(file.uri), name=file.path.name, suggestion=suggestion)


def _shelve(shelf: _Shelf, kind: PieceKind, loaded: LoadedFile, told: Sequence[Diagnostic]) -> None:
    """Put the pieces of a file where they belong, and tell what is wrong with it.

    Args:
        shelf: where to put them.
        kind: what the file is.
        loaded: the file.
        told: what is wrong with its YAML; then no field is a fact, but what else is wrong with
            them is told, except about values on the lines that may have been misread.
    """
    node = loaded.node
    lines = {finding.location.line for finding in told}
    found: BaseModel | None = None
    if loaded.is_read:
        found, findings = validate(node, _model_of(kind, node))
        if kind.by_kind:
            findings = _with_kind_told(findings, kind, node)
        shelf.findings.extend(
            f for f in findings if f.code in _OF_NAMES or f.location.line not in lines
        )
    is_whole = found is not None and not told
    meant = found
    if found is None and loaded.is_read:
        model = _model_of(kind, node)
        meant = as_meant(node, model)
        loaded = replace(loaded, node=named_as_meant(node, model))
    entries = _entries(kind, loaded, meant)
    if isinstance(meant, Commune) and is_whole:
        shelf.commune = entries[0]
    elif is_whole:
        shelf.pieces.setdefault(kind.name, []).extend(entries)
    else:
        shelf.unread.append(Unread(kind.name, entries, frozenset(lines)))


def _entries(
    kind: PieceKind, loaded: LoadedFile, model: BaseModel | None
) -> tuple[Entry[Any], ...]:
    """The pieces of a file; some may lack attributes where the file has errors."""
    file, node = loaded.file, loaded.node
    if kind is COMMUNE:
        return (Entry(file.origin, model, node, file.origin),)
    if kind.list_of is None:
        return (Entry(file.id, model, node, file.origin, loaded.body, loaded.body_line),)
    items = getattr(model, kind.list_of, ())
    nodes = node.items or node.at(kind.list_of).items or ()
    if not items:
        return ()
    return tuple(Entry(_id_of(i), i, n, file.origin) for n, i in zip(nodes, items, strict=True))


def _id_of(item: object) -> str:
    try:
        return str(getattr(item, "id"))  # noqa: B009  # each kind of list has its own models
    except AttributeError:
        return ""


def _model_of(kind: PieceKind, node: Node) -> type[BaseModel]:
    """The model of a file, where there are several the one of the kind it says it is."""
    if kind.by_kind is None:
        return kind.model
    said = named_as_meant(node, kind.model).at("kind")
    word = said.text or ""
    return kind.by_kind.get(meant(word, kind.by_kind), kind.model)


def _with_kind_told(findings: list[Diagnostic], kind: PieceKind, node: Node) -> list[Diagnostic]:
    """Of a kind that was only meant: all that is wrong with it as such, and all kinds there are."""
    place = node.locate("kind")
    if not any(finding.location == place for finding in findings):
        return findings
    _, told = validate(node, kind.model)
    others = [finding for finding in findings if finding.location != place]
    return [finding for finding in told if finding.location == place] + others


def _library(common: _Shelf, own: _Shelf, commune: Entry[Commune]) -> Library:
    return Library(
        commune=commune,
        unread=(*common.unread, *own.unread),
        **{kind.name: _merged(kind, common, own) for kind in PIECES},
    )


def _merged(kind: PieceKind, common: _Shelf, own: _Shelf) -> tuple[Entry[Any], ...]:
    if kind.merge == "both":
        return (*common.of(kind), *own.of(kind))
    return own.of(kind) or (common.of(kind) if kind.merge == "own or shared" else ())
