"""LK413: a file for download that cannot be offered as it is named."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import PurePath

from chuyenmuc.content.attachments import OFFERED, attachment_source
from chuyenmuc.content.kinds import DOCUMENTS, PICTURES
from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.suggest import nearest
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.text import nfc


def _find(context: Context) -> Iterator[Finding]:
    entries: tuple[Entry[Article] | Entry[Plan], ...] = (
        *context.library.articles,
        *context.library.plans,
    )
    for entry in entries:
        seen: set[str] = set()
        for index, own in enumerate(entry.model.attachments):
            source = nfc(attachment_source(entry, own.file))
            problem = _problem(context, own.file, source)
            if source in seen:
                problem = f"Tệp `{own.file}` được kể hai lần.", "Xóa một trong hai mục."
            seen.add(source)
            if problem:
                yield Finding(entry.locate("attachments", index, "file"), *problem)


def _problem(context: Context, written: str, source: str) -> tuple[str, str] | None:
    file, ending = context.documents.files.get(source), PurePath(source).suffix.lower()
    if "://" in written:
        return (
            f"`{written}` là địa chỉ, không phải tệp nằm cạnh bài.",
            f"Xóa mục này, dẫn tới nó trong bài: `[tên tệp]({written})`.",
        )
    if ending in PICTURES:
        return (
            f"`{written}` là ảnh, không phải tệp cho tải về.",
            f"Đặt vào bài bằng `![lời mô tả]({written})`, rồi xóa mục này.",
        )
    if ending and ending not in OFFERED and (file or ending not in DOCUMENTS):
        return (
            f"Không đăng được tệp kiểu `{ending}` như `{written}`: nhiều điện thoại không mở được.",
            "Mở tệp, chọn File → Save As → PDF (hoặc .docx, .xlsx), đặt cạnh bài rồi ghi tên mới.",
        )
    if file is None:
        return (
            f"Không có tệp `{source}`.",
            f"Đặt tệp cạnh bài và ghi đúng tên.{_near(context, source)}",
        )
    return None


def _near(context: Context, source: str) -> str:
    """The file most like the one that is missing, as the piece would write it."""
    folder = posixpath.dirname(source)
    beside = [
        posixpath.basename(uri)
        for uri in context.documents.files
        if posixpath.dirname(uri) == folder
    ]
    near = nearest(posixpath.basename(source), beside)
    return f" Có phải bạn muốn viết `{near}`?" if near else ""


RULE = Rule(
    code="LK413",
    title="Tệp đính kèm không đăng được",
    why="Người dân bấm tải về mà không có gì, hoặc tải về mà không mở được.",
    bad="attachments: [{file: ke-hoach.doc, title: Kế hoạch số 57}]",
    good="attachments: [{file: ke-hoach.pdf, title: Kế hoạch số 57}]",
    find=_find,
)
