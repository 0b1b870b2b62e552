"""MD570: an address that a browser reads otherwise than it is written."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.addresses.browser import plain_form, target_of
from chuyenmuc.content.addresses.official import has_foreign_letters
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.lint.rules.md503_relative_link import misspelt


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for link in passage.links:
            address = link.address
            # What MD503 says of its beginning and MD541 of its letters is said there.
            if address is None or link.holds_reference or misspelt(link.url or ""):
                continue
            plain, target = plain_form(address), target_of(address)
            if plain and target and not has_foreign_letters(target.shown):
                yield Finding(
                    passage.locate(link.url_start),
                    f"`{link.url}` đọc một đằng, trình duyệt mở một nẻo: nó tới `{target.host}`.",
                    f"Nếu đó đúng là trang muốn dẫn tới thì viết `{plain}`, không thì chép lại địa "
                    "chỉ từ thanh địa chỉ của trình duyệt.",
                )


RULE = Rule(
    code="MD570",
    title="Địa chỉ viết khác nơi nó dẫn tới",
    why="Trình duyệt bỏ qua gạch chéo thừa, dấu tab, chữ trước @: địa chỉ trông như của nhà nước "
    "lại mở trang của kẻ gian.",
    bad="[Cổng Dịch vụ công](https://dichvucong.gov.vn@xau.example/)",
    good="[Cổng Dịch vụ công](https://dichvucong.gov.vn/)",
    find=_find,
)
