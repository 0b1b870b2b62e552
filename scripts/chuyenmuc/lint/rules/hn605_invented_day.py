"""HN605: news of a demo dated to the day, told by nobody and without a source for that day."""

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
        is_told = article.unit or _has_source(context, article)
        if is_local_news and article.date.day and not is_told:
            yield Finding(
                entry.locate("date"),
                f"Tin về một xã có thật ghi ngày {article.date.words} mà không dẫn nguồn nào.",
                "Xã tự đưa tin việc của mình thì thêm `unit`: đơn vị của xã chịu trách nhiệm về "
                "tin. Tin rút từ nơi khác thì thêm `sources` đã đọc.",
            )


def _has_source(context: Context, article: Article) -> bool:
    """Whether a page read, or a plan it serves, gives the day."""
    served = (context.library.plan_by_id.get(reference.id) for reference in article.serves)
    dates = {entry.model.date.value for entry in served if entry and entry.model.date}
    return bool(article.sources) or article.date in dates


RULE = Rule(
    code="HN605",
    title="Ngày không có nguồn",
    why="Tin không ai chịu trách nhiệm, không có nguồn thì không ai biết ngày ấy thật hay bịa.",
    bad="kind: news\ndate: 2026-04-15",
    good="kind: news\ndate: 2026-04-15\nunit: Ủy ban nhân dân xã Mẫu Hai",
    find=_find,
)
