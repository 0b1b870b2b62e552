"""MD501: HTML in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from chuyenmuc.content.links import AUTOLINK
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule

# Wider than HTML: engines take “<họ tên>” for a tag too, and the sanitiser then drops the words.
_TAG = re.compile(r"<(?:(?P<close>/)?(?P<name>[^\W\d_][^\s<>/]*)|[!?/])[^<>]*>?")
_MAIL = re.compile(r"<[^\s<>@:/]+@[^\s<>@:/]+>")
_DESTINATION = re.compile(r"\](?:\(|:)[ \t]*+(?:\n[ \t]*+)?$")
_LONGEST_SHOWN = 40
_INSTEAD: Mapping[str, str] = MappingProxyType(
    {
        "a": "Viết [chữ](https://địa-chỉ).",
        "b": "Viết **chữ đậm**.",
        "br": "Để một dòng trống giữa hai đoạn.",
        "em": "Viết *chữ nghiêng*.",
        "i": "Viết *chữ nghiêng*.",
        "iframe": "Xóa đi, đặt một đường dẫn tới trang đó.",
        "img": "Viết ![mô tả ảnh](ten-anh.jpg).",
        "li": "Viết mỗi mục một dòng, bắt đầu bằng `- `.",
        "p": "Để một dòng trống giữa hai đoạn.",
        "script": "Xóa đi; trang không nhận mã chạy trong bài.",
        "strong": "Viết **chữ đậm**.",
        "table": "Kẻ bảng bằng dấu gạch đứng |, xem cẩm nang.",
    }
)
_IN_A_CELL = "Trong ô của bảng, ngăn bằng dấu chấm phẩy, hoặc tách thành hai dòng của bảng."
_ANYTHING_ELSE = "Xóa thẻ, dùng cách viết của Markdown; nếu chỉ là dấu < thì viết &lt;."


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        opened: set[str] = set()
        for tag in _tags(passage):
            name = (tag["name"] or "").lower()
            if tag["close"] and name in opened:
                continue  # said at the opening tag
            opened.add(name)
            advice = _INSTEAD.get(name, _ANYTHING_ELSE)
            shown = tag[0].replace("\n", " ")
            if len(shown) > _LONGEST_SHOWN:
                shown = f"{shown[:_LONGEST_SHOWN]}…"
            yield Finding(
                passage.locate(tag.start()),
                f"Có thẻ HTML `{shown}` trong bài; thẻ sẽ bị bỏ khi đăng.",
                _IN_A_CELL if name == "br" and _in_table(passage.prose, tag) else advice,
            )


def _in_table(prose: str, tag: re.Match[str]) -> bool:
    """Whether a tag stands in a row of a table."""
    start = prose.rfind("\n", 0, tag.start()) + 1
    return prose[start:].lstrip(" >\t").startswith("|")


def _tags(passage: Passage) -> Iterator[re.Match[str]]:
    prose = passage.prose
    for tag in _TAG.finditer(prose):
        at = tag.start()
        is_address = AUTOLINK.match(prose, at) or _MAIL.match(prose, at)
        if not is_address and not _DESTINATION.search(prose, max(0, at - 80), at):
            yield tag


RULE = Rule(
    code="MD501",
    title="Thẻ HTML trong bài",
    why="HTML chép từ trang khác mang theo mã lạ và làm vỡ trang trên điện thoại, nên bị bỏ hết.",
    bad="Điền vào ô <b>Họ và tên</b>.",
    good="Điền vào ô **Họ và tên**.",
    find=_find,
)
