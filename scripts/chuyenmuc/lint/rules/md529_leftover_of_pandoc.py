"""MD529: what a converter of Word files leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_SHAPES = (
    (
        re.compile(r"(?<!contentReference)\[(?P<words>[^\[\]\n]*)\]\{(?P<inside>[^{}\n]*)\}"),
        "Chỉ giữ chữ trong ngoặc vuông, xóa các dấu ngoặc và phần sau.",
    ),
    (
        re.compile(r"^[ \t]*\+(?:[-=:]{3,}\+)+[ \t]*$", re.MULTILINE),
        "Kẻ lại bảng bằng dấu |, dòng thứ hai là |---|---|.",
    ),
    (
        re.compile(r"^[ \t]*-{3,}(?:[ \t]+-{2,})+[ \t]*$", re.MULTILINE),
        "Kẻ lại bảng bằng dấu |, dòng thứ hai là |---|---|.",
    ),
    (
        re.compile(
            r"Error! (?:Reference source not found|Bookmark not defined)\.?"
            r"|Lỗi! (?:Không tìm thấy nguồn tham chiếu|Thẻ đánh dấu không được xác định)\.?"
        ),
        "Viết số mục, số trang đúng vào chỗ này, hoặc bỏ câu.",
    ),
    (
        re.compile(r"\[image: [^\]\n]*\](?!\()", re.IGNORECASE),
        "Chép ảnh vào cạnh bài rồi viết `![mô tả ảnh](ten-anh.jpg)`.",
    ),
    (
        re.compile(
            r"^[ \t]*(?:[IVX\d]+(?:\.\d+)*[.)]|Phần|Chương|Mục)[ ][^\n]*?"
            r"(?:\.{4,}|…{2,}|\t)[ ]*\d{1,3}[ \t]*$"
            r"|^[ \t]*Trang[ ]\d{1,3}(?:[ ]?/[ ]?\d{1,3})?[ \t]*$",
            re.MULTILINE,
        ),
        "Xóa số trang của bản giấy; trang mạng tự có mục lục.",
    ),
    (
        re.compile(
            r"^[ \t]*(?:Sent from my (?:iPhone|iPad|Galaxy|Samsung)[^\n]*|(?:Được )?[Gg]ửi từ "
            r"(?:iPhone|iPad|điện thoại|Yahoo|Outlook|Thư)[^\n]*"
            r"|\[\d{1,2}[:/][^\]\n]{3,30}\] [^:\n]{1,40}:)",
            re.MULTILINE,
        ),
        "Xóa dấu vết của tin nhắn, của thư; chỉ giữ nội dung.",
    ),
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for shape, advice in _SHAPES:
            for found in shape.finditer(passage.prose):
                yield Finding(
                    passage.locate(found.start()),
                    f"`{found[0].strip()[:40]}` là dấu do phần mềm chuyển tệp để lại; nó sẽ hiện "
                    "nguyên hoặc làm vỡ trang.",
                    advice,
                )


RULE = Rule(
    code="MD529",
    title="Dấu còn lại khi chuyển từ Word",
    why="Dấu ngoặc và tên kiểu chữ của phần mềm chuyển tệp hiện nguyên trên trang.",
    bad="[Độc lập]{.underline}",
    good="Độc lập",
    find=_find,
)
