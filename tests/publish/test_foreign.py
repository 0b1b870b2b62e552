"""Words of another language are marked where a listener needs it, and nothing else is touched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chuyenmuc.publish.foreign import marked_page

WORDS = {"Deepfake": "en", "Mobile Money": "en", "Wi-Fi": "en"}
PAGE = '<h1>Deepfake</h1><div id="noi-dung" tabindex="-1">{}</div><footer class="cm-foot">Deepfake'


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("<p>Gọi là deepfake.</p>", "<p>Gọi là [deepfake].</p>"),
        ("<p>deepfake, Deepfake</p>", "<p>[deepfake], Deepfake</p>"),
        ("<h2>Deepfake</h2><p>Deepfake</p>", "<h2>[Deepfake]</h2><p>[Deepfake]</p>"),
        ("<p>Deepfake</p><h2><a>Deepfake</a></h2>", "<p>[Deepfake]</p><h2><a>[Deepfake]</a></h2>"),
        ("<dt>Mobile\nMoney</dt>", "<dt>[Mobile\nMoney]</dt>"),
        ("<p>Mobile\u00a0Money</p>", "<p>[Mobile\u00a0Money]</p>"),
        ("<p>(Wi-Fi)</p>", "<p>([Wi-Fi])</p>"),
        (
            "<article><ul><li>Wi-Fi<br>lạ</li></ul></article>",
            "<article><ul><li>[Wi-Fi]<br>lạ</li></ul></article>",
        ),
        (
            '<p>a<img src="a"> <b class="cm-k">Wi-Fi</b></p>',
            '<p>a<img src="a"> <b class="cm-k">[Wi-Fi]</b></p>',
        ),
        ("<ul><li>Wi-Fi</li></ul>", None),
        ('<td>Wi-Fi</td><summary>Wi-Fi</summary><a class="cm-chip">Wi-Fi</a>', None),
        ("<p>deepfakes a.vn/deepfake deepfake.vn</p>", None),
        ('<img alt="Deepfake > thật"><a title="Deepfake">a</a>', None),
        ("<code>Deepfake</code><svg><title>Deepfake</title></svg>", None),
        ("<script>Deepfake</script>", None),
        ("<p>không có gì</p>", None),
    ],
)
def test_each_word_is_marked_in_headings_and_once_in_the_text(
    body: str, marked: str | None
) -> None:
    """Brackets stand for the mark; the frame around the page is left as it is."""
    wanted = re.sub(r"\[([^\]]+)\]", r"<span lang=en>\1</span>", marked or body)
    assert marked_page(PAGE.format(body), WORDS) == PAGE.format(wanted)


def test_a_page_of_another_shape_is_left_alone() -> None:
    """An old address that sends the reader on has no content to mark."""
    assert marked_page("<p>Deepfake</p>", WORDS) == "<p>Deepfake</p>"


@pytest.mark.parametrize(
    ("uri", "word"),
    [
        ("canh-bao/cuoc-goi-video-gia-mat", "deepfake"),
        ("thuat-ngu", "Deepfake"),
        ("thuat-ngu", "Mobile Money"),
        ("hoi-dap/livestream-ban-hang-xac-minh-danh-tinh", "Livestream"),
    ],
)
def test_the_built_page_changes_the_voice_for_the_word(
    built_site: Path, uri: str, word: str
) -> None:
    """What the glossary says of a term is on the pages of the site."""
    page = (built_site / uri / "index.html").read_text(encoding="utf-8")
    assert f"<span lang=en>{word}</span>" in page


def test_words_that_are_read_in_vietnamese_are_not_marked(built_site: Path) -> None:
    """OTP, VNeID and link are at home in the language."""
    pages = [path.read_text(encoding="utf-8") for path in built_site.rglob("*.html")]
    marked = {
        word.casefold() for page in pages for word in re.findall(r"<span lang=en>([^<]*)", page)
    }
    assert marked <= {"deepfake", "mobile money", "wi-fi", "livestream"}
