"""The parts of an Excel file that hold its cells, unpacked with care: a stranger may have made it.

An ``.xlsx`` is a zip of XML. Pictures, drawings and what it links to are left behind; sizes are
kept to while unpacking, because a zip may lie about them.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from xml.etree import ElementTree as ET

from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic, Location

MAX_BYTES = 2 * 1024 * 1024
MAX_UNPACKED = 3 * 1024 * 1024
"""Of the parts that are read, without pictures: 15 000 rows of four cells."""
_MAX_PARTS = 2000
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .xls and of all that has a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_STRICT = b"purl.oclc.org/ooxml/"
_KEPT = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|xl/.*\.(?:xml|rels)")
_LEFT = re.compile(
    r"xl/(?:(?:chart|dialog|macro)sheets|charts|ctrlProps|custom\w*|drawings|embeddings|media"
    r"|externalLinks|persons|pivot\w+|printerSettings|queryTables|slicer\w*|tables|theme"
    r"|threadedComments|timeline\w*|webextensions|worksheets/_rels)/.*|xl/comments\d*\.xml"
)
_SIGNS = (
    ("mimetype", "bảng tính OpenDocument (.ods)"),
    ("xl/workbook.bin", "tệp Excel nhị phân (.xlsb)"),
    ("xl/vbaProject.bin", "tệp Excel có macro (.xlsm)"),
    ("word/document.xml", "tệp Word"),
    ("ppt/presentation.xml", "tệp PowerPoint"),
    ("Index/Document.iwa", "tệp Numbers của Apple"),
)
"""A part that only another kind of file has → what the file is."""
_NOT_ONE_KIND = (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError)
_BROKEN = (*_NOT_ONE_KIND, zlib.error, ValueError)
Parts = dict[str, bytes]


def parts_of(body: bytes, uri: str) -> tuple[Parts | None, list[Diagnostic]]:
    """The XML of the workbook, its sheets, texts and formats, by name; or None and the reason."""
    start = Location(uri)
    if len(body) > MAX_BYTES:
        return None, [_huge(start, len(body), MAX_BYTES)]
    if body.startswith(_OLD):
        return None, [diagnose("book_locked" if _ENCRYPTED in body else "book_old", start)]
    if not body.startswith(_ZIP):
        return None, [diagnose("book_of_another_kind", start, kind=_kind_of(body))]
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            return _unpacked(archive, start)
    except _BROKEN:
        return None, [diagnose("book_broken", start)]


def named_as_text(body: bytes) -> str | None:
    """What to say of an Excel file whose name says it is text."""
    if body.startswith(_ZIP):
        return "book_as_text"
    return "book_old" if body.startswith(_OLD) else None


def packed(parts: Parts) -> io.BytesIO:
    """The parts as a zip again, whose sizes are true.

    Raises:
        ElementTree.ParseError: the styles are no XML.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, _needed(name, part))
    file.seek(0)
    return file


def _needed(name: str, part: bytes) -> bytes:
    """What openpyxl needs of a part: it refuses files for colours, filters and views as well."""
    if name.startswith("xl/worksheets/"):
        return _cells(part)
    return _formats(part) if name.endswith("/styles.xml") else part


def _cells(sheet: bytes) -> bytes:
    """Of a sheet its rows alone."""
    name, data, end = sheet.find(b"worksheet"), sheet.find(b"sheetData"), sheet.rfind(b"sheetData")
    if min(name, data) < 0:
        return sheet
    start = sheet.rfind(b"<", 0, name)
    ahead = sheet[: sheet.find(b">", name) + 1]
    rows = sheet[sheet.rfind(b"<", 0, data) : sheet.find(b">", end) + 1]
    return ahead + rows + b"</" + sheet[start + 1 : name] + b"worksheet>"


def _formats(styles: bytes) -> bytes:
    """Of the styles the formats of numbers alone."""
    root = ET.fromstring(styles)  # noqa: S314  # no entities: checked when it was unpacked
    for part in list(root):
        if part.tag.rpartition("}")[2] not in {"numFmts", "cellXfs"}:
            root.remove(part)
        for style in part:
            for inner in list(style):  # how words stand in a cell
                style.remove(inner)
    return ET.tostring(root)


def _huge(start: Location, size: int, limit: int) -> Diagnostic:
    return diagnose("book_huge", start, size=size // 1024, limit=limit // 1024)


def _kind_of(body: bytes) -> str:
    head = body[:400].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if not head:
        return "tệp rỗng"
    if head.startswith(b"<"):
        return "trang web (HTML)"
    return "tệp loại khác" if b"\x00" in head else "tệp chữ"


def _unpacked(archive: zipfile.ZipFile, start: Location) -> tuple[Parts | None, list[Diagnostic]]:
    listed = archive.infolist()
    if problem := _problem_with(listed, start):
        return None, [problem]
    kept = [i for i in listed if _KEPT.fullmatch(i.filename) and not _LEFT.fullmatch(i.filename)]
    size = sum(info.file_size for info in kept)
    if size > MAX_UNPACKED:
        return None, [_huge(start, size, MAX_UNPACKED)]
    parts = {info.filename: _read(archive, info) for info in kept}
    if any(_has_own_grammar(part) for part in parts.values()):
        return None, [diagnose("book_broken", start)]
    if any(_STRICT in part for name, part in parts.items() if name.count("/") == 1):
        return None, [diagnose("book_strict", start)]
    return parts, []


def _problem_with(listed: list[zipfile.ZipInfo], start: Location) -> Diagnostic | None:
    """Why a zip with this list is no workbook to read."""
    names = {info.filename for info in listed}
    if any(info.flag_bits & 1 for info in listed):
        return diagnose("book_locked", start)
    for sign, kind in _SIGNS:
        if sign in names:
            return diagnose("book_of_another_kind", start, kind=kind)
    if len(names) < len(listed) or len(listed) > _MAX_PARTS:
        return diagnose("book_broken", start)
    return None


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A part, never more of it than it says it holds.

    Raises:
        zipfile.BadZipFile: it is not what it says it is.
    """
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise zipfile.BadZipFile(info.filename)
    with archive.open(info) as part:
        return part.read(info.file_size + 1)


def _has_own_grammar(part: bytes) -> bool:
    """Whether XML defines entities, as no spreadsheet does: they can grow without end."""
    return b"<!DOCTYPE" in part.replace(b"\x00", b"")  # in UTF-16 as well
