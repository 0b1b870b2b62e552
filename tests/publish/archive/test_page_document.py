"""A finished page is read as people read it: every word in its order, and no button."""

from __future__ import annotations

import pytest

from chuyenmuc.publish.archive.page_document import document_of
from chuyenmuc.publish.archive.pieces import mark_of
from chuyenmuc.scene.records.document import Document

FRAME = (
    '<body><nav>Mục lục</nav><div id="noi-dung"><div class="cm-title"><a class="cm-crumb">Tin</a>'
    '<h1><span class="cm-k">Bảng giá</span> vé</h1><p class="cm-lead">Một câu.</p>'
    '<div class="cm-acts"><button>Nghe</button></div></div>'
    '<article class="cm-prose">{body}</article>'
    '<section class="cm-trust"><dl><div><dt>Biên soạn</dt><dd>{author}</dd></div></dl></section>'
    '<p hidden>Đã hết</p><section aria-labelledby="h-lien-quan"><h2 id="h-lien-quan">Xem tiếp</h2>'
    "</section></div></body>"
)


def read(body: str, author: str = "nhóm Thử") -> Document:
    """A page with this text."""
    found = document_of(FRAME.format(body=body, author=author), "tin-bai/gia-ve/", "/")
    assert found
    return found


CASES = {
    "<p>Một <strong>hai</strong>, ba.</p>": "Một hai, ba.",
    "<p>Một<br>hai</p>": "Một hai",
    "<ul><li>Một<ul><li>hai</li></ul></li><li><p>ba</p><p>bốn</p></li></ul>": "Một hai ba bốn",
    "<h2>Mục<a class='headerlink' href='#m'>¶</a></h2><p>Một</p>": "Mục Một",
    "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td></td></tr></table>": "A B 1",
    "<table><tr><td><p>1</p><ul><li>2</li><li>3</li></ul></td></tr></table>": "1 2 3",
    "<details><summary>Hỏi</summary><p>Đáp</p></details>": "Hỏi Đáp",
    "<details><summary>Hỏi</summary><h3>Hỏi</h3><p>Đáp</p></details>": "Hỏi Đáp",
    "<div class='admonition'><p class='admonition-title'>Chú ý</p><p>a</p></div>": "Chú ý a",
    "<blockquote><p>Một</p></blockquote><pre><code>a  b\nc</code></pre>": "Một a b c",
    "<p>a &amp; b &lt;c&gt; #let x $y$</p>": "a & b <c> #let x $y$",
    "<p>Một <svg><text>x</text></svg><script>y</script>hai</p>": "Một hai",
}


@pytest.mark.parametrize("body", CASES)
def test_every_word_is_there_in_its_order(body: str) -> None:
    """Between the title and what the site says of the page."""
    assert " ".join(read(body).words) == f"Bảng giá vé Một câu. {CASES[body]} Biên soạn: nhóm Thử"


def test_a_picture_has_its_words_and_a_link_its_address() -> None:
    """The picture by its place on the site, the link in full."""
    body = (
        '<figure><img src="../../anh/a.webp" alt="Bến xe"><figcaption>Ảnh</figcaption></figure>'
        '<p><a href="../../huong-dan/x/">Bài</a> <a href="https://a.gov.vn/">A</a> '
        '<a href="#m">m</a></p>'
    )
    found = document_of(FRAME.format(body=body, author=""), "tin-bai/x/", "https://xa.gov.vn/cds/")
    assert found
    _, picture, links = found.core
    assert picture == {"k": "image", "src": "anh/a.webp", "alt": "Bến xe", "runs": [{"s": "Ảnh"}]}
    assert [run.get("href") for run in links["runs"] if run["s"].strip()][:2] == [
        "https://xa.gov.vn/cds/huong-dan/x/",
        "https://a.gov.vn/",
    ]


def test_the_mark_is_of_text_and_pictures() -> None:
    """Not of what the site says around them."""
    picture = '<p><img src="a.webp" alt="A"></p>'
    digests = {"tin-bai/gia-ve/a.webp": "1"}
    mark = mark_of(read(picture), digests)
    assert mark == mark_of(read(picture, author="người khác"), digests)
    assert mark != mark_of(read(picture), {"tin-bai/gia-ve/a.webp": "2"})
    assert mark != mark_of(read(f"{picture}<p>x</p>"), digests)


@pytest.mark.parametrize(
    "html",
    [
        '<meta http-equiv="refresh" content="0;url=../b/"><p>Chuyển</p>',
        '<div id="noi-dung"><div class="cm-lost" data-withdrawn><h1>Đã gỡ</h1></div></div>',
    ],
)
def test_what_has_nothing_of_its_own_is_no_document(html: str) -> None:
    """A page that sends on, and one that says that a piece was withdrawn."""
    assert document_of(html, "tin-bai/x/", "/") is None
