"""MD503: a path that leads out of the content, or nowhere."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from chuyenmuc.content.links import Link, resolve
from chuyenmuc.content.suggest import nearest
from chuyenmuc.content.tree import DOCUMENT_ENDINGS
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule

_ROOT = "content/"
_USE_REFERENCE = "Để dẫn tới một bài của trang này, viết {{ link:mã-bài }}."
_HOST = re.compile(
    r"(?:www\.[\w.-]+|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net|edu|info|gov|me|asia))(?::\d+)?(?:[/?#].*)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\d[\d .()-]{1,18}\d")
_STARTS_WELL = re.compile(r"\s*https?://(?!https?:|[/\\\s])", re.IGNORECASE)
_WRONG_START = re.compile(r"\s*(?:https?\s*:[\s/\\]*)+", re.IGNORECASE)
"""A browser opens `https:/a.vn` and `https:a.vn` as well; who reads the source sees no address."""
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
    if link.scheme in {"http", "https"}:
        return _start(link.url or "")
    is_anchor = len(link.url or "") > 1 and (link.url or "").startswith("#")
    if link.url is None or link.scheme or link.holds_reference or is_anchor:
        return None
    if not link.url.strip("#"):
        return "Đường dẫn để trống.", "Ghi địa chỉ vào giữa hai dấu ngoặc tròn."
    if link.url.startswith(("/", "\\")):
        return f"`{link.url}` không nói rõ ở trang nào.", _FROM_THE_ROOT
    target = resolve(passage.place.uri, link.url)
    # Whether a picture is there is what MD504 asks.
    is_there = target in context.files or (link.form == "image" and target.startswith(_ROOT))
    return None if is_there else _not_there(context, link, target)


def _start(url: str) -> tuple[str, str] | None:
    """What to say about how an address of the web begins."""
    if _STARTS_WELL.match(url):
        return None
    mended = _WRONG_START.sub("https://", html.unescape(url))
    return f"Phần đầu của `{url}` viết sai.", f"Ghi `{mended}`."


def _forgotten(url: str) -> tuple[str, str] | None:
    """What to say about an address that lacks its beginning."""
    if _MAIL.fullmatch(url):
        return f"`{url}` là hộp thư, thiếu mailto: ở đầu.", f"Ghi `mailto:{url}`."
    if _PHONE.fullmatch(url):
        number = re.sub(r"[^\d+]", "", url)
        return f"`{url}` là số điện thoại, thiếu tel: ở đầu.", f"Ghi `tel:{number}`."
    if _HOST.fullmatch(url):
        return (
            f"`{url}` thiếu https:// ở đầu, nên bị hiểu là một tệp.",
            f"Ghi cả địa chỉ: `https://{url}`.",
        )
    return None


def _not_there(context: Context, link: Link, target: str) -> tuple[str, str]:
    """What to say about an address that leads to no file of the content."""
    url, ending = link.url or "", PurePosixPath(target).suffix.lower()
    if not target.startswith(_ROOT):
        return (
            f"`{url}` dẫn ra ngoài thư mục content.",
            "Chép tệp vào cùng thư mục với bài rồi ghi tên tệp.",
        )
    if forgotten := _forgotten(url):
        return forgotten
    if ending in DOCUMENT_ENDINGS:
        return (
            f"Trang không đính kèm được tệp như `{url}`.",
            "Đưa tệp lên cổng của xã rồi ghi địa chỉ https:// của tệp, hoặc chép chữ vào bài.",
        )
    if ending in {".md", ".html", ""}:
        problem = f"`{url}` không phải địa chỉ trên trang."
        if ending == ".md":
            problem = f"`{url}` là tệp nguồn, không phải địa chỉ trên trang."
        return problem, _reference_to(context, PurePosixPath(target).stem, link.label)
    return f"Không có tệp `{target}`.", f"Xem lại tên tệp. {_USE_REFERENCE}"


def _reference_to(context: Context, name: str, label: str) -> str:
    """The reference to write instead, if it is clear to which article."""
    near = nearest(name, context.known.articles)
    if near is None:
        return _USE_REFERENCE
    words = f" | {label}" if label.strip() else ""
    return f"Để dẫn tới bài `{near}`, viết {{{{ link:{near}{words} }}}} thay cả đường dẫn."


RULE = Rule(
    code="MD503",
    title="Đường dẫn nội bộ sai",
    why="Đường dẫn tới tệp không có thì hỏng; dẫn ra ngoài content có thể lộ tệp của máy.",
    bad="[Bài cũ](../../bai-cu.md)",
    good="{{ link:nop-ho-so-truc-tuyen | Bài cũ }}",
    find=_find,
)
