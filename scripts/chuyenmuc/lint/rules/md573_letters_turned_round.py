"""MD573: a sign that turns the order of letters round."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.lint.rules.md508_invisible import first_in_each_file
from chuyenmuc.vietnamese.unseen import Doing


def _find(context: Context) -> Iterator[Finding]:
    for place, found, others, advice in first_in_each_file(context, Doing.TURNS):
        written = f", viết là `{found.written}`" if found.is_coded else ""
        yield Finding(
            place,
            f"Có dấu đổi chiều chữ không nhìn thấy{written}: chữ sau nó hiện theo thứ tự khác."
            f"{others}",
            advice,
        )


RULE = Rule(
    code="MD573",
    title="Dấu đổi chiều chữ",
    why="Tiếng Việt không cần dấu này; kẻ gian dùng nó để một địa chỉ hiện ra thành địa chỉ khác.",
    bad="Vào \u202env.vog.gnocuvhcid",
    good="Vào dichvucong.gov.vn",
    find=_find,
)
