"""MD534: stars that do not touch their words, or stand alone: they show, and nothing is bold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule

_PARAGRAPH = re.compile(r"(?:(?!\n[ \t>]*(?:\n|[-*+•][ \t]|\d+[.)][ \t]|#|\|)).)+", re.DOTALL)
_ITEM = re.compile(r"^[ \t>]*(?:\*(?=[ \t])|(?:\*[ \t]*){3,}$)", re.MULTILINE)
_BOLD = re.compile(r"(?<![\\*])\*\*(?!\*)")
_ITALIC = re.compile(r"(?<![\w*\\])\*(?=[^\W\d])[^*\n|]{1,200}[ ]\*(?=\w)")
_LONGEST_SHOWN = 40


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        prose = _ITEM.sub(lambda found: " " * len(found[0]), passage.prose)
        for paragraph in _PARAGRAPH.finditer(prose):
            yield from _eaten(passage, prose, paragraph.start(), paragraph.end())
            yield from _bold(passage, prose, paragraph.start(), paragraph.end())
        for found in _ITALIC.finditer(prose):
            yield _loose(passage, found.start(), found[0], "*")


_MASK = re.compile(r"\d\*{2,}+(?=[\d\s.,;]|$)|(?<!\*)\*{2,}+\d{2,}")
_DIALLED = re.compile(r"(?<![\\\w*])\*\d[\d*]*+#(?=[^\n*]{0,300}[^\s*\\]\*)")
_STUCK = re.compile(r"^[ \t>]*(?P<sign>\*)(?=\w)[^*\n]*$", re.MULTILINE)


def _eaten(passage: Passage, prose: str, start: int, end: int) -> Iterator[Finding]:
    """Stars that are meant as stars, and of which two make what is between them bold."""
    for shape, least, what in (
        (_MASK, 2, "Dấu sao che số ở đây"),
        (_DIALLED, 1, "Dấu sao của số bấm ở đây"),
        (_STUCK, 2, "Dấu sao dính vào chữ ở đầu dòng này"),
    ):
        found = list(shape.finditer(prose, start, end))
        if len(found) >= least:
            at = found[0].start() + found[0][0].index("*")
            yield Finding(
                passage.locate(at),
                f"{what} gặp dấu sao sau nó thì cả hai mất, chữ ở giữa thành nghiêng hay đậm.",
                "Là dấu sao thì viết `\\*`; là gạch đầu dòng thì thêm dấu cách sau nó.",
            )


def _bold(passage: Passage, prose: str, start: int, end: int) -> Iterator[Finding]:
    """Pairs of two stars in one paragraph, cell by cell."""
    signs = [found.start() for found in _BOLD.finditer(prose, start, end)]
    for opening, closing in zip(signs[::2], signs[1::2], strict=False):
        inside = prose[opening + 2 : closing]
        if inside != inside.strip():
            yield _loose(passage, opening, prose[opening : closing + 2], "**")
    if len(signs) % 2 and "***" not in prose[start:end]:
        yield Finding(
            passage.locate(signs[-1]),
            "Dấu `**` này không có cặp trong đoạn; nó sẽ hiện nguyên trên trang.",
            "Thêm `**` ở đầu kia của chữ đậm, hoặc xóa dấu này; chỉ là dấu sao thì viết `\\*\\*`.",
        )


def _loose(passage: Passage, at: int, found: str, sign: str) -> Finding:
    words = found.strip("* \n").replace("\n", " ")
    shown = found.replace("\n", " ")
    if len(words) > _LONGEST_SHOWN:
        words = f"{words[:_LONGEST_SHOWN]}…"
    return Finding(
        passage.locate(at),
        f"Trong `{shown[: _LONGEST_SHOWN + 6]}` có dấu cách giữa dấu `{sign}` và chữ, nên dấu hiện "
        "nguyên trên trang.",
        f"Viết dấu sát chữ: `{sign}{words}{sign}`, dấu cách để ra ngoài.",
    )


RULE = Rule(
    code="MD534",
    title="Dấu sao không sát chữ",
    why="Dấu sao hiện nguyên trên trang mà chữ không đậm, có khi đậm nhầm đoạn giữa.",
    bad="** Lưu ý: ** mang theo căn cước.",
    good="**Lưu ý:** mang theo căn cước.",
    find=_find,
)
