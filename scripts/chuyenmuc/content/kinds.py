"""The kinds of content files, one row a kind: where they lie, what they are, whose they are.

A kind of piece is an attribute of ``Library`` as well, so that its type is known; everything else
that reads, checks, merges or walks through pieces follows the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel

from chuyenmuc.content.load import (
    LoadedFile,
    SourceFile,
    load_article,
    load_data,
    load_infographic,
    load_publications,
    load_records,
)
from chuyenmuc.content.load.recording import read_recording
from chuyenmuc.content.load.tables.sheet import BOOK, CSV
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.calendar import CalendarFile
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.content.models.figures import KINDS as FIGURE_KINDS
from chuyenmuc.content.models.figures import UnknownFigure
from chuyenmuc.content.models.glossary import GlossaryFile, SynonymFile
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.posters.kit import KitFile
from chuyenmuc.content.models.record import RecordFile
from chuyenmuc.content.models.slogan import SloganFile
from chuyenmuc.content.publications.log import FILE as PUBLICATIONS
from chuyenmuc.content.publications.row import PublicationFile
from chuyenmuc.diagnostics import Diagnostic

COMMON = "common"
"""The origin of what all communes share."""
MEDIA = "media"
"""Where recordings lie, in the shared content and in that of a commune."""
YAML, MARKDOWN, SOUNDS = (frozenset({ending}) for ending in (".yml", ".md", ".mp3"))
TABLES = frozenset({CSV, BOOK})
# Those that no site shows are here too: whoever judges pictures says what to do with them.
PICTURES = frozenset(
    {".png", ".jpg", ".jpeg", ".jfif", ".webp", ".avif", ".svg", ".heic", ".heif", ".gif"}
    | {".bmp", ".tif", ".tiff"}
)
DOCUMENTS = frozenset({".pdf", ".docx", ".xlsx", ".doc", ".docm", ".odt", ".rtf", ".ppt", ".pptx"})
OLD_SHEETS = frozenset(
    {".xls", ".xlsm", ".xlsb", ".xlt", ".xltx", ".xltm", ".ods", ".ots", ".fods", ".et", ".ett"}
    | {".numbers", ".gsheet", ".tsv", ".tab", ".dif", ".prn"}
)
"""Sheets that are neither read nor offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where files of a kind lie, in the shared content or in that of a commune.

    Args:
        endings: of their names, in small letters.
        folder: the folder they lie in; None for any.
        deep: also in the folders below it.
        file: the one file there is, beside the folders; the rest does not count then.
    """

    endings: frozenset[str] = YAML
    folder: str | None = None
    deep: bool = True
    file: str | None = None

    def holds(self, name: str, inside: Sequence[str]) -> bool:
        """Whether a file of this name, in these folders one inside the other, is of the kind."""
        if self.file:
            return not inside and name == self.file
        if PurePath(name).suffix.lower() not in self.endings:
            return False
        if self.folder is None:
            return True
        return bool(inside) and inside[0] == self.folder and (self.deep or len(inside) == 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceKind:
    """Files that become pieces of content.

    Args:
        name: the attribute of ``Library`` that holds the pieces.
        place: where the files lie.
        model: what a file must be; its description of fields is shown to editors.
        by_kind: other models, for files that name their kind in the field ``kind``.
        list_of: the field of the model that holds the pieces, each with an ``id``; None where the
            file is one piece, named by its file.
        read: file → tree.
        merge: the shared pieces, then a commune's own; the shared ones only where it has none of
            its own; or its own alone: then none may lie in the shared content.
        unique: whether two of one id are an error.
    """

    name: str
    place: Place
    model: type[BaseModel]
    by_kind: Mapping[str, type[BaseModel]] | None = None
    list_of: str | None = None
    read: Callable[[SourceFile], tuple[LoadedFile | None, list[Diagnostic]]] = load_data
    merge: Literal["both", "own or shared", "own"] = "both"
    unique: bool = True

    @property
    def may_be_shared(self) -> bool:
        """Whether such files may lie in the content of all communes."""
        return self.merge != "own"

    @property
    def named_by_file(self) -> bool:
        """Whether the name of a file becomes an address."""
        return self.list_of is None and self.place.file is None


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseKind:
    """Files that are no pieces: an article or an infographic names them.

    ``judge`` says what is wrong with one; without it that is seen when it is used.
    """

    name: str
    place: Place
    named_by_file: bool = True
    may_be_shared: bool = True
    judge: Callable[[SourceFile], list[Diagnostic]] | None = None


def _judge_recording(file: SourceFile) -> list[Diagnostic]:
    return read_recording(file)[1]


COMMUNE = PieceKind(
    name="commune", place=Place(file="commune.yml"), model=Commune, merge="own", unique=False
)
"""The one file a commune must have; its id is the name of its folder."""

PIECES = (
    PieceKind(name="articles", place=Place(endings=MARKDOWN), model=Article, read=load_article),
    PieceKind(name="plans", place=Place(folder="plans"), model=Plan),
    PieceKind(
        name="infographics",
        place=Place(folder="infographics"),
        model=UnknownFigure,
        by_kind={name: row.model for name, row in FIGURE_KINDS.items()},
        read=load_infographic,
    ),
    PieceKind(name="slogans", place=Place(folder="slogans"), model=SloganFile, list_of="slogans"),
    PieceKind(name="terms", place=Place(folder="glossary"), model=GlossaryFile, list_of="terms"),
    PieceKind(name="days", place=Place(folder="calendar"), model=CalendarFile, list_of="days"),
    PieceKind(
        name="kits",
        place=Place(file="kits.yml"),
        model=KitFile,
        list_of="kits",
        merge="own or shared",
        unique=False,
    ),
    PieceKind(
        name="synonyms",
        place=Place(folder="search"),
        model=SynonymFile,
        list_of="synonyms",
        unique=False,
    ),
    PieceKind(
        name="records",
        place=Place(folder="records", endings=TABLES, deep=False),
        model=RecordFile,
        list_of="records",
        read=load_records,
        merge="own",
        unique=False,
    ),
    PieceKind(
        name="publications",
        place=Place(file=PUBLICATIONS),
        model=PublicationFile,
        list_of="publications",
        read=load_publications,
        merge="own",
        unique=False,
    ),
)
"""In the order in which they are walked through."""

# A phone names its pictures as it likes; their addresses are made of what it says.
IMAGES = LooseKind(name="images", place=Place(endings=PICTURES), named_by_file=False)
RECORDINGS = LooseKind(
    name="recordings", place=Place(endings=SOUNDS, folder=MEDIA), judge=_judge_recording
)
# Read by the chart that names it.
CHART_TABLES = LooseKind(
    name="tables",
    place=Place(endings=TABLES, folder="infographics", deep=False),
    named_by_file=False,
)
# Offered for download by the piece that names it, under a name made of its own.
ATTACHMENTS = LooseKind(name="attachments", place=Place(endings=DOCUMENTS), named_by_file=False)

KINDS: Mapping[str, PieceKind | LooseKind] = MappingProxyType(
    {kind.name: kind for kind in (COMMUNE, *PIECES, IMAGES, RECORDINGS, CHART_TABLES, ATTACHMENTS)}
)
"""Name → row, for every file there can be."""


def kind_of(name: str, inside: Sequence[str], *, is_shared: bool) -> PieceKind | LooseKind | None:
    """What a file is, by its name and the folders it lies in; None for what nobody reads."""
    return next(
        (
            kind
            for kind in KINDS.values()
            if kind.place.holds(name, inside) and (kind.may_be_shared or not is_shared)
        ),
        None,
    )


def data_folders() -> tuple[str, ...]:
    """The folders in which YAML files lie."""
    return tuple(
        kind.place.folder for kind in PIECES if kind.place.folder and kind.place.endings == YAML
    )
