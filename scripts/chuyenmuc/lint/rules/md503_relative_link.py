"""MD503: a path that leads out of the content, or nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.links import Link, resolve
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule

_ROOT = "content/"
_USE_REFERENCE = "Để dẫn tới một bài của trang này, viết {{ link:mã-bài }}."
_FROM_THE_ROOT = f"{_USE_REFERENCE} Để dẫn tới trang khác, ghi cả https://."


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for link in passage.links:
            problem = _problem(context, passage, link)
            if problem:
                yield Finding(passage.locate(link.url_start), *problem)


def _problem(context: Context, passage: Passage, link: Link) -> tuple[str, str] | None:
    if not link.is_address:
        return f"`{link.url}` không phải địa chỉ mở được.", "Chép lại từ thanh địa chỉ."
    if link.url is None or link.url.startswith("#") or link.scheme or link.holds_reference:
        return None
    if not link.url:
        return "Đường dẫn để trống.", "Ghi địa chỉ vào giữa hai dấu ngoặc tròn."
    if link.url.startswith(("/", "\\")):
        return f"`{link.url}` không nói rõ ở trang nào.", _FROM_THE_ROOT
    target = resolve(passage.place.uri, link.url)
    if not target.startswith(_ROOT):
        return (
            f"`{link.url}` dẫn ra ngoài thư mục content.",
            "Chép tệp vào cùng thư mục với bài rồi ghi tên tệp.",
        )
    # Whether a picture is there is what MD504 asks.
    return None if link.form == "image" or target in context.files else _not_there(link.url, target)


def _not_there(url: str, target: str) -> tuple[str, str]:
    if target.endswith(".md"):
        return f"`{url}` là tệp nguồn, không phải địa chỉ trên trang.", _USE_REFERENCE
    return f"Không có tệp `{target}`.", _USE_REFERENCE


RULE = Rule(
    code="MD503",
    title="Đường dẫn nội bộ sai",
    why="Đường dẫn tới tệp không có thì hỏng; dẫn ra ngoài content có thể lộ tệp của máy.",
    bad="[Bài cũ](../../bai-cu.md)",
    good="{{ link:nop-ho-so-truc-tuyen | Bài cũ }}",
    find=_find,
)
