"""LK416: what is published takes its words or numbers from a plan that is still a draft."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.library import Library
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    drafts = {entry.id for entry in context.library.plans if entry.model.draft}
    for plan, place in _leaning(context.library.published(context.today)):
        if plan in drafts:
            yield Finding(
                place,
                f"Kế hoạch `{plan}` còn là bản nháp, nên chưa có trang để mở.",
                "Xong kế hoạch thì xóa dòng `draft: true` của nó; chưa xong thì tạm bỏ dòng này.",
            )


def _leaning(published: Library) -> Iterator[tuple[str, Location]]:
    """Every plan that something published is from, and where it says so."""
    commune = published.commune
    if commune.model.plan:
        yield commune.model.plan, commune.locate("plan")
    for slogan in published.slogans:
        if slogan.model.plan:
            yield slogan.model.plan, slogan.locate("plan")
    for article in published.articles:
        for index, reference in enumerate(article.model.from_plan):
            yield reference.id, article.locate("from_plan", index)
    for figure in published.infographics:
        for path, reference in figure.model.references():
            yield reference.id, figure.locate(*path)


RULE = Rule(
    code="LK416",
    title="Dựa vào kế hoạch còn nháp",
    why="Con số và lời dẫn từ một kế hoạch chưa đăng thì người đọc không mở ra xem được.",
    bad="from_plan: [ke-hoach-2027#ii]   (kế hoạch ấy ghi draft: true)",
    good="from_plan: [ke-hoach-2026#ii]",
    find=_find,
)
