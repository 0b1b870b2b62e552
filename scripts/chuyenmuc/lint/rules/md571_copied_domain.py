"""MD571: an address whose host only looks like that of an authority."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.addresses.browser import Target, target_of
from chuyenmuc.content.addresses.words import is_of_a_fake, named_in
from chuyenmuc.content.links import Link
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage, slogan_texts
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    for place, target, copied in _copies(context):
        yield Finding(
            place,
            f"Tên miền `{target.shown}` nhái `{copied}` nhưng không thuộc tên miền ấy.",
            f"Gõ lại địa chỉ thật, thuộc `{copied}`. Chỉ là ví dụ về trang giả thì đặt giữa hai "
            "dấu nháy ngược. Trang có thật của cơ quan nhà nước thì thêm tên miền vào "
            "templates/official-domains.yml.",
        )


def _copies(context: Context) -> Iterator[tuple[Location, Target, str]]:
    """Wherever a reader may follow one: links, fields that hold one, words on a wall."""
    copied_by = context.official.copied_by
    for passage in context.passages:
        for link in passage.links:
            target = target_of(link.address) if link.address else None
            copied = copied_by(target) if target else None
            if target and copied and not is_told_of_a_fake(passage, link):
                yield passage.locate(link.url_start), target, copied
    for passage in context.everything_written:
        is_web = passage.text[:8].lower().startswith(("http://", "https://"))
        target = target_of(passage.text) if is_web and not passage.exact else None
        if target and (copied := copied_by(target)):
            yield passage.place, target, copied
    for passage in slogan_texts(context.library):
        for named in () if is_of_a_fake(passage.text) else named_in(passage.text):
            if copied := copied_by(named.target):
                yield passage.place, named.target, copied


def is_told_of_a_fake(passage: Passage, link: Link) -> bool:
    """Whether it cannot be opened and stands in a line that warns of it: MD514 asks for quotes."""
    return link.form == "bare" and is_of_a_fake(passage.line_at(link.start))


RULE = Rule(
    code="MD571",
    title="Tên miền nhái của cơ quan nhà nước",
    why="Chỉ cơ quan nhà nước đăng ký được tên miền .gov.vn; tên gần giống là cách của kẻ gian.",
    bad="[Nộp hồ sơ](https://dichvucong.gov.vn.xau.example)",
    good="[Nộp hồ sơ](https://dichvucong.gov.vn)",
    find=_find,
)
