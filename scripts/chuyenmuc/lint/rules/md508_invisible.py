"""MD508: characters nobody sees, or letters taken apart."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.diagnostics import Location, Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.text import find_invisible, repair
from chuyenmuc.vietnamese.unseen import Doing, Unseen, find_unseen

REPAIR = (
    "Chạy `make check FIX=1` (Windows: `py scripts\\setup\\run.py check --fix`) để sửa cả tệp; "
    "chữ đọc vẫn như cũ."
)
"""What to do about letters that the program can mend itself."""


_OTHERS = " Cùng tệp còn {} đoạn như thế."
_MEND = f"{REPAIR} Trong trường mà nó viết bằng mã, như \\u202e, thì xóa mã ấy."
_CODES = "Xóa `{}`; chữ còn lại giữ nguyên."
_WORSE = frozenset({Doing.TURNS, Doing.HIDES})


def _find(context: Context) -> Iterator[Finding]:
    """One finding a file: a page copied from a PDF holds hundreds, and all are mended at once."""
    found: dict[str, list[Passage]] = {}
    for passage in context.everything_written:
        if repair(passage.text) != passage.text and not _is_told_elsewhere(passage):
            found.setdefault(passage.place.uri, []).append(passage)
    for passages in found.values():
        first, *more = sorted(passages, key=lambda passage: passage.place)
        yield _first(first, len(more))


def _is_told_elsewhere(passage: Passage) -> bool:
    """Whether MD573 or MD574 speaks of what mends it as well."""
    return any(u.does in _WORSE and not u.is_coded for u in find_unseen(passage.text))


def first_in_each_file(
    context: Context, does: Doing
) -> Iterator[tuple[Location, Unseen, str, str]]:
    """Where unseen signs of one kind begin in each file.

    Yields:
        The place, the sign, in how many texts of the file there are others, what to do.
    """
    files: dict[str, list[tuple[Location, Unseen]]] = {}
    for passage in context.everything_written:
        prose = passage.prose if passage.exact else None
        found = next((u for u in find_unseen(passage.text, prose) if u.does is does), None)
        if found:
            place = passage.locate(found.start)
            files.setdefault(place.uri, []).append((place, found))
    for places in files.values():
        (place, unseen), *more = sorted(places, key=lambda one: one[0])
        others = _OTHERS.format(len(more)) if more else ""
        yield place, unseen, others, _CODES.format(unseen.written) if unseen.is_coded else _MEND


def _first(passage: Passage, more: int) -> Finding:
    """The first place in a text, and in how many ``more`` texts of the file there are others."""
    others = _OTHERS.format(more) if more else ""
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
