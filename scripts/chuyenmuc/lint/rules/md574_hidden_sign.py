"""MD574: an unseen sign inside a word, an address or a number."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.lint.rules.md508_invisible import first_in_each_file
from chuyenmuc.vietnamese.unseen import Doing


def _find(context: Context) -> Iterator[Finding]:
    for place, found, others, advice in first_in_each_file(context, Doing.HIDES):
        written = f", viết là `{found.written}`" if found.is_coded else ""
        yield Finding(
            place,
            f"Có ký tự không nhìn thấy ({found.name}{written}) chen giữa chữ, số hoặc địa chỉ."
            f"{others}",
            advice,
        )


RULE = Rule(
    code="MD574",
    title="Ký tự ẩn chen giữa chữ",
    why="Từ trông vẫn liền mà tìm không thấy, máy đọc sai; địa chỉ, số điện thoại chép ra không "
    "dùng được.",
    bad="dichvu\u200bcong.gov.vn",
    good="dichvucong.gov.vn",
    find=_find,
)
