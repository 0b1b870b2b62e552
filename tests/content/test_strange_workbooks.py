"""Files that say they are Excel: one good message each, soon, whatever is in them."""

from __future__ import annotations

import io
import random
import struct
import time
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from chuyenmuc.content.load.tables.records import COLUMNS, read_records

SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
END = b"</sheetData>"
GRAMMAR = '<?xml version="1.0" encoding="{}"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb">]>'
SOON = 2.0  # seconds of the processor, not of a machine that has other work
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
TABLES = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def plain() -> bytes:
    """A workbook with one record."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(COLUMNS)
    sheet.append(("2026-10-05", "ho-so", 0.8, "Sổ"))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_parts(changed: dict[str, Callable[[bytes], bytes]]) -> bytes:
    """The workbook with some of its parts changed, or added (from nothing)."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain())) as read, zipfile.ZipFile(file, "w", 8) as written:
        for name in dict.fromkeys([*read.namelist(), *changed]):
            part = read.read(name) if name in read.namelist() else b""
            written.writestr(name, changed.get(name, bytes)(part))
    return file.getvalue()


def with_rows(more: bytes) -> bytes:
    """The workbook with more behind the rows of its sheet."""
    return with_parts({SHEET: lambda part: part.replace(END, more + END)})


def lying(body: bytes, name: str, size: int) -> bytes:
    """The zip with another size of a part written into both of its headers."""
    changed = bytearray(body)
    for sign, size_at, name_at, length_at in ((b"PK\1\2", 24, 46, 28), (b"PK\3\4", 22, 30, 26)):
        at = -1
        while (at := changed.find(sign, at + 1)) >= 0:
            (length,) = struct.unpack_from("<H", changed, at + length_at)
            if changed[at + name_at : at + name_at + length] == name.encode():
                struct.pack_into("<I", changed, at + size_at, size)
    return bytes(changed)


def rows_without_text(number: int) -> bytes:
    """Rows that somebody drew a frame around."""
    return b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (at, at) for at in range(3, number))


