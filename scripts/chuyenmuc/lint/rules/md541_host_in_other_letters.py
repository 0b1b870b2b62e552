"""MD541: an address whose host is not written in the letters of addresses."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.addresses.browser import target_of
from chuyenmuc.content.addresses.official import is_foreign
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.encodings.look_alikes import respell

_PREFIX = "xn--"


def _find(context: Context) -> Iterator[Finding]:
    own = context.library.commune.source_uri
    for place, url in _addresses(context):
        target = target_of(url)
        if target is None:
            continue
        host = target.shown
        strange = "".join(sorted(set(filter(is_foreign, host))))
        meant = respell(host)
        if strange:
            advice = f"`{meant}`" if meant.isascii() else "chữ không dấu"
            yield Finding(
                place,
                f"Tên miền `{host}` có chữ cái không phải chữ Latinh ({strange}): kẻ gian hay làm "
                "tên giả trông giống tên thật.",
                f"Mở trang thật, gõ lại tên miền bằng {advice}; không chép từ tin nhắn.",
            )
        elif not host.isascii() and _PREFIX not in url.lower() and place.uri != own:
            yield Finding(
                place,
                f"Tên miền `{host}` viết có dấu; có trình duyệt và máy quét không mở được.",
                f"Viết dạng không dấu của chính tên miền ấy: `{target.host}`.",
            )


def _addresses(context: Context) -> Iterator[tuple[Location, str]]:
    for passage in context.passages:
        for link in passage.links:
            if link.url and link.scheme in {"http", "https"}:
                yield passage.locate(link.url_start), link.address or ""
    for passage in context.everything_written:
        if not passage.exact and passage.text.lower().startswith(("http://", "https://")):
            yield passage.place, passage.text


RULE = Rule(
    code="MD541",
    title="Tên miền viết bằng chữ khác",
    why="Một chữ cái Nga trong tên miền gov.vn đủ đưa người đọc tới trang của kẻ gian.",
    bad="[Nộp hồ sơ](https://dichvu\u0441ong.gov.vn)",
    good="[Nộp hồ sơ](https://dichvucong.gov.vn)",
    find=_find,
)
