"""LK406: an old address that no page can have."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.views.redirect import LONGEST, old_address


def _find(context: Context) -> Iterator[Finding]:
    for entry in context.library.articles:
        for index, alias in enumerate(entry.model.aliases):
            if old_address(alias) is None:
                yield Finding(
                    entry.locate("aliases", index),
                    f"`{alias}` không phải địa chỉ của một trang.",
                    "Chỉ ghi phần sau tên miền, ví dụ huong-dan/nop-ho-so/: không dấu, "
                    "không khoảng trắng, không `..`, `?`, `#`; tên tệp, thư mục của trang "
                    f"(sw.js, assets/…) thì không được, và không quá {LONGEST} ký tự.",
                )


RULE = Rule(
    code="LK406",
    title="Địa chỉ cũ viết sai",
    why="Từ địa chỉ cũ, người đọc được đưa tới chỗ mới; ghi cả https:// hay ../ thì không được.",
    bad="aliases:\n  - https://xa.example/bai-cu",
    good="aliases:\n  - huong-dan/bai-cu/",
    find=_find,
)
