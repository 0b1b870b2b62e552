"""Whether the bytes of a finished file are one of its kind, by the ending of its name."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from xml.etree import ElementTree as ET

from chuyenmuc.content.load.mp3 import NotSoundError, read_mp3
from chuyenmuc.scene.checks.opened import PICTURES, pdf_fault, picture_fault

_LINE = 75
"""Octets of a line of a calendar (RFC 5545)."""


def fault_of(uri: str, body: bytes) -> str | None:
    """What is wrong with the file at an address, in Vietnamese; None where it opens.

    No file of ours is empty. Of a kind we do not know, that is all there is to ask.
    """
    if not body:
        return "tệp rỗng, không có byte nào"
    suffix = PurePosixPath(uri).suffix.lower()
    if suffix in PICTURES:
        return picture_fault(body, suffix)
    check = _CHECKS.get(suffix)
    return check(body) if check else None


def _text(body: bytes) -> str | None:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "chữ không phải UTF-8"
    return "giữa chữ có byte không phải chữ" if "\0" in text else None


def _json(body: bytes) -> str | None:
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        return "không đọc được thành JSON"
    return None


def _xml(body: bytes) -> str | None:
    try:
        ET.fromstring(body)  # noqa: S314  # what this build wrote, and what the theme ships
    except (ET.ParseError, ValueError, LookupError):
        return "không đọc được thành XML"
    return None


def _drawing(body: bytes) -> str | None:
    fault = _xml(body)
    return fault or (None if b"<svg" in body[:2000] else "không phải hình SVG")


def _table(body: bytes) -> str | None:
    fault = _text(body)
    if fault:
        return fault
    try:
        rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True))
    except csv.Error:
        return "không đọc được thành bảng CSV"
    ragged = len({len(row) for row in rows if row}) > 1
    return "các dòng của bảng không cùng số cột" if ragged else None


def _calendar(body: bytes) -> str | None:
    fault = _text(body)
    if fault:
        return fault
    whole = body.startswith(b"BEGIN:VCALENDAR\r\n") and body.endswith(b"END:VCALENDAR\r\n")
    paired = body.count(b"\r\nBEGIN:VEVENT\r\n") == body.count(b"\r\nEND:VEVENT\r\n")
    short = all(len(line) <= _LINE for line in body.split(b"\r\n"))
    return None if whole and paired and short else "không phải tệp lịch trọn vẹn"


def _sound(body: bytes) -> str | None:
    try:
        whole = read_mp3(body).body == body  # ours are cut to their sound
    except NotSoundError:
        whole = False
    return None if whole else "không nghe được: không phải MP3 trọn vẹn"


def _font(body: bytes) -> str | None:
    right = body[:4] == b"wOF2" and int.from_bytes(body[8:12], "big") == len(body)
    return None if right else "không phải phông chữ WOFF2 trọn vẹn"


def _zip(body: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            bad = archive.testzip()
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError):
        return "không mở được: tệp hỏng hoặc chưa trọn vẹn"
    return None if bad is None else "không mở được: một phần bên trong đã hỏng"


def _packed(body: bytes) -> str | None:
    try:
        gzip.decompress(body)
    except (OSError, EOFError, zlib.error):
        return "không giải nén được"
    return None


_CHECKS: Mapping[str, Callable[[bytes], str | None]] = MappingProxyType(
    {
        ".pdf": pdf_fault,
        ".svg": _drawing,
        ".xml": _xml,
        ".json": _json,
        ".webmanifest": _json,
        ".ics": _calendar,
        ".csv": _table,
        ".mp3": _sound,
        ".woff2": _font,
        ".docx": _zip,
        ".xlsx": _zip,
        ".zip": _zip,
        ".gz": _packed,
        **dict.fromkeys((".html", ".css", ".js", ".txt", ".md"), _text),
    }
)
