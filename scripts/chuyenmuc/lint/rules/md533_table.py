"""MD533: a table that would not come out as one, or a cell that would vanish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.markdown.line_kinds import is_delimiter

_CELL = re.compile(r"(?<!\\)\|")
_QUOTES = re.compile(r"(?:[ \t]*>)*[ \t]*")
_REFERENCE = re.compile(r"\{\{[^{}\n]*\}\}")
_ALONE = re.compile(r"[ \t>]*\|[^|\n]*\|(?:[^|\n]*\|)+[ \t]*(?:\n(?![ \t]*\+)|$)")
_ROWS = 2
_MANY_ROWS = 3
_LINES_OF = (
    (
        _ROWS,
        re.compile(
            r"[ \t]*(?!(?:\d+(?:\.\d+)*|\(?[a-zđ]{1,3}|[IVX]+)[.)]\t[^\t\n]*$)"
            r"[^\s•‣·▪–—+*\-o§➢\uf000-\uf0ff][^\t\n]*\t+[^\t\n]*\S"
        ),
        "ngăn ô bằng phím Tab, như chép từ Excel hay Word",
    ),
    (
        _ROWS,
        re.compile(r"[ ]*[^\s|>•‣·▪–—+*\-o§➢#][^\s|]*(?:[ ][^\s|]+)*[ ]{3,}[^\s|→]"),
        "xếp cột bằng nhiều dấu cách",
    ),
    (
        _MANY_ROWS,
        re.compile(
            r"[^\s;][^;\n]*(?:;(?=[^\s;])[^;\n]*){2,}$"
            r"|[^\s,][^,\n]*(?<=[^\W\d])(?:,(?=[^\s,])[^,\n]*){2,}$"
        ),
        "ngăn ô bằng dấu phẩy, dấu chấm phẩy, như tệp CSV",
    ),
    (
        _ROWS,
        re.compile(
            r"[ >]*+[\u2500-\u257f\uff5c][\u2500\u2501\u2550\s]*+[^\u2500\u2501\u2550\s].*"
            r"[\u2500-\u257f\uff5c][ ]*+$"
        ),
        "kẻ khung bằng ký tự",
    ),
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        yield from _broken(passage)
        yield from _by_other_signs(passage)


def _broken(passage: Passage) -> Iterator[Finding]:
    """Every block of lines with bars, told at the line that is wrong."""
    offset, block = 0, [(0, "")]
    prose = _REFERENCE.sub(lambda found: found[0].replace("|", " "), passage.prose)
    for line in (*prose.split("\n"), ""):
        if "|" in line and _CELL.search(line):
            block.append((offset, line))
        else:
            yield from _of_block(passage, block[1:])
            block = block[:1]
        offset += len(line) + 1


def _of_block(passage: Passage, block: list[tuple[int, str]]) -> Iterator[Finding]:
    rows = [(at, _QUOTES.sub("", line, count=1)) for at, line in block]
    at = next((i for i, (_, row) in enumerate(rows) if i and is_delimiter(row)), None)
    if at is None:
        if sum(row.startswith("|") or _is_row(row) for _, row in rows) >= _ROWS:
            heads = _count(rows[0][1])
            yield Finding(
                passage.locate(rows[0][0]),
                "Các dòng có dấu | này chưa thành bảng: thiếu dòng kẻ dưới dòng tên cột.",
                f"Thêm dòng `{'|---' * heads}|` ngay dưới dòng tên cột.",
            )
        elif len(rows) == 1 and _ALONE.match(passage.prose, rows[0][0]):
            yield Finding(
                passage.locate(rows[0][0]),
                "Dòng này viết như một dòng của bảng mà đứng một mình, nên dấu | hiện nguyên.",
                "Xóa dòng trống để nó liền với bảng, hoặc viết thành câu.",
            )
        return
    if at > 1 and rows[at - 2][1].startswith("|"):
        yield Finding(
            passage.locate(rows[at - 2][0]),
            "Dòng này đứng trên dòng tên cột, nên nằm ngoài bảng.",
            "Chuyển nó thành một câu phía trên bảng, hoặc xuống dưới dòng kẻ.",
        )
    heads, rules = _count(rows[at - 1][1]), _count(rows[at][1])
    if heads != rules:
        yield Finding(
            passage.locate(rows[at][0]),
            f"Dòng kẻ của bảng có {rules} ô, dòng tên cột có {heads} ô.",
            f"Viết dòng kẻ là `{'|---' * heads}|`.",
        )
        return
    for start, row in rows[at + 1 :]:
        cells = _count(row)
        if cells > heads:
            yield Finding(
                passage.locate(start),
                f"Dòng này có {cells} ô mà bảng chỉ có {heads} cột; ô thừa sẽ mất khi đăng.",
                "Thêm tên cột cho đủ, hoặc gộp ô; dấu | là chữ trong ô thì viết `\\|`.",
            )


def _is_row(row: str) -> bool:
    """Whether a line without a bar at its edge has cells all the same: `Việc | Phí`."""
    return len(re.findall(r"[^\s|] \| [^\s|]", row)) > 0


def _count(row: str) -> int:
    bare = row.strip()
    cells = len(_CELL.findall(bare)) + 1
    return cells - bare.startswith("|") - bool(re.search(r"(?<!\\)\|$", bare[1:]))


def _by_other_signs(passage: Passage) -> Iterator[Finding]:
    """The first of several lines that are a table elsewhere: by tabs, by spaces, by commas."""
    for rows, shape, how in _LINES_OF:
        offset = begins = count = 0
        for line in (*passage.prose.split("\n"), ""):
            if shape.match(line):
                begins = begins if count else offset
                count += 1
            else:
                if count >= rows:
                    yield Finding(
                        passage.locate(begins),
                        f"Các dòng này {how}; trang không kẻ thành bảng.",
                        "Kẻ bảng bằng dấu |, dòng thứ hai là |---|---|.",
                    )
                count = 0
            offset += len(line) + 1


RULE = Rule(
    code="MD533",
    title="Bảng hỏng",
    why="Ô thừa biến mất, bảng thiếu dòng kẻ hiện thành một đoạn đầy dấu |.",
    bad="| Việc | Phí |\n|---|---|\n| Sao y | 2.000 | trong ngày |",
    good="| Việc | Phí | Hạn |\n|---|---|---|\n| Sao y | 2.000 | trong ngày |",
    find=_find,
)
