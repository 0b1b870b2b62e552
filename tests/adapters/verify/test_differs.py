"""What is different in a page is told in words to act upon; what was there before is not."""

from __future__ import annotations

import pytest

from chuyenmuc.adapters.verify.differs import differences, is_plain

HOME = "https://xa.gov.vn/"
OURS = (
    '<title>Trang chủ</title><script>start()</script><a href="https://dichvucong.gov.vn/">Cổng</a>'
    '<p hidden>Chưa có</p><a href="/tin-tuc/">Tin</a><script src="/a.js"></script>'
)
EVIL = "https://nha-cai.example/"


def told(more: str) -> str:
    """What is told of our page with something added."""
    known = {"xa.gov.vn", "dichvucong.gov.vn"}
    return differences((OURS + more).encode(), HOME, known, {"start()"})


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("", ""),
        ("<p>Một dòng khác</p>", ""),
        (f'<script src="{EVIL}a.js"></script>', "mã lệnh tải từ `nha-cai.example`"),
        ("<script src=//nha-cai.example/a.js></script>", "mã lệnh tải từ `nha-cai.example`"),
        ("<script>location='//x.example'</script>", "mã lệnh lạ chèn trong trang"),
        (
            f'<META HTTP-EQUIV="Refresh" content="0;url={EVIL}">',
            f"lệnh đưa người đọc sang `0;url={EVIL}`",
        ),
        (f'<base href="{EVIL}">', "lệnh đổi gốc mọi liên kết sang `nha-cai.example`"),
        (f'<iframe src="{EVIL}"></iframe>', "khung nhúng từ `nha-cai.example`"),
        (f'<object data="{EVIL}"></object>', "khung nhúng từ `nha-cai.example`"),
        (f'<form action="{EVIL}"></form>', "ô nhập gửi tới `nha-cai.example`"),
        (f'<a href="{EVIL}">x</a>', "liên kết lạ tới `nha-cai.example`"),
        ("<p>Soi kèo, nổ hũ</p>", "chữ cờ bạc (soi kèo, nổ hũ)"),
    ],
)
def test_what_is_different_is_told(more: str, words: str) -> None:
    """One kind, in the words that an officer can pass on."""
    assert told(more) == (f" Trong đó có: {words}." if words else "")


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "DISPLAY : none !important",
        "position:absolute;left:-9999px",
        "text-indent: -5000px",
        "font-size:0",
        "opacity:0",
        "visibility:hidden",
        "color:red;height:1px;overflow:hidden",
    ],
)
def test_links_hidden_from_readers_are_told(style: str) -> None:
    """However they are hidden, and however deep inside."""
    found = told(f'<div style="{style}"><p><br><b><a href="{EVIL}">x</a></b></p></div>')
    assert "liên kết giấu mắt người đọc tới `nha-cai.example`" in found
    shown = told(f'<div style="{style}">x</div><p><a href="{EVIL}">x</a></p>')
    assert "giấu" not in shown


def test_of_many_hosts_three_are_told() -> None:
    """The line stays one that can be read."""
    links = "".join(f'<a href="https://{n}.example/">x</a>' for n in "abcde")
    assert told(links).endswith("tới `a.example`, `b.example`, `c.example` và 2 nơi nữa.")


def test_of_a_script_its_addresses_are_told() -> None:
    """What is no page is searched for hosts that nothing of ours names."""
    body = b"fetch('https://xa.gov.vn/x');fetch('//nha-cai.example/')"
    known = {"xa.gov.vn"}
    assert differences(body, HOME, known, set()) == " Trong đó có địa chỉ lạ: `nha-cai.example`."


@pytest.mark.parametrize(
    ("body", "plain"),
    [
        ("<html><head><title>404 Not Found</title></head><body><hr>nginx</body></html>", True),
        ("", True),
        (f'<h1>404</h1><a href="{EVIL}">x</a>', False),
        ("<h1>404</h1><script>go()</script>", False),
        (f'<meta http-equiv="refresh" content="0;url={EVIL}">', False),
        ("<h1>Nhà cái uy tín</h1>", False),
    ],
)
def test_the_error_page_of_a_server_is_known(body: str, *, plain: bool) -> None:
    """It only says that something is not there."""
    assert is_plain(body.encode(), HOME) is plain
