"""MD511: a link whose words do not say where it goes."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.references import find_references
from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.slug import slug

_VAGUE = frozenset(
    {
        *("day", "o-day", "tai-day", "vao-day", "bam-day", "bam-vao-day", "nhan-vao-day"),
        *("xem-tai-day", "xem-o-day", "xem-them", "xem-chi-tiet", "chi-tiet", "doc-them"),
        *("click", "click-here", "click-vao-day", "link", "link-nay", "duong-dan", "here"),
    }
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for words, start in _labels(passage):
            if slug(words) in _VAGUE:
                yield Finding(
                    passage.locate(start),
                    f"Chữ “{words.strip()}” không nói đường dẫn đưa tới đâu.",
                    "Viết tên trang hoặc tên việc làm chữ của đường dẫn.",
                )


def _labels(passage: Passage) -> Iterator[tuple[str, int]]:
    for link in passage.links:
        if link.form == "link":
            yield link.label, link.start
    for reference in find_references(passage.text):
        if reference.label:
            yield reference.label, reference.start


RULE = Rule(
    code="MD511",
    title="Chữ của đường dẫn mơ hồ",
    why="Người dùng phần mềm đọc màn hình chỉ nghe “tại đây, tại đây”, không biết chọn cái nào.",
    bad="Nộp hồ sơ [tại đây](https://dichvucong.gov.vn).",
    good="Nộp hồ sơ ở [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn).",
    find=_find,
    severity=Severity.WARNING,
)
