"""A file for download by what it is, not by how it is named."""

from __future__ import annotations

from collections.abc import Mapping

from chuyenmuc.scene.downloads.office import read_office
from chuyenmuc.scene.downloads.pdf import read_pdf
from chuyenmuc.scene.downloads.refused import Download, DownloadRefusedError

MOST_BYTES = 20_000_000
"""What a phone still fetches on a share of a month's data, and Zalo still carries."""
VERSION = 1
"""Raise when the same file would give other bytes."""
_HEAD = 1024  # bytes before which a PDF must say that it is one
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_OTHERS: Mapping[bytes, str] = {
    b"\xff\xd8\xff": "ảnh JPG",
    b"\x89PNG": "ảnh PNG",
    b"{\\rtf": "văn bản RTF",
    b"Rar!": "tệp nén RAR",
    b"7z\xbc\xaf": "tệp nén 7z",
}
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read_download(data: bytes, ending: str) -> Download:
    """Judge a file and make it fit for the site.

    Args:
        data: its bytes.
        ending: of its name, in small letters: ``.pdf``, ``.docx`` or ``.xlsx``.

    Raises:
        DownloadRefusedError: why it cannot be offered.
    """
    if not data:
        raise DownloadRefusedError("download_empty")
    if len(data) > MOST_BYTES:
        raise DownloadRefusedError("download_heavy", limit=MOST_BYTES // 1_000_000)
    is_pdf = b"%PDF-" in data[:_HEAD]
    if ending == ".pdf" and is_pdf:
        return read_pdf(data)
    if ending != ".pdf" and data.startswith(_ZIP):
        return read_office(data, ending)
    raise _other(data, ending, is_pdf=is_pdf)


def _other(data: bytes, ending: str, *, is_pdf: bool) -> DownloadRefusedError:
    kind = "PDF" if is_pdf else None
    if data.startswith(_OLD_OFFICE):
        if _LOCKED in data:
            return DownloadRefusedError("download_locked")
        kind = "tệp Word, Excel kiểu cũ (.doc, .xls)"
    elif data.startswith(_ZIP):
        kind = "tệp nén ZIP, hoặc tệp Word, Excel"
    elif data.lstrip()[:200].lower().startswith((b"<!doctype html", b"<html")):
        kind = "một trang web (có lẽ là trang báo lỗi khi tải về)"
    kind = kind or next((words for sign, words in _OTHERS.items() if data.startswith(sign)), None)
    if kind:
        return DownloadRefusedError("download_other_kind", ending=ending, kind=kind)
    return DownloadRefusedError("download_damaged")
