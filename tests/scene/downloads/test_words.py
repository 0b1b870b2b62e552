"""The words of Word and Excel files are read with their places, and no more than is meant."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from chuyenmuc.scene.downloads.refused import DownloadRefusedError
from chuyenmuc.scene.downloads.words import blocks_of
from chuyenmuc.vietnamese.private.find import find_private

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _word(body: str, ahead: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "word/document.xml", f'{ahead}<w:document xmlns:w="{WORD}">{body}</w:document>'
        )
    return out.getvalue()


def _book(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Trang 1")
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def _told(data: bytes, ending: str) -> list[tuple[str, str, str | None]]:
    return [
        (one.what, one.said, block.where(one.start))
        for block in blocks_of(data, ending)
        for one in find_private(block.text)
    ]


def test_a_number_in_several_runs_is_one() -> None:
    """Word cuts a line where its writer paused."""
    data = _word(_paragraph("Mở đầu") + _paragraph("Gọi 0968", " 123 ", "456"))
    assert _told(data, ".docx") == [("so-dien-thoai", "0968 123 456", "đoạn 2")]


def test_a_row_of_a_table_is_one_line() -> None:
    """The name and what is told of it are in two cells."""
    cells = "".join(
        f"<w:tc>{_paragraph(text)}</w:tc>" for text in ("Hà Văn Mẫu", "1985", "Hộ nghèo")
    )
    told = _told(_word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"), ".docx")
    assert ("hoan-canh", "Hà Văn Mẫu", "đoạn 3") in told


def test_excel_gives_back_the_zero_it_dropped() -> None:
    """Where the head of the column says what the number is, and nowhere else."""
    head: list[object] = ["TT", "Số CCCD", "Số hộ"]
    told = _told(_book(head, [1, 38089012377, 38089012377]), ".xlsx")
    assert told == [("so-giay-to", "038089012377", "dòng 2, trang tính thứ 1")]


def test_a_day_that_excel_counts_is_a_birth() -> None:
    """31200 in a column of births is a day."""
    told = _told(_book(["TT", "Họ và tên", "Ngày sinh"], [1, "Vi Thị Mẫu", 31200]), ".xlsx")
    assert told == [("ngay-sinh", "Vi Thị Mẫu", "dòng 2, trang tính thứ 1")]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        _word("<w:p>"),
        _word("", '<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
    ],
)
def test_what_is_no_such_file_is_refused(data: bytes) -> None:
    """Broken, cut off, or with entities of its own."""
    with pytest.raises(DownloadRefusedError):
        list(blocks_of(data, ".docx"))
