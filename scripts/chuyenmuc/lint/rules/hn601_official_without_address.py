"""HN601: an official page that does not say where it is."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    commune = context.library.commune
    if commune.model.official and not commune.model.site_url:
        yield Finding(
            commune.locate("official"),
            "Trang chính thức chưa ghi địa chỉ trang.",
            "Thêm `site_url`; thiếu nó thì áp phích không có mã QR.",
        )


RULE = Rule(
    code="HN601",
    title="Trang chính thức chưa có địa chỉ",
    why="Người dân phải gõ được đúng địa chỉ để phân biệt với trang giả.",
    bad="official: true",
    good="official: true\nsite_url: https://chuyendoiso.xa-mau.example",
    find=_find,
    severity=Severity.WARNING,
)
