"""HN605: news of a demo dated to the day without a source for that day."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.library import COMMON
from chuyenmuc.content.models.article import Article
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    if not context.is_demo:
        return
    for entry in context.library.articles:
        article = entry.model
        is_local_news = entry.origin != COMMON and article.kind == "news"
        if is_local_news and article.date.day and not _has_source(context, article):
            yield Finding(
                entry.locate("date"),
                f"Tin về một xã có thật ghi ngày {article.date.words} mà không dẫn nguồn nào.",
                "Ghi ngày đúng như văn bản (ví dụ 2026-04), hoặc thêm `sources` đã đọc.",
            )


def _has_source(context: Context, article: Article) -> bool:
    """Whether a page read, or a plan it serves, gives the day."""
    served = (context.library.plan_by_id.get(reference.id) for reference in article.serves)
    dates = {entry.model.date.value for entry in served if entry and entry.model.date}
    return bool(article.sources) or article.date in dates


RULE = Rule(
    code="HN605",
    title="Ngày không có nguồn",
    why="Tin của bản trình diễn chỉ rút từ văn bản; ngày bịa ra làm cả tin thành tin giả.",
    bad="kind: news\ndate: 2026-04-15",
    good="kind: news\ndate: 2026-04",
    find=_find,
)
