"""MD508: characters nobody sees, or letters taken apart."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.text import find_invisible, repair

REPAIR = (
    "Chạy `make check FIX=1` (Windows: `py scripts\\setup\\run.py check --fix`) để sửa cả tệp; "
    "chữ đọc vẫn như cũ."
)
"""What to do about letters that the program can mend itself."""


def _find(context: Context) -> Iterator[Finding]:
    """One finding a file: a page copied from a PDF holds hundreds, and all are mended at once."""
    found: dict[str, list[Passage]] = {}
    for passage in context.everything_written:
        if repair(passage.text) != passage.text:
            found.setdefault(passage.place.uri, []).append(passage)
    for passages in found.values():
        first, *more = sorted(passages, key=lambda passage: passage.place)
        yield _first(first, len(more))


def _first(passage: Passage, more: int) -> Finding:
    """The first place in a text, and in how many ``more`` texts of the file there are others."""
    others = f" Cùng tệp còn {more} đoạn như thế." if more else ""
    start = 0
    for line in passage.text.splitlines(keepends=True):
        mended = repair(line)
        if mended != line:
            names = sorted({found.name for found in find_invisible(line)})
            if names:
                at = next(find_invisible(line)).start
                said = f"Có ký tự không nhìn thấy ({', '.join(names)}) ở đây."
            else:
                at = next(
                    (
                        i
                        for i, pair in enumerate(zip(line, mended, strict=False))
                        if pair[0] != pair[1]
                    ),
                    0,
                )
                said = "Chữ có dấu ở đây bị tách rời thành chữ và dấu (dạng NFD)."
            return Finding(passage.locate(start + at), said + others, REPAIR)
        start += len(line)
    return Finding(passage.place, f"Văn bản có ký tự không chuẩn.{others}", REPAIR)


RULE = Rule(
    code="MD508",
    title="Ký tự không nhìn thấy hoặc chữ tách dấu",
    why="Nhìn thì đúng nhưng ô tìm kiếm không thấy, đường dẫn chép ra không mở được.",
    bad="công\u200b nghệ",
    good="công nghệ",
    find=_find,
    severity=Severity.WARNING,
)
