"""The anchors of headings: made of the words a reader sees, each once on a page."""

from __future__ import annotations

import re

import pytest

from chuyenmuc.markdown.dialect import Converter


def anchors(text: str) -> list[str]:
    """The ids of the headings of a text, in order."""
    return re.findall(r'<h\d id="([^"]*)"', Converter().html(text))


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("## Nhiệt độ máy &lt; 30 độ", "nhiet-do-may-30-do"),
        ("## Nhiệt độ máy < 30 độ", "nhiet-do-may-30-do"),
        ("## Ghi chú quan trọng[^1]\n\n[^1]: A.", "ghi-chu-quan-trong"),
        ("Đề mục gạch dưới\n---", "de-muc-gach-duoi"),
        ("## Hỏi &amp; đáp", "hoi-dap"),
        ("## Hỏi & đáp", "hoi-dap"),
        ("## Gọi 2 \\* 3 lần", "goi-2-3-lan"),
        ("## ![Nút &lt;Gửi&gt;](a.png) màu đỏ", "nut-gui-mau-do"),
        ("## Gõ `*101#` rồi gọi", "go-101-roi-goi"),
        ("## Xem [cổng](https://a.vn/x_y) trước", "xem-cong-truoc"),
        ("## Có **chữ đậm** và <https://a.vn>", "co-chu-dam-va-https-a-vn"),
        ("## Số <b>1</b>", "so-1"),
        ("## Theo 57-NQ/TW", "theo-57-nq-tw"),
        ("## 🎉", "muc"),
        ("## Như cũ {#ten-rieng}", "ten-rieng"),
        ("- Mục\n\n    ## Trong danh sách", "trong-danh-sach"),
        ('!!! tip "Mẹo"\n    ## Trong hộp', "trong-hop"),
    ],
)
def test_an_anchor_is_made_of_the_words_a_reader_sees(text: str, anchor: str) -> None:
    """No placeholder of the Markdown library, no letter of a code for a sign, no footnote."""
    assert anchors(text) == [anchor]


def test_headings_of_the_same_words_are_numbered_past_names_that_are_taken() -> None:
    """Names an editor gave are never given again."""
    text = "## Hỏi\n\n## Hỏi\n\n## Khác {#hoi-2}\n\n## 🎉\n\n## 🎉"
    assert anchors(text) == ["hoi", "hoi-3", "hoi-2", "muc", "muc-2"]


def test_a_text_leaves_nothing_for_the_next() -> None:
    """The same text gives the same page, whatever was converted before it."""
    text = "## Hỏi[^1]\n\nA &lt; B.\n\n[^1]: C."
    converter = Converter()
    assert converter.html(text) == converter.html(text) == Converter().html(text)
