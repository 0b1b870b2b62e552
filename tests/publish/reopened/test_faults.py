"""What is about to go out is opened again, each file as one of its kind."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from chuyenmuc.publish.reopened.faults import fault_of

CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Họp thôn\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


def picture(form: str) -> bytes:
    """A picture with something in it."""
    file = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(file, form)
    return file.getvalue()


def document(*boxes: list[int]) -> bytes:
    """A PDF of pages with these boxes."""
    file, pdf = io.BytesIO(), pikepdf.new()
    for box in boxes:
        page = pdf.add_blank_page()
        page.mediabox = pikepdf.Array(box)
        page.contents_add(b"0 0 0 1 k 0 0 9 9 re f")
    pdf.save(file)
    return file.getvalue()


def archive() -> bytes:
    """What Word and Excel write."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("word/document.xml", "<w/>" * 500)
    return file.getvalue()


@pytest.fixture(scope="module")
def right(project_root: Path, silence: Callable[[int], bytes]) -> dict[str, bytes]:
    """A whole file of each kind."""
    font = next((project_root / "assets").rglob("*.woff2")).read_bytes()
    return {
        ".pdf": document([0, 0, 300, 400], [0, 0, 300, 400]),
        ".png": picture("PNG"),
        ".jpg": picture("JPEG"),
        ".jpeg": picture("JPEG"),
        ".webp": picture("WEBP"),
        ".gif": picture("GIF"),
        ".ico": picture("ICO"),
        ".svg": SVG.encode(),
        ".xml": b'<?xml version="1.0" encoding="UTF-8"?><urlset><url/></urlset>',
        ".json": json.dumps({"v": 1, "tên": ["a"]}, ensure_ascii=False).encode(),
        ".webmanifest": b'{"name": "X"}',
        ".ics": CALENDAR.encode(),
        ".csv": '\ufeffchỉ số,giá trị\r\n"a,b",1\r\n'.encode(),
        ".mp3": silence(21),
        ".woff2": font,
        ".docx": archive(),
        ".xlsx": archive(),
        ".zip": archive(),
        ".gz": gzip.compress(b"<urlset/>" * 9),
        ".html": "<p>Chữ</p>".encode(),
        ".css": b"a{}",
        ".js": b"1;",
        ".txt": "Chữ".encode(),
        ".md": "Chữ".encode(),
        "": b"x",
    }


def test_a_whole_file_of_each_kind_opens(right: dict[str, bytes]) -> None:
    """Whatever case its ending is written in."""
    for suffix, body in right.items():
        assert fault_of(f"a/b{suffix}", body) is None, suffix
        assert fault_of(f"a/b{suffix.upper()}", body) is None, suffix


def test_an_empty_file_is_no_file_of_any_kind(right: dict[str, bytes]) -> None:
    """Nothing of ours has no byte; that is what a power failure leaves."""
    for suffix in right:
        assert fault_of(f"a{suffix}", b"") == "tệp rỗng, không có byte nào"


WORDS = {".css", ".js", ".txt", ".md"}
"""Kinds of which half is a file as well: what was meant is known by its digest alone."""
UNKNOWN = {""}


@pytest.mark.parametrize(
    ("damage", "harmless"),
    [
        (lambda body: body[: len(body) // 2], WORDS),
        (lambda body: bytes(len(body)), set()),
        (lambda _: b"<script>alert(1)</script>\xff", set()),
        (lambda _: b"\x89PNG\r\n\x1a\n", set()),
        (lambda _: b"%PDF-1.7\n", WORDS | {".html", ".csv"}),
    ],
)
def test_a_damaged_file_of_each_kind_does_not(
    right: dict[str, bytes], damage: Callable[[bytes], bytes], harmless: set[str]
) -> None:
    """Half, zeros, text, the start of another kind."""
    damaged = {suffix: damage(body) for suffix, body in right.items()}
    whole = {suffix for suffix, body in damaged.items() if fault_of(f"a{suffix}", body) is None}
    assert whole - UNKNOWN == harmless


@pytest.mark.parametrize(
    ("name", "body", "says"),
    [
        ("a.webp", picture("PNG"), "không giải mã được thành ảnh WEBP"),
        ("a.pdf", document(), "tệp PDF không có trang nào"),
        ("a.pdf", document([0, 0, 10, 10], [0, 0, 0, 10]), "trang 2 của tệp PDF không có khổ"),
        ("a.svg", b"<html></html>", "không phải hình SVG"),
        ("a.csv", b"a,b\n1,2,3\n", "không cùng số cột"),
        ("a.ics", CALENDAR.replace("END:VEVENT\r\n", "").encode(), "không phải tệp lịch"),
        ("a.ics", CALENDAR.replace("thôn", "n" * 80).encode(), "không phải tệp lịch"),
        ("a.json", b"[" * 100_000, "không đọc được thành JSON"),
        ("a.txt", b"a\0b", "giữa chữ có byte không phải chữ"),
        ("a.html", b"\xff\xfe", "chữ không phải UTF-8"),
    ],
)
def test_the_cause_is_said(name: str, body: bytes, says: str) -> None:
    """Words that whoever keeps the machine can act on."""
    assert says in str(fault_of(name, body))
