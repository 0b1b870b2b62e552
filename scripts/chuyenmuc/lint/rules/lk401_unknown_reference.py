"""LK401: a reference in the text names something that is not there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from chuyenmuc.content.library import Library
from chuyenmuc.content.references import FoundReference, find_references
from chuyenmuc.content.suggest import hint
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.views.plan.clause_link import page_anchors

_WORDS: Mapping[str, str] = MappingProxyType(
    {"plan": "kế hoạch", "figure": "infographic", "link": "bài", "term": "thuật ngữ"}
)
_IDS: Mapping[str, Callable[[Library], frozenset[str]]] = MappingProxyType(
    {
        "plan": lambda library: frozenset(library.plan_by_id),
        "figure": lambda library: frozenset(library.infographic_by_id),
        "term": lambda library: frozenset(library.term_by_id),
        "link": lambda library: frozenset(
            (*library.article_by_id, *library.infographic_by_id, *library.plan_by_id)
        ),
    }
)


def _find(context: Context) -> Iterator[Finding]:
    library, published = context.library, context.library.published(context.today)
    waiting = {e.id for e in library.articles} - {e.id for e in published.articles}
    waiting |= {e.id for e in library.infographics} - {e.id for e in published.infographics}
    waiting |= {e.id for e in library.plans} - {e.id for e in published.plans}
    waiting |= {e.id for e in library.slogans} - {e.id for e in published.slogans}
    for passage in context.referring:
        for found in find_references(passage.text):
            location = passage.locate(found.start)
            ids = _IDS[found.kind](library)
            if found.id in context.known.unread:
                continue
            if found.id not in ids:
                yield Finding(
                    location,
                    f"Không có {_WORDS[found.kind]} nào mã `{found.id}` trên trang của xã này.",
                    f"Sửa lại mã trong dấu ngoặc.{hint(found.id, ids)}",
                )
            elif found.id in waiting and found.kind != "term" and passage.piece not in waiting:
                yield Finding(
                    location,
                    f"`{found.id}` là bản nháp hoặc chưa tới ngày đăng, nên chưa có trang để mở.",
                    "Đăng bài đó trước, hoặc tạm bỏ tham chiếu này.",
                )
            elif anchors := _missing_anchor(library, found):
                yield Finding(
                    location,
                    f"Kế hoạch `{found.id}` không có điều khoản `#{found.anchor}`.",
                    f"Xem lại số mục trong kế hoạch.{hint(found.anchor or '', anchors, '#')}",
                )


def _missing_anchor(library: Library, found: FoundReference) -> frozenset[str]:
    """The anchors to choose from, if the reference names one the plan lacks."""
    entry = library.plan_by_id.get(found.id)
    if not entry or not found.anchor or found.kind not in {"plan", "link"}:
        return frozenset()
    anchors = page_anchors(entry.model)
    return frozenset() if found.anchor in anchors else anchors


RULE = Rule(
    code="LK401",
    title="Tham chiếu tới thứ không có",
    why="Người đọc bấm vào sẽ không tới được trang nào; máy chỉ còn cách in ra mỗi cái mã.",
    bad="Xem {{ link:nop-ho-so-truc-tuyn }}.",
    good="Xem {{ link:nop-ho-so-truc-tuyen }}.",
    find=_find,
)
