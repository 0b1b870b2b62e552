"""LK404: a clause that a piece serves or is made from, or the plan itself, is not there."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.models.values import Reference
from chuyenmuc.content.suggest import hint
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    # The plan may be another commune's: shared content serves several plans.
    plans = context.known.plans
    for reference, place in _written(context):
        if reference.id in context.known.unread:
            continue
        if reference.id not in plans:
            yield Finding(
                place,
                f"Không có kế hoạch nào mã `{reference.id}`.",
                f"Ghi đúng tên tệp trong thư mục plans.{hint(reference.id, plans)}",
            )
        elif reference.anchor and reference.anchor not in _anchors(context, reference, place):
            yield Finding(
                place,
                f"Kế hoạch `{reference.id}` không có điều khoản `#{reference.anchor}`.",
                "Mục II.2.1 ghi là `#ii-2-1`, Phụ lục III.5 ghi là `#pl-iii-5`."
                f"{hint(reference.anchor, plans[reference.id], '#')}",
            )


def _anchors(context: Context, reference: Reference, place: Location) -> frozenset[str]:
    """What may stand after the sign: a clause; in an infographic the id of a target, too."""
    clauses = context.known.plans[reference.id]
    if "/infographics/" not in place.uri:
        return clauses
    return clauses | context.known.targets.get(reference.id, frozenset())


def _written(context: Context) -> Iterator[tuple[Reference, Location]]:
    for entry in context.pieces:
        for index, reference in enumerate(entry.model.serves):
            yield reference, entry.locate("serves", index)
    for article in context.library.articles:
        for index, reference in enumerate(article.model.from_plan):
            yield reference, article.locate("from_plan", index)
    for figure in context.library.infographics:
        for place, named in figure.model.references():
            yield named, figure.locate(*place)


RULE = Rule(
    code="LK404",
    title="Điều khoản kế hoạch không có",
    why="Trang kế hoạch đếm bài phục vụ từng điều khoản; trỏ sai thì việc đã làm không được tính.",
    bad="serves:\n  - dien-chau-2026#pl-9-5",
    good="serves:\n  - dien-chau-2026#pl-iii-5",
    find=_find,
)
