"""LK407: a drawing that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.library import Library
from chuyenmuc.content.suggest import hint
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    for icon, place in _written(context.library):
        if icon not in context.icons:
            yield Finding(
                place,
                f"Không có hình nào tên `{icon}` trong assets/icons.",
                f"Chọn một tên tệp trong assets/icons, bỏ đuôi .svg.{hint(icon, context.icons)}",
            )


def _written(library: Library) -> Iterator[tuple[str, Location]]:
    for article in library.articles:
        if article.model.icon:
            yield article.model.icon, article.locate("icon")
    for figure in library.infographics:
        for name, index, part in figure.model.parts():
            icon = getattr(part, "icon", None)
            if icon:
                yield icon, figure.locate(name, index, "icon")


RULE = Rule(
    code="LK407",
    title="Hình không có",
    why="Chỗ của hình sẽ trống trên trang và trên ảnh chia sẻ.",
    bad="icon: khien",
    good="icon: shield",
    find=_find,
)
