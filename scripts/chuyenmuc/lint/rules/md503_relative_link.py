"""MD503: a path that leads out of the content, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from chuyenmuc.content.attachments import OFFERED, declaration
from chuyenmuc.content.kinds import DOCUMENTS, OLD_SHEETS
from chuyenmuc.content.links import Link, resolve
from chuyenmuc.content.suggest import hint, nearest
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.markdown.dialect import Converter

_ROOT = "content/"
_USE_REFERENCE = "Để dẫn tới một bài của trang này, viết {{ link:mã-bài }}."
_HOST = re.compile(
    r"(?:www\.[\w.-]+|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net|edu|info|gov|me|asia)"
    r"|[\w-]+(?:\.[\w-]+)+(?=[/:]))(?::\d+)?(?:[/?#].*)?",  # a folder has no dot in its name
    re.IGNORECASE,
)
_TWICE = re.compile(r"https?:/*https?:/*", re.IGNORECASE)
_HALF_A_SCHEME = re.compile(
    r"(?P<scheme>https?)(?P<signs>:[/\\]*|/{1,2})(?P<rest>[^/\\].*)", re.IGNORECASE
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CALL = re.compile(r"\+?\d[\d .-]{1,14}\d")
_OTHER_FILES = frozenset({".zip", ".rar", ".7z", ".mp4", ".mov", ".m4a", ".csv", ".apk", ".txt"})
_FROM_THE_ROOT = f"{_USE_REFERENCE} Để dẫn tới trang khác, ghi cả https://."

_BESIDE = "Đặt ảnh cạnh bài rồi chỉ ghi tên tệp: `{}`."


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for link in passage.links:
            problem = _problem(context, passage, link) or _no_anchor(passage, link)
            if problem:
                yield Finding(passage.locate(link.url_start), *problem)


def _problem(context: Context, passage: Passage, link: Link) -> tuple[str, str] | None:
    if not link.is_address:
        return f"`{link.url}` không phải địa chỉ mở được.", "Chép lại từ thanh địa chỉ."
    if slip := misspelt(link.url or ""):
        return slip
    if link.url is None or re.match("#.", link.url) or link.scheme or link.holds_reference:
        return None
    if not link.url.strip("#"):
        return "Đường dẫn để trống.", "Ghi địa chỉ vào giữa hai dấu ngoặc tròn."
    if link.url.startswith(("/", "\\")):
        advice = _BESIDE.format(_name(link.url)) if link.form == "image" else _FROM_THE_ROOT
        return f"`{link.url}` không nói rõ ở trang nào.", advice
    target = resolve(passage.place.uri, link.url)
    # Whether a picture is there is what MD504 asks.
    is_there = target in context.files or (link.form == "image" and target.startswith(_ROOT))
    is_offered = link.form != "image" and context.documents.at(target) and passage.exact
    return None if is_there or is_offered else _not_there(context, passage, link, target)


def _no_anchor(passage: Passage, link: Link) -> tuple[str, str] | None:
    """What to say about a link to a part of the article that is not there."""
    url = link.url or ""
    if not passage.exact or not re.match("#.", url):
        return None
    anchors = re.findall(r' id="([^"]+)"', Converter().html(passage.text))
    if unquote(url[1:]) in anchors:
        return None
    near = nearest(url[1:], anchors)
    meant = f" Có phải bạn muốn viết `#{near}`?" if near else ""
    return (
        f"Bài không có mục nào mang tên `{url}`.",
        f"Ghi tên neo sau đề mục, ví dụ `## Hồ sơ {{{url}}}`.{meant}",
    )


def misspelt(url: str) -> tuple[str, str] | None:
    """What to say about an address whose beginning is there, and wrong."""
    if found := _TWICE.match(url):
        return f"`{url}` có hai lần `https://`.", f"Ghi cả địa chỉ: `https://{url[found.end() :]}`."
    if found := _HALF_A_SCHEME.fullmatch(url):
        if found["signs"] == "://":
            return None
        whole = f"{found['scheme'].lower()}://{found['rest']}"
        if len(found["signs"]) > len("://"):
            return f"`{url}` thừa dấu sau `{found['scheme']}`.", f"Ghi cả địa chỉ: `{whole}`."
        return f"`{url}` thiếu dấu sau `{found['scheme']}`.", f"Ghi cả địa chỉ: `{whole}`."
    return None


def _not_there(context: Context, passage: Passage, link: Link, target: str) -> tuple[str, str]:
    """What to say about an address that leads to no file of the content."""
    url, ending = link.url or "", PurePosixPath(target).suffix.lower()
    if not target.startswith(_ROOT):
        return (
            f"`{url}` dẫn ra ngoài thư mục content.",
            "Chép tệp vào cùng thư mục với bài rồi ghi tên tệp.",
        )
    if short := _without_scheme(url):
        return short
    if ending in DOCUMENTS | OLD_SHEETS | _OTHER_FILES:
        return _no_document(context, passage, link, target)
    if ending in {".md", ".html", ""}:
        problem = f"`{url}` không phải địa chỉ trên trang."
        if ending == ".md":
            problem = f"`{url}` là tệp nguồn, không phải địa chỉ trên trang."
        return problem, _reference_to(context, PurePosixPath(target).stem, link.label)
    return f"Không có tệp `{target}`.", f"Xem lại tên tệp. {_USE_REFERENCE}"


def _no_document(context: Context, passage: Passage, link: Link, target: str) -> tuple[str, str]:
    """What to say about a document that is not there, or cannot be offered from here."""
    url, path = link.url or "", PurePosixPath(target)
    if path.suffix.lower() in _OTHER_FILES:
        return (
            f"Trang không đính kèm được tệp như `{url}`.",
            "Đưa tệp lên cổng của xã rồi ghi địa chỉ https:// của tệp, hoặc chép chữ vào bài.",
        )
    if path.suffix.lower() not in OFFERED:
        return (
            f"Không đăng được tệp kiểu `{path.suffix}` như `{url}`.",
            "Mở tệp, chọn File → Save As → PDF (hoặc .docx, .xlsx), rồi dẫn tới tệp mới.",
        )
    if context.documents.at(target):
        line = declaration(path.name, link.label.strip() or "Tên gọi của tệp")
        return (
            f"Trong kế hoạch không dẫn thẳng tới tệp `{url}` được.",
            f"Thêm vào tệp này dòng `{line}`, rồi bỏ đường dẫn.",
        )
    folder = passage.place.uri.rpartition("/")[0]
    beside = [
        PurePosixPath(u).name for u in context.documents.files if u.rpartition("/")[0] == folder
    ]
    return (
        f"Không có tệp `{target}`.",
        f"Đặt tệp cạnh bài và ghi đúng tên, dấu cách viết %20.{hint(path.name, beside)}",
    )


def _without_scheme(url: str) -> tuple[str, str] | None:
    """What to say about the address of a site, a mailbox or a telephone that lacks its start."""
    if _HOST.fullmatch(url):
        problem, whole = "thiếu https:// ở đầu, nên bị hiểu là một tệp", f"https://{url}"
    elif _MAIL.fullmatch(url):
        problem, whole = "là địa chỉ thư, thiếu mailto: ở đầu", f"mailto:{url}"
    elif _CALL.fullmatch(url):
        problem, whole = "là số điện thoại, thiếu tel: ở đầu", f"tel:{re.sub(r'[ .-]', '', url)}"
    else:
        return None
    return f"`{url}` {problem}.", f"Ghi cả địa chỉ: `{whole}`."


def _name(url: str) -> str:
    """The name of the file at the end of a path, whichever way its slashes lean."""
    return PurePosixPath(url.replace("\\", "/")).name


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
