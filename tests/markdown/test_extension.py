"""What comes out of an editor's Markdown, and what never does."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from chuyenmuc.markdown.dialect import Converter


def render(text: str) -> str:
    """HTML as every engine makes it."""
    return Converter().html(text)


def test_a_cell_knows_the_head_of_its_column() -> None:
    """On a phone a row becomes a card, and each value needs its label."""
    html = render("| Việc | Ai làm |\n|---|:-:|\n| Phát thanh | Phòng VHXH |\n")
    assert '<table class="cm-table">' in html
    assert '<td data-l="Việc">Phát thanh</td>' in html
    assert '<td align="center" data-l="Ai làm">Phòng VHXH</td>' in html
    assert '<th scope="col">Việc</th>' in html
    assert "style=" not in html


def test_the_label_of_a_cell_is_what_stands_in_the_head() -> None:
    """Not the number of a footnote, and a picture by its words."""
    html = render("| Cột[^1] | ![Cây](b.png) &lt; 2 |\n|---|---|\n| a | b |\n\n[^1]: Chú.\n")
    assert '<td data-l="Cột">a</td>' in html
    assert '<td data-l="Cây &lt; 2">b</td>' in html


def test_headings_get_ascii_anchors_and_written_ones_stay() -> None:
    """Đăng ký → dang-ky, a second one → dang-ky-2, {#ii-2-1} as written."""
    html = render("## Đăng ký\n\n## Đăng ký\n\n### Mục II.2.1 {#ii-2-1}\n")
    assert [part.split('"')[0] for part in html.split('id="')[1:]] == [
        "dang-ky",
        "dang-ky-2",
        "ii-2-1",
    ]


def test_links_out_of_the_site_are_marked_and_tell_nobody() -> None:
    """External links carry rel; internal ones do not."""
    html = render("[Cổng](https://dichvucong.gov.vn) và [bài](../x/)")
    assert 'rel="external noopener noreferrer"' in html
    assert '<a href="../x/">bài</a>' in html


def test_what_the_dialect_offers_survives_the_sanitiser() -> None:
    """Admonitions, footnotes, definition lists, details and ordered lists keep their shape."""
    html = render(
        '!!! warning "Cẩn thận"\n    Không đọc mã OTP.\n\n'
        "1. **Mở VNeID.**\n\n    Chọn ví giấy tờ.\n\n"
        "Câu có chú thích.[^1]\n\n[^1]: Nguồn.\n\n"
        "VNeID\n:   Ứng dụng định danh.\n\n"
        '??? tip "Mẹo"\n    Chụp ban ngày.\n'
    )
    for wanted in (
        '<div class="admonition warning">',
        '<p class="admonition-title">Cẩn thận</p>',
        "<ol>",
        '<a class="footnote-ref" href="#fn:1">',
        '<li id="fn:1">',
        "<dt>VNeID</dt>",
        '<details class="tip">',
    ):
        assert wanted in html


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&colon;alert(1))",
        "<javascript:alert(1)>",
        "![x](data:text/html;base64,PHNjcmlwdD4=)",
        "Chữ {: onclick=alert(1) }",
        '# H {: style="position:fixed" }',
        "<iframe src=https://example.org></iframe>",
        "<form><input name=otp></form>",
        "<svg><script>alert(1)</script></svg>",
        '<a href="x" target=_blank onmouseover=alert(1)>x</a>',
        "<style>body{display:none}</style>",
        '<base href="https://example.org">',
        '<meta http-equiv=refresh content="0;url=https://example.org">',
    ],
)
def test_nothing_that_runs_or_loads_survives(attack: str) -> None:
    """Even if a rule let it through, the last step drops it."""
    seen = Seen()
    seen.feed(render(attack))
    assert not seen.tags & {"script", "iframe", "form", "input", "svg", "style", "base", "meta"}
    assert not {name for name in seen.attributes if name.startswith("on")}
    assert not seen.attributes.keys() & {"style", "target", "srcset", "formaction"}
    for address in (seen.attributes.get("href", ""), seen.attributes.get("src", "")):
        assert address.split(":")[0].lower() not in {"javascript", "data", "vbscript"}


class Seen(HTMLParser):
    """The tags and attributes of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what is there."""
        self.tags.add(tag)
        self.attributes.update({name: value or "" for name, value in attrs})


def test_symbols_in_prose_stay_on_one_line() -> None:
    """In paragraphs, bold text, links and folded titles; what is shown as typed stays so."""
    html = render(
        "Theo (02-KH/BCĐ), **57-NQ/TW** và [bản 18-HD/TU](https://example.vn/1-2). `1-NQ/TW`\n\n"
        '??? note "Về 04-NQ/TU"\n\n    Xem.\n'
    )
    for symbol in ("(02-KH/BCĐ),", "57-NQ/TW", "18-HD/TU", "04-NQ/TU"):
        assert f'<span class="cm-k">{symbol}</span>' in html
    assert "<code>1-NQ/TW</code>" in html