STRANGE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (bytes, "bên trong là tệp rỗng"),
    "a table as text": ("Ngày;Mã\n".encode, "bên trong là tệp chữ"),
    "a page of a web site": (lambda: b"\xef\xbb\xbf<html><table>", "bên trong là trang web (HTML)"),
    "an old workbook": (lambda: OLD, "Excel kiểu cũ (.xls)"),
    "a password": (lambda: OLD + "EncryptedPackage".encode("utf-16-le"), "đặt mật khẩu"),
    "OpenDocument": (lambda: with_parts({"mimetype": bytes}), "OpenDocument (.ods)"),
    "macros": (lambda: with_parts({"xl/vbaProject.bin": bytes}), "macro (.xlsm)"),
    "binary parts": (lambda: with_parts({"xl/workbook.bin": bytes}), "nhị phân (.xlsb)"),
    "Word": (lambda: with_parts({"word/document.xml": bytes}), "tệp Word"),
    "the strict form": (
        lambda: with_parts({BOOK: lambda part: part.replace(TABLES.encode(), STRICT.encode())}),
        "Strict Open XML",
    ),
    "half of it": (lambda: plain()[:3000], "hỏng"),
    "no list of sheets": (lambda: with_parts({BOOK: lambda _: b"<x"}), "hỏng"),
    "a bomb": (lambda: with_rows(b" " * 200_000_000), "vượt mức"),
    "a bomb that lies": (lambda: lying(with_rows(b" " * 200_000_000), SHEET, 900), "hỏng"),
    "an entity": (
        lambda: with_parts({SHEET: lambda part: GRAMMAR.format("UTF-8").encode() + part}),
        "hỏng",
    ),
    "an entity in UTF-16": (
        lambda: with_parts(
            {SHEET: lambda part: (GRAMMAR.format("UTF-16") + part.decode()).encode("utf-16")}
        ),
        "hỏng",
    ),
    "a million empty rows": (lambda: with_rows(rows_without_text(1_000_000)), "vượt mức"),
    "a word in the last row": (
        lambda: with_rows(b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
        "kéo tới ô D1048576",
    ),
    "a word in the last column": (
        lambda: with_rows(b'<row r="3"><c r="XFD3"><v>1</v></c></row>'),
        "kéo tới ô XFD3",
    ),
    "a row where none can be": (
        lambda: with_rows(b'<row r="5000000000"><c><v>1</v></c></row>'),
        "hỏng",
    ),
    "a row twice": (lambda: with_rows(b'<row r="2"><c r="A2"><v>1</v></c></row>'), "hỏng"),
    "a cell twice": (lambda: with_rows(b'<row r="3"><c r="A3"/><c r="A3"/></row>'), "hỏng"),
    "tags in tags": (lambda: with_rows(b"<a>" * 300_000 + b"</a>" * 300_000), "hỏng"),
    "ranges over one another": (
        lambda: with_parts(
            {
                SHEET: lambda part: part.replace(
                    END, END + b"<mergeCells>" + b'<mergeCell ref="A1:D2"/>' * 2 + b"</mergeCells>"
                )
            }
        ),
        "hỏng",
    ),
    "a number of another file": (
        lambda: with_parts(
            {SHEET: lambda part: part.replace(b"<v>0.8</v>", b"<f>[1]A!B2</f><v>0.8</v>")}
        ),
        "Ô C2 lấy số từ một tệp Excel khác",
    ),
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_file_is_told_once_and_soon(name: str) -> None:
    """One finding with what the file is; no exception, and no answer that takes long."""
    make, words = STRANGE[name]
    body = make()
    start = time.process_time()
    _, findings = read_records(body, "a.xlsx")
    took = time.process_time() - start
    assert [words in found.message for found in findings] == [True]
    assert took < SOON


QUIET: dict[str, Callable[[], bytes]] = {
    "a size that is not so": lambda: with_parts(
        {SHEET: lambda part: part.replace(b'ref="A1:D2"', b'ref="A1:XFD1048576"')}
    ),
    "large pictures": lambda: with_parts({"xl/media/image1.png": lambda _: bytes(30_000_000)}),
    "properties that are no XML": lambda: with_parts({"docProps/core.xml": lambda _: b"<x"}),
    "twenty thousand rows without text": lambda: with_rows(rows_without_text(20_000)),
}


@pytest.mark.parametrize("name", QUIET)
def test_what_is_no_cell_does_no_harm(name: str) -> None:
    """The record is read, soon."""
    body = QUIET[name]()
    start = time.process_time()
    node, findings = read_records(body, "a.xlsx")
    took = time.process_time() - start
    assert findings == []
    assert len(((node and node.fields) or {})["records"].items or ()) == 1
    assert took < SOON


def test_the_largest_table_is_read_soon() -> None:
    """Five thousand rows of four cells."""
    row = '<row r="{0}"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>'
    body = with_rows("".join(row.format(at) for at in range(3, 5001)).encode())
    start = time.process_time()
    node, findings = read_records(body, "a.xlsx")
    assert findings == []
    assert len(((node and node.fields) or {})["records"].items or ()) == 4999
    assert time.process_time() - start < SOON


def test_no_damage_breaks_the_reader() -> None:
    """Either rows or findings, whatever letter of the XML was hit."""
    chance = random.Random(20261120)  # noqa: S311  # no secret: the same damage each time

    def damaged(part: bytes) -> bytes:
        hit = {chance.randrange(len(part)) for _ in range(chance.randrange(1, 4))}
        return bytes(chance.randrange(32, 127) if at in hit else b for at, b in enumerate(part))

    names = (SHEET, BOOK, "xl/styles.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels")
    read, told = 0, 0
    for _ in range(150):
        body = with_parts({chance.choice(names): damaged})
        node, findings = read_records(body, "a.xlsx")
        assert node or findings
        read, told = read + (not findings), told + bool(findings)
    assert read > 10
    assert told > 10
