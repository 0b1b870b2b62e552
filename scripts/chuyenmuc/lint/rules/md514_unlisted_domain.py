"""MD514: a link to a site that is on no list of official domains."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.links import host_of
from chuyenmuc.diagnostics import Location, Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    listed = context.domains | _own(context)
    for place, url in _addresses(context) if context.domains else ():
        domain = host_of(url)
        # What begins twice is told by MD503.
        if domain not in {"", "http", "https"} and not _is_listed(domain, listed):
            yield Finding(
                place,
                f"Bài dẫn người đọc tới `{domain}`, tên miền không có trong danh sách chính thức.",
                "Kiểm tra kỹ trang đó; nếu đúng là của cơ quan nhà nước thì thêm tên miền vào "
                "templates/official-domains.yml, là kênh của xã thì khai ở `channels` trong "
                "commune.yml, còn không thì dẫn tới trang .gov.vn.",
            )


def _addresses(context: Context) -> Iterator[tuple[Location, str]]:
    """Where readers are sent to do something. Sources of facts are quotations: they stay out."""
    for passage in context.passages:
        for link in passage.links:
            if link.form == "bare" and not passage.exact:
                continue  # a plan quotes a document, as a source does
            if link.form != "image" and link.url and link.scheme in {"http", "https"}:
                yield passage.locate(link.url_start), link.url
    for entry in context.library.articles:
        if entry.model.official_url:
            yield entry.locate("official_url"), entry.model.official_url
        if entry.model.video:
            yield entry.locate("video", "url"), entry.model.video.url


def _own(context: Context) -> frozenset[str]:
    """Where the commune itself publishes: its site and its channels."""
    commune = context.library.commune.model
    urls = [commune.site_url or "", *(channel.url or "" for channel in commune.channels)]
    return frozenset(host_of(url).removeprefix("www.") for url in urls if url)


def _is_listed(domain: str, listed: frozenset[str]) -> bool:
    parts = domain.split(".")
    return any(".".join(parts[start:]) in listed for start in range(len(parts)))


RULE = Rule(
    code="MD514",
    title="Tên miền ngoài danh sách chính thức",
    why="Kẻ gian hay lập trang có tên gần giống trang thật; bài của xã chỉ nên dẫn tới nơi đã rõ.",
    bad="[Nộp hồ sơ](https://dichvucong-gov.vn)",
    good="[Nộp hồ sơ](https://dichvucong.gov.vn)",
    find=_find,
    severity=Severity.WARNING,
)
