"""MD514: a link to a site that is on no list of official domains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from chuyenmuc.content.addresses.accounts import Account, account_of
from chuyenmuc.content.addresses.browser import WEB, Target, target_of
from chuyenmuc.content.addresses.official import is_under
from chuyenmuc.diagnostics import Location, Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.lint.rules.md571_copied_domain import is_told_of_a_fake

_Way = Literal["link", "film", "told of"]
"""How readers are sent: a film is watched, what a text warns of is not followed."""
_UNLISTED = "Bài dẫn người đọc tới `{}`, tên miền không có trong danh sách chính thức."
_UNKNOWN = (
    "Kiểm tra kỹ trang đó; nếu đúng là của cơ quan nhà nước thì thêm tên miền vào "
    "templates/official-domains.yml, là kênh của xã thì khai ở `channels` trong commune.yml, còn "
    "không thì dẫn tới trang .gov.vn."
)
_NOT_OWN = (
    "Ai cũng lập được trang trên nền tảng này. Là trang của xã thì khai đúng địa chỉ ấy ở "
    "`channels` trong commune.yml; không thì dẫn tới trang đã khai, hoặc trang .gov.vn."
)


def _find(context: Context) -> Iterator[Finding]:
    own = _Own.of(context)
    for place, url, way in _addresses(context) if context.official.domains else ():
        target = target_of(url)
        # What begins twice is told by MD503, what copies an official name by MD571.
        if target is None or not target.host or target.host in WEB:
            continue
        is_copy = way != "told of" and context.official.copied_by(target)
        if context.official.holds(target.host) or own.holds(target) or is_copy:
            continue
        page = own.another_page(target)
        if page is None:
            yield Finding(place, _UNLISTED.format(target.shown), _UNKNOWN)
        elif page.name or way != "film":  # the address of a film does not say whose it is
            shown = f"{target.shown}{urlsplit(target.whole).path}".rstrip("/")
            yield Finding(place, f"`{shown}` không phải trang của xã.", _NOT_OWN)


def _addresses(context: Context) -> Iterator[tuple[Location, str, _Way]]:
    """Where readers are sent to do something. Sources of facts are quotations: they stay out."""
    for passage in context.passages:
        for link in passage.links:
            if link.form == "bare" and not passage.exact:
                continue  # a plan quotes a document, as a source does
            if link.form != "image" and link.address and link.scheme in WEB:
                way: _Way = "told of" if is_told_of_a_fake(passage, link) else "link"
                yield passage.locate(link.url_start), link.address, way
    for entry in context.library.articles:
        if entry.model.official_url:
            yield entry.locate("official_url"), entry.model.official_url, "link"
        if entry.model.video:
            yield entry.locate("video", "url"), entry.model.video.url, "film"


@dataclass(frozen=True, slots=True)
class _Own:
    """Where the commune itself publishes: hosts of its own, and its pages on platforms."""

    hosts: frozenset[str]
    pages: frozenset[Account]

    @classmethod
    def of(cls, context: Context) -> _Own:
        """What ``commune.yml`` says is the commune's."""
        commune = context.library.commune.model
        urls = (
            commune.site_url,
            *(channel.url for channel in commune.channels),
            *(village.zalo for village in commune.villages),
        )
        targets = [target for url in urls if url and (target := target_of(url))]
        pages = [account_of(target) for target in targets]
        return cls(
            frozenset(
                target.host.removeprefix("www.")
                for target, page in zip(targets, pages, strict=True)
                if page is None
            ),
            frozenset(page for page in pages if page and page.name),
        )

    def holds(self, target: Target) -> bool:
        """Whether this is one of them."""
        page = account_of(target)
        return page in self.pages if page else is_under(target.host, self.hosts)

    def another_page(self, target: Target) -> Account | None:
        """The page of somebody else on a platform where the commune has one."""
        page = account_of(target)
        platforms = {page.platform for page in self.pages}
        return page if page and page.platform in platforms and page not in self.pages else None


RULE = Rule(
    code="MD514",
    title="Tên miền ngoài danh sách chính thức",
    why="Kẻ gian hay lập trang có tên gần giống trang thật; bài của xã chỉ nên dẫn tới nơi đã rõ.",
    bad="[Nộp hồ sơ](https://nop-ho-so.example)",
    good="[Nộp hồ sơ](https://dichvucong.gov.vn)",
    find=_find,
    severity=Severity.WARNING,
)
