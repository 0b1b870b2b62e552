"""The text of a page as the index takes it: words under headings, at the anchors of the page."""

from __future__ import annotations

import pytest

from chuyenmuc.markdown.dialect import Converter
from chuyenmuc.search.sections import sections_of


def sections(text: str) -> list[tuple[str, str, str]]:
    """Anchor, heading and words of each section of a text in Markdown."""
    return [(s.anchor, s.heading, s.text) for s in sections_of(Converter().html(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1. **Mở cổng** và *đăng nhập*.\n2. Gửi.", "Mở cổng và đăng nhập. Gửi."),
        ('- Xem [Ví giấy tờ](../x.md#a "nghĩa") trước.', "Xem Ví giấy tờ trước."),
        ("![Màn hình có mã](a.webp) Hình", "Màn hình có mã Hình"),
        ('!!! warning "Cẩn thận"\n    Không đọc.', "Cẩn thận: Không đọc."),
        ('??? tip "Mẹo"\n    Chụp.', "Mẹo: Chụp."),
        ("| Việc | Ai làm |\n|---|:--:|\n| Đọc | Xã |", "Việc – Ai làm Đọc – Xã"),
        ("| A | B | C |\n|---|---|---|\n| a |  | c |", "A – B – C a – c"),
        ("[5 dấu hiệu](x.md){ .cm-card }", "5 dấu hiệu"),
        ("Gõ <https://dichvucong.gov.vn> vào ô", "Gõ https://dichvucong.gov.vn vào ô"),
        ("Theo luật[^1].\n\n[^1]: Luật số 26", "Theo luật. Luật số 26"),
        ("2 \\* 3 &amp; so_dien_thoai", "2 * 3 & so_dien_thoai"),
        ("> Trích dẫn", "Trích dẫn"),
        ("VNeID\n:   Ứng dụng", "VNeID Ứng dụng"),
        ("Theo 57-NQ/TW và `02-KH`.", "Theo 57-NQ/TW và 02-KH."),
        ("2 * 3 * 4 là 24", "2 * 3 * 4 là 24"),
    ],
)
def test_markdown_becomes_its_words(text: str, words: str) -> None:
    """Nothing that marks up stays, nothing that is said goes."""
    assert sections(text) == [("", "", words)]


def test_each_heading_starts_a_section_at_its_own_anchor() -> None:
    """A given anchor stays, a second heading of the same words gets a number."""
    text = "Mở đầu.\n\n## Các bước\n\nMột.\n\n## Các bước\n\n### Điều 1 {#dieu-1}\n\nHai."
    assert sections(text) == [
        ("", "", "Mở đầu."),
        ("cac-buoc", "Các bước", "Một."),
        ("cac-buoc-2", "Các bước", ""),
        ("dieu-1", "Điều 1", "Hai."),
    ]


def test_a_heading_is_read_as_the_page_shows_it() -> None:
    """Entities and escapes as letters, pictures by their words, no number of a footnote."""
    text = "## Máy &lt; 30 độ\n\n## ![Nút đỏ](a.png) ở 2 \\* 3[^1]\n\nA.\n\n[^1]: B."
    assert sections(text) == [
        ("may-30-do", "Máy < 30 độ", ""),
        ("nut-do-o-2-3", "Nút đỏ ở 2 * 3", "A. B."),
    ]


def test_a_heading_the_page_gives_no_anchor_opens_no_section() -> None:
    """HTML and the levels the dialect drops: their words stay where they stand."""
    text = "## Một\n\nA.\n\n<h3>Hai</h3>\n\n###### Ba\n\nB."
    assert sections(text) == [("mot", "Một", "A. Hai Ba B.")]
