"""The text of a page as the index takes it: words under headings, at the anchors of the page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from chuyenmuc.search.sections import plain, sections_of


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("1. **Mở cổng** và *đăng nhập*.", "Mở cổng và đăng nhập."),
        ('- Xem [Ví giấy tờ](../x.md#a "nghĩa") trước.', "Xem Ví giấy tờ trước."),
        ("![Màn hình có mã](a.webp) Hình", "Màn hình có mã Hình"),
        ('!!! warning "Cẩn thận"', "Cẩn thận:"),
        ('??? tip "Mẹo"', "Mẹo:"),
        ("| Việc | Ai làm |", "Việc – Ai làm"),
        ("|---|:--:|", ""),
        ("[5 dấu hiệu](x.md){ .cm-card }", "5 dấu hiệu"),
        ("Gõ <https://dichvucong.gov.vn> vào ô", "Gõ https://dichvucong.gov.vn vào ô"),
        ("Theo luật[^1].", "Theo luật."),
        ("[^1]: Luật số 26", "Luật số 26"),
        ("2 \\* 3 &amp; so_dien_thoai", "2 * 3 & so_dien_thoai"),
        ("> Trích dẫn", "Trích dẫn"),
    ],
)
def test_markdown_becomes_its_words(line: str, words: str) -> None:
    """Nothing that marks up stays, nothing that is said goes."""
    assert plain(line) == words


def test_each_heading_starts_a_section_at_its_own_anchor() -> None:
    """A given anchor stays, a second heading of the same words gets a number."""
    text = "Mở đầu.\n\n## Các bước\n\nMột.\n\n## Các bước\n\n### Điều 1 {#dieu-1}\n\nHai."
    assert [(s.anchor, s.heading, s.text) for s in sections_of(text)] == [
        ("", "", "Mở đầu."),
        ("cac-buoc", "Các bước", "Một."),
        ("cac-buoc-2", "Các bước", ""),
        ("dieu-1", "Điều 1", "Hai."),
    ]


def test_every_address_of_the_index_is_on_the_site(built_site: Path) -> None:
    """A result never leads to a place that is not there: pages, headings, terms, days."""
    first = json.loads((built_site / "search" / "t1.json").read_text(encoding="utf-8"))
    full = json.loads((built_site / "search" / "t2.json").read_text(encoding="utf-8"))
    missing = []
    for row, flat in zip(first["docs"], full["text"], strict=True):
        uri, _, own = row[0].partition("#")
        html = (built_site / uri / "index.html").read_text(encoding="utf-8")
        ids = set(re.findall(r'\bid="([^"]+)"', html))
        wanted = {own, *flat[::3]} - {""}
        missing += [f"{uri}#{anchor}" for anchor in wanted - ids]
    assert missing == []
