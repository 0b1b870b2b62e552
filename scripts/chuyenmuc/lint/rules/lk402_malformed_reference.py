"""LK402: double braces that are no reference."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.references import KINDS, Malformed, find_malformed
from chuyenmuc.content.suggest import hint
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.slug import slug

_SHAPE = "Viết như `{{ link:nop-ho-so-truc-tuyen }}` hoặc `{{ link:nop-ho-so-truc-tuyen | chữ }}`."


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.referring:
        for broken in find_malformed(passage.text):
            message, action = _explain(broken)
            yield Finding(passage.locate(broken.start), message, action)
        for link in passage.links:
            if link.holds_reference:
                yield Finding(
                    passage.locate(link.url_start),
                    "Tham chiếu `{{ … }}` đã là một đường dẫn, không đặt trong ngoặc tròn được.",
                    "Bỏ `[chữ](…)`, ghi chữ sau dấu gạch đứng: `{{ link:mã | chữ }}`.",
                )


def _explain(broken: Malformed) -> tuple[str, str]:
    if not broken.raw.endswith("}}"):
        return "Có `{{` mở mà không có `}}` đóng trên cùng một dòng.", _SHAPE
    if broken.kind not in KINDS:
        choices = ", ".join(KINDS)
        return (
            f"Không có loại tham chiếu `{broken.kind}`.",
            f"Chọn một trong: {choices}.{hint(broken.kind, KINDS)}",
        )
    suggestion = slug(broken.id)
    if suggestion and suggestion != broken.id:
        return f"Mã `{broken.id}` không đúng dạng.", f"Có phải bạn muốn viết `{suggestion}`?"
    return f"Tham chiếu `{broken.raw}` không đúng cách viết.", _SHAPE


RULE = Rule(
    code="LK402",
    title="Tham chiếu viết sai",
    why="Máy không hiểu nên dấu ngoặc sẽ hiện nguyên trên trang.",
    bad="Xem {{ bai:nop-ho-so-truc-tuyen }}.",
    good="Xem {{ link:nop-ho-so-truc-tuyen }}.",
    find=_find,
)
