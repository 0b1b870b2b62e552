"""MD529: what a converter of Word files leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_LOWER = r"[a-zà-öø-ýăđĩũơưạ-ỹ]"
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
        re.compile(r"\[image: [^\[\]\n]*+\](?!\()", re.IGNORECASE),
        "Chép ảnh vào cạnh bài rồi viết `![mô tả ảnh](ten-anh.jpg)`.",
    ),
    (
        re.compile(
            r"^[ \t]*(?:[IVX\d]+(?:\.\d+)*[.)]|Phần|Chương|Mục)[ ][^\n]*?"
            r"(?:(?<!\.)\.{4,}+|(?<!…)…{2,}+|\t)[ ]*+\d{1,3}[ \t]*$"
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
    (
        re.compile(r"(?<=[^\W\d_])[-\u2010]\n[ \t]*(?=[^\W\d_])"),
        "Xóa dấu gạch và nối hai dòng: bản giấy ngắt từ ở đây.",
    ),
    (
        re.compile(
            r"^[ \t]*[-–—][ ]?\d{1,3}[ ]?[-–—][ \t]*$"
            r"|(?<=[^\s.:;!?…])\n+[ \t]*\d{1,3}[ \t]*$"
            rf"(?=\n+[ \t]*{_LOWER})",
            re.MULTILINE,
        ),
        "Xóa số trang của bản giấy và nối hai dòng.",
    ),
    (
        re.compile(
            r"^[ \t]*-{3,}[ ]?(?:Forwarded message|Original Message|Thư gốc|Thư chuyển tiếp"
            r"|Thư đã chuyển tiếp|Tin nhắn gốc)[ ]?-*[ \t]*$"
            r"|^[ \t]*(?:Vào|On)[ ][^\n]{5,100}(?:đã viết|wrote):[ \t]*$"
            r"|^[ \t]*(?:Từ|From|Người gửi):[ ][^\n<]*+<[^\n<>@]++@[^\n<>]++>[ \t]*$"
            r"|^[ \t]*\[(?:Hình ảnh|Sticker|Nhãn dán|Video|Tệp|File|GIF|Photo|Ghi âm|Danh thiếp)\]"
            r"[ \t]*$",
            re.MULTILINE,
        ),
        "Xóa dấu vết của tin nhắn, của thư; chỉ giữ nội dung.",
    ),
    (
        re.compile(
            r"\{\\rtf\d[^\n]{0,40}|\\(?:pard?|fs\d+|lang\d+|fonttbl)\b|\\u-?\d{2,5}\?"
            r"|\\u[0-9a-fA-F]{4}|(?<=[^\s:\\])\\n(?=[A-ZĐ“])"
            r"|&lt;/?(?:br|p|b|i|u|strong|em|span|div|a)\b[^\n]{0,40}?&gt;|&amp;(?:amp|nbsp|lt|gt|quot|#\d+);"
        ),
        "Chép lại chữ từ nơi hiện đúng: đây là mã của tệp, không phải chữ.",
    ),
    (
        re.compile(
            r'^[ \t]*"[\w -]{1,40}"[ ]?:[ ]?(?:"[^\n]*"|[\d.]+|true|false|null|[\[{]),?[ \t]*$',
            re.MULTILINE,
        ),
        "Viết dữ liệu này thành câu hay bảng; trang không đọc dữ liệu của máy.",
    ),
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for shape, advice in _SHAPES:
            for found in shape.finditer(passage.prose):
                begins = found.start() + len(found[0]) - len(found[0].lstrip("\n"))
                yield Finding(
                    passage.locate(begins),
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
