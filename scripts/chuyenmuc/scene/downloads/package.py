"""The zip in which Word and Excel keep their parts, opened as if it were meant to do harm."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from chuyenmuc.scene.downloads.refused import DownloadRefusedError

MOST_PARTS = 2000
MOST_UNPACKED = 120_000_000
"""Bytes of all parts together: a report with hundreds of photographs has less."""
_LARGEST_LIST = 4_000_000
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LOCKED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
CONTENT_TYPES = "[Content_Types].xml"
_TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
Row = tuple[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part leads to: ``target`` is the name of a part, or an address outside the file."""

    id: str
    kind: str
    target: str
    written: str
    is_outside: bool


def read_parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package by their names.

    Raises:
        DownloadRefusedError: no package, a locked one, or one that would unpack to too much or
            somewhere else.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            infos = [info for info in package.infolist() if not info.is_dir()]
            _judge(infos)
            return {info.filename: package.read(info) for info in infos}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError) as error:
        raise DownloadRefusedError("download_damaged") from error


def _judge(infos: list[zipfile.ZipInfo]) -> None:
    names = [info.filename for info in infos]
    if any(info.flag_bits & _LOCKED for info in infos):
        raise DownloadRefusedError("download_locked")
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
        raise DownloadRefusedError("download_swells", limit=MOST_UNPACKED // 1_000_000)
    strange = any(
        name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")
        for name in names
    )
    twice = len({name.lower() for name in names}) < len(names)
    methods = {info.compress_type for info in infos}
    if strange or twice or not methods <= _METHODS or CONTENT_TYPES not in names:
        raise DownloadRefusedError("download_damaged")


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A package of these parts: the same bytes for the same parts, on any day."""
    out = io.BytesIO()
    first = {CONTENT_TYPES: parts[CONTENT_TYPES]}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, body in (first | dict(sorted(parts.items()))).items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # whichever system packs it
            package.writestr(info, body)
    return out.getvalue()


def content_types(parts: Mapping[str, bytes]) -> list[Row]:
    """The rows that say what each part is."""
    return _rows(parts[CONTENT_TYPES])


def typed(rows: list[Row]) -> bytes:
    """The list of what each part is, written anew."""
    return _written("Types", _TYPES_SPACE, rows)


def relationships(parts: Mapping[str, bytes], rels: str) -> list[Relationship]:
    """What the list ``rels`` (``word/_rels/document.xml.rels``) says its part leads to."""
    folder = posixpath.dirname(posixpath.dirname(rels))
    return [
        Relationship(
            row.get("Id", ""),
            row.get("Type", "").rpartition("/")[2],
            row.get("Target", "") if outside else _part(folder, row.get("Target", "")),
            row.get("Target", ""),
            outside,
        )
        for _, row in _rows(parts[rels])
        for outside in [row.get("TargetMode") == "External"]
    ]


def without_relationships(body: bytes, ids: set[str]) -> bytes:
    """A list of what a part leads to, without some of it."""
    rows = [row for row in _rows(body) if row[1].get("Id") not in ids]
    return _written("Relationships", _RELS_SPACE, rows)


def _part(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(folder, target))


def _rows(body: bytes) -> list[Row]:
    """The children of a flat XML list; one that declares anything of its own is refused."""
    rows: list[Row] = []

    def refuse(*_: object) -> None:
        raise DownloadRefusedError("download_damaged")

    if len(body) > _LARGEST_LIST:
        refuse()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse  # no entities, so none that swell
    parser.StartElementHandler = lambda name, found: rows.append((name.split(" ")[-1], found))
    try:
        parser.Parse(body, True)  # noqa: FBT003  # expat knows no keyword
    except expat.ExpatError as error:
        raise DownloadRefusedError("download_damaged") from error
    return rows[1:]


def _written(root: str, space: str, rows: list[Row]) -> bytes:
    lines = (
        f"<{name} {' '.join(f'{key}={quoteattr(value)}' for key, value in found.items())}/>"
        for name, found in rows
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<{root} xmlns="{space}">{"".join(lines)}</{root}>'.encode()
