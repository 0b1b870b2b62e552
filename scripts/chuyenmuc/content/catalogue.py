"""The whole of ``content/``: every commune's library, what is wrong in it, and all known ids."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from pydantic import BaseModel

from chuyenmuc.content.library import COMMON, Entry, Library
from chuyenmuc.content.load import LoadedFile, SourceFile, load_file, walk
from chuyenmuc.content.load.recording import read_recording
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.calendar import CalendarDay, CalendarFile
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.content.models.figures import model_of
from chuyenmuc.content.models.glossary import GlossaryFile, Term
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.posters.kit import Kit, KitFile
from chuyenmuc.content.models.record import Record, RecordFile
from chuyenmuc.content.models.slogan import Slogan, SloganFile
from chuyenmuc.content.models.synonym import Synonym, SynonymFile
from chuyenmuc.content.models.values import ID_PATTERN
from chuyenmuc.content.node import Node
from chuyenmuc.content.suggest import hint
from chuyenmuc.content.validate import validate
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.vietnamese.slug import slug

NAMED_BY_FILE = frozenset({"article", "plan", "infographic", "image", "audio"})
RESERVED = frozenset({"index"})  # the address of a listing


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


M = TypeVar("M", bound=BaseModel)
N = TypeVar("N", bound=_WithId)


@dataclass
class _Shelf:
    """What one origin (common or a commune) holds, while it is being filled."""

    commune: Entry[Commune] | None = None
    articles: list[Entry[Article]] = field(default_factory=list)
    plans: list[Entry[Plan]] = field(default_factory=list)
    infographics: list[Entry[Infographic]] = field(default_factory=list)
    slogans: list[Entry[Slogan]] = field(default_factory=list)
    terms: list[Entry[Term]] = field(default_factory=list)
    days: list[Entry[CalendarDay]] = field(default_factory=list)
    kits: list[Entry[Kit]] = field(default_factory=list)
    synonyms: list[Entry[Synonym]] = field(default_factory=list)
    records: list[Entry[Record]] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)


@dataclass(frozen=True)
class Catalogue:
    """Every commune that could be read, and the findings of every file."""

    libraries: dict[str, Library]
    reports: dict[str, Report]
    communes: tuple[str, ...]
    images: tuple[SourceFile, ...]
    recordings: tuple[SourceFile, ...] = ()

    def report_for(self, commune: str) -> Report:
        """The findings that concern one commune: its own and those of the shared content."""
        return self.reports.get(COMMON, Report()) + self.reports.get(commune, Report())

    @property
    def report(self) -> Report:
        """All findings."""
        return Report.of(d for report in self.reports.values() for d in report)

    def missing(self, commune: str) -> Diagnostic:
        """The finding for a commune that is not there."""
        choices = ", ".join(self.communes) or "(chưa có xã nào)"
        found = hint(commune, self.communes)
        return diagnose(
            "no_such_commune",
            Location("content/communes"),
            name=commune,
            choices=choices,
            hint=found,
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
    return Catalogue(
        libraries={
            origin: _library(shelves[COMMON], shelf, shelf.commune)
            for origin, shelf in shelves.items()
            if shelf.commune
        },
        reports={origin: Report.of(shelf.findings) for origin, shelf in shelves.items()},
        communes=tuple(sorted(origin for origin in shelves if origin != COMMON)),
        images=tuple(file for file in files if file.kind == "image"),
        recordings=tuple(file for file in files if file.kind == "audio"),
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
    if not re.fullmatch(ID_PATTERN, origin):
        yield diagnose("bad_name", place, name=origin, suggestion=slug(origin))
    if not any(file.origin == origin and file.kind == "commune" for file in files):
        yield diagnose("no_commune_file", place, name=origin)


def _read_onto(shelf: _Shelf, file: SourceFile) -> None:
    if file.kind == "commune" and file.origin == COMMON:
        place = Location(posixpath.dirname(file.uri))
        shelf.findings.append(diagnose("bad_name", place, name=COMMON, suggestion=f"xa-{COMMON}"))
        return
    taken = file.id in RESERVED
    # A system that tells a.MP3 from a.mp3 would not find the one under the name of the other.
    odd = not re.fullmatch(ID_PATTERN, file.id) or file.path.name.endswith(".MP3")
    if file.kind in NAMED_BY_FILE and (taken or odd):
        name = file.path.name
        suggestion = f"{'bai-' if taken else ''}{slug(file.id)}{file.path.suffix.lower()}"
        shelf.findings.append(
            diagnose("bad_name", Location(file.uri), name=name, suggestion=suggestion)
        )
        return
    if file.kind in {"image", "table"}:
        return  # judged when the pictures are made, or read by the chart that names it
    if file.kind == "audio":
        shelf.findings.extend(read_recording(file)[1])
        return
    loaded, findings = load_file(file)
    shelf.findings.extend(findings)
    if loaded is not None and not findings:  # after a YAML error no field can be trusted
        _shelve(shelf, loaded)


def _shelve(shelf: _Shelf, loaded: LoadedFile) -> None:
    file = loaded.file
    if file.kind == "commune":
        shelf.commune = next(iter(_one(shelf, loaded, Commune, origin_id=file.origin)), None)
    elif file.kind == "article":
        shelf.articles.extend(_one(shelf, loaded, Article))
    elif file.kind == "plan":
        shelf.plans.extend(_one(shelf, loaded, Plan))
    elif file.kind == "infographic":
        shelf.infographics.extend(_one(shelf, loaded, _figure_model(loaded.node)))
    else:
        _shelve_list(shelf, loaded)


def _shelve_list(shelf: _Shelf, loaded: LoadedFile) -> None:
    """A file that holds several things of one kind."""
    file = loaded.file
    if file.kind == "slogans":
        shelf.slogans.extend(_many(shelf, loaded, SloganFile, "slogans", lambda m: m.slogans))
    elif file.kind == "glossary":
        shelf.terms.extend(_many(shelf, loaded, GlossaryFile, "terms", lambda m: m.terms))
    elif file.kind == "calendar":
        shelf.days.extend(_many(shelf, loaded, CalendarFile, "days", lambda m: m.days))
    elif file.kind == "kits":
        shelf.kits.extend(_many(shelf, loaded, KitFile, "kits", lambda m: m.kits))
    elif file.kind == "synonyms":
        shelf.synonyms.extend(_many(shelf, loaded, SynonymFile, "synonyms", lambda m: m.synonyms))
    elif file.kind == "records":
        shelf.records.extend(_many(shelf, loaded, RecordFile, "records", lambda m: m.records))


def _figure_model(node: Node) -> type[Infographic]:
    """The model of the kind an infographic says it is."""
    kind = node.fields.get("kind") if node.fields else None
    return model_of(kind.text if kind else None)


def _one(
    shelf: _Shelf, loaded: LoadedFile, model: type[M], origin_id: str | None = None
) -> Iterator[Entry[M]]:
    found, findings = validate(loaded.node, model)
    shelf.findings.extend(findings)
    if found is not None:
        file = loaded.file
        yield Entry(
            origin_id or file.id, found, loaded.node, file.origin, loaded.body, loaded.body_line
        )


def _many(
    shelf: _Shelf,
    loaded: LoadedFile,
    model: type[M],
    key: str,
    items: Callable[[M], tuple[N, ...]],
) -> Iterator[Entry[N]]:
    found, findings = validate(loaded.node, model)
    shelf.findings.extend(findings)
    if found is None or loaded.node.fields is None:
        return
    nodes = loaded.node.fields[key].items or ()
    for node, item in zip(nodes, items(found), strict=True):
        yield Entry(item.id, item, node, loaded.file.origin)


def _library(common: _Shelf, own: _Shelf, commune: Entry[Commune]) -> Library:
    return Library(
        commune=commune,
        articles=(*common.articles, *own.articles),
        plans=(*common.plans, *own.plans),
        infographics=(*common.infographics, *own.infographics),
        slogans=(*common.slogans, *own.slogans),
        terms=(*common.terms, *own.terms),
        days=(*common.days, *own.days),
        kits=tuple(own.kits or common.kits),
        synonyms=(*common.synonyms, *own.synonyms),
        records=tuple(own.records),
    )
