"""MD512: attributes in braces other than an id and classes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_BRACES = re.compile(r"(?<!\{)\{(?!\{)(?P<colon>:?)(?P<inside>[^{}\n]*)\}(?!\})")
_PIECE = re.compile(r"""[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'|\S+)|\S+""")
_ALLOWED = re.compile(r"[#.][\w-]+")


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for braces in _BRACES.finditer(passage.prose):
            if not _is_attribute_list(braces):
                continue
            refused = [
                p[0] for p in _PIECE.finditer(braces["inside"]) if not _ALLOWED.fullmatch(p[0])
            ]
            if refused:
                yield Finding(
                    passage.locate(braces.start()),
                    f"Không dùng được `{refused[0]}` trong dấu ngoặc nhọn.",
                    "Chỉ nhận tên neo như {#can-chuan-bi}; những thứ khác thì xóa đi.",
                )


def _is_attribute_list(braces: re.Match[str]) -> bool:
    """Whether an engine would take the braces for attributes and not for words."""
    touches = braces.string[: braces.start()].endswith((")", "]", "*", "_", "`"))
    return bool(braces["colon"]) or "=" in braces["inside"] or touches


RULE = Rule(
    code="MD512",
    title="Thuộc tính trong ngoặc nhọn",
    why="Thuộc tính như onclick chạy mã trên máy người đọc; style làm vỡ trang.",
    bad='[Mở](https://dichvucong.gov.vn){: onclick="…" }',
    good="## Cần chuẩn bị {#can-chuan-bi}",
    find=_find,
)
