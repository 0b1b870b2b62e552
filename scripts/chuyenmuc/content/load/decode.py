"""Bytes of a file → text, or the reason why not."""

from __future__ import annotations

import re
import unicodedata

from chuyenmuc.content.load.bounded_read import TooLargeError
from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic, Location

MAX_BYTES = 512 * 1024
MIN_UTF16 = 4  # two letters: less says nothing
_OTHERS = (
    (b"PK\x03\x04", "một tệp Word, Excel mới hay tệp nén"),
    (b"\xd0\xcf\x11\xe0", "một tệp Word, Excel cũ"),
    (b"%PDF-", "một tệp PDF"),
    (b"{\\rtf", "một tệp RTF của Word"),
    (b"\xff\xd8\xff", "một bức ảnh"),
    (b"\x89PNG", "một bức ảnh"),
)
"""How files of other programs begin."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\ufffe\uffff]")
# Letters of VNI and TCVN3 are written with these bytes far more often than windows-1258 does.
_TCVN3_BYTES = re.compile(rb"[\xb5-\xb9\xa8-\xae\xbb-\xfe]")
_WINDOWS_1258_MARKS = re.compile(rb"[\xcc\xd2\xde\xec\xf2]")


def decode(data: bytes, uri: str) -> tuple[str | None, list[Diagnostic]]:
    """The text as typed, with line feeds as line ends and without a BOM.

    Returns:
        The text, or None with the diagnostics that say why.
    """
    start = Location(uri)
    if what := next((what for start_of, what in _OTHERS if data.startswith(start_of)), None):
        return None, [diagnose("no_text", start, what=what)]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_utf16(data):
        return None, [diagnose("utf16", start)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [
            diagnose(
                "not_utf8",
                _byte_location(data, error.start, uri),
                byte=f"{data[error.start]:02X}",
                guess=_guess(data),
            )
        ]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    findings = [
        diagnose(
            "control_character",
            location_at(text, found.start(), uri),
            name=unicodedata.name(found[0], f"U+{ord(found[0]):04X}"),
        )
        for found in _CONTROL.finditer(text)
    ]
    return (None, findings[:20]) if findings else (text, [])


def too_large(uri: str, large: TooLargeError) -> Diagnostic:
    """What to say of a file that is larger than it may be, which is why it was not read."""
    size, limit = large.size // 1024, large.most // 1024
    is_book = uri.lower().endswith(".xlsx")
    return diagnose("book_huge" if is_book else "too_large", Location(uri), size=size, limit=limit)


def location_at(text: str, offset: int, uri: str, first_line: int = 1) -> Location:
    """Line and column of a character offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Location(uri, first_line + text.count("\n", 0, offset), offset - line_start + 1)


def _byte_location(data: bytes, offset: int, uri: str) -> Location:
    line_start = data.rfind(b"\n", 0, offset) + 1
    return Location(uri, data.count(b"\n", 0, offset) + 1, offset - line_start + 1)


def _looks_utf16(data: bytes) -> bool:
    head = data[:400]
    return head.count(0) * 4 > len(head) >= MIN_UTF16


def _guess(data: bytes) -> str:
    marks = len(_WINDOWS_1258_MARKS.findall(data))
    return "windows-1258" if marks * 4 > len(_TCVN3_BYTES.findall(data)) else "TCVN3 hoặc VNI"
