"""A server that shows readers something else than was built is found, to whomever it lies."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from bench.safety.verify.liar import Ask, Lie, Reply, lying
from bench.safety.verify.lies import LIES
from bench.safety.verify.small_site import SmallSite, put
from chuyenmuc.adapters.verify.asker import Asker
from chuyenmuc.adapters.verify.faces import EVERYBODY
from chuyenmuc.adapters.verify.live_site import verify_address
from chuyenmuc.diagnostics import Report

Look = Callable[[Lie], Report]


def truth(_: Ask, reply: Reply) -> Reply:
    """Nothing but what was built."""
    return reply


def bare(_: Ask, reply: Reply) -> Reply:
    """A host that was told nothing: none of our headers, an error page of its own."""
    body = b"<h1>404 Not Found</h1>" if reply.status == 404 else reply.body
    return Reply(reply.status, body, {"Content-Type": reply.headers["Content-Type"]})


@pytest.fixture
def look(small: SmallSite) -> Look:
    """One look at the small site on a server with a lie."""

    def once(lie: Lie) -> Report:
        with lying(small, lie) as address:
            return verify_address(address, small.trusted, Asker(60, 3))

    return once


def in_short(report: Report) -> list[tuple[str, str]]:
    """Code and file of each finding."""
    return [(found.code, found.location.uri) for found in report]


def test_a_site_as_built_has_nothing_to_say(small: SmallSite) -> None:
    """With what was written for its server at hand, and with the manifest alone."""
    trusted = small.trusted
    with lying(small, truth) as address:
        assert in_short(verify_address(address, trusted)) == []
        assert in_short(verify_address(f"{address}/", replace(trusted, headers=None))) == []


def test_a_host_that_was_told_nothing_is_one_warning(look: Look) -> None:
    """It says what to do, and that it is no intrusion."""
    report = look(bare)
    assert in_short(report) == [("XB760", "index.html")]
    assert report.errors == ()
    found = next(iter(report))
    assert "chưa phải dấu hiệu xâm nhập" in found.message
    assert "nginx.conf" in found.action


def test_nobody_who_asks_bears_a_mark_of_ours() -> None:
    """A server that lies to whoever comes to check must not know who that is."""
    for face in EVERYBODY:
        assert "chuyenmuc" not in str(face.headers)
        assert "verify" not in str(face.headers).lower()
        assert face.agent.startswith(("Mozilla/5.0 ", "facebookexternalhit/"))


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("spam, trừ máy nhận là chuyenmuc", "/index.html khác"),
        ("spam cho Googlebot", "/index.html khi máy tìm kiếm hỏi khác"),
        ("spam cho máy tính", "/index.html khi máy tính hỏi hay khi"),
        ("spam cho người mở trong Zalo", "/index.html khi mở trong Zalo khác"),
        ("spam cho người đến từ Google", "khi người đọc đến từ Google"),
        ("spam cho người dùng tiếng Trung", "khi máy dùng tiếng Trung hỏi khác"),
        ("spam cho người quay lại", "khi người đã vào trước đó quay lại khác"),
        ("spam khi địa chỉ có fbclid", "khi mở từ địa chỉ có ?fbclid= khác"),
    ],
)
def test_whoever_is_lied_to_is_named(look: Look, name: str, when: str) -> None:
    """The home page is asked for by everybody; what is shown there is told as well."""
    found = [f for f in look(LIES[name]) if f.code == "XB721"]
    home = [f for f in found if f.location.uri == "index.html"]
    assert len(home) == 1
    assert when in home[0].message
    assert "liên kết lạ tới `nha-cai.example`; chữ cờ bạc" in home[0].message


def test_a_server_that_lies_now_and_then_is_found(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The home page is asked for often enough."""
    monkeypatch.setattr("chuyenmuc.adapters.verify.live_site.ROUNDS", 4)
    found = [f.message for f in look(LIES["spam một lần trong mười"]) if f.code == "XB721"]
    assert found


def test_every_page_is_asked_for_as_a_search_engine(look: Look) -> None:
    """Also one that nobody would think of."""
    report = look(LIES["spam cho Googlebot, một trang trong"])
    assert in_short(report) == [("XB721", "huong-dan/vneid/index.html")]


ON_ONE_PAGE = {
    "dòng Refresh": ("XB762", "dòng Refresh đưa người đọc sang"),
    "mất CSP ở một trang": ("XB761", "Thiếu dòng bảo vệ Content-Security-Policy"),
    "Permissions-Policy bị nới": ("XB761", "Permissions-Policy không như đã dựng (`camera=*`)"),
    "dòng Content-Location": ("XB762", "Content-Location chỉ tới"),
    "dòng Service-Worker-Allowed": ("XB762", "Service-Worker-Allowed"),
    "tải trang về thay vì mở": ("XB762", "Content-Disposition"),
    "tệp .pdf gửi như trang": ("XB769", "tệp .pdf như là `text/html`"),
    "bảng chữ khác": ("XB769", "bảng chữ `utf-7`"),
    "tệp mã lệnh bị sửa": ("XB721", "địa chỉ lạ: `nha-cai.example`"),
    "bản kê trên máy chủ bị sửa": ("XB721", "/integrity.json khác"),
    "địa chỉ .php nào cũng có trang": ("XB763", "đáng lẽ là mã 404"),
    "1 MB bung ra 1 GB": ("XB724", "dài quá 64 MB khi bung ra"),
}
EVERYWHERE = {
    "dòng Link tải từ nơi khác": (
        "XB762",
        "dòng Link chỉ trình duyệt, máy tìm kiếm tới",
    ),
    "dòng Set-Cookie": ("XB762", "cookie `theo-doi`"),
    "dòng Clear-Site-Data": ("XB762", "Clear-Site-Data xóa"),
    "dòng X-Powered-By": ("XB762", "`PHP/5.6`"),
    "mất nosniff": ("XB761", "Thiếu dòng bảo vệ X-Content-Type-Options"),
    "Referrer-Policy bị nới": ("XB761", "`unsafe-url`"),
    "CSP cho chạy mã của nơi khác": ("XB761", "'unsafe-inline'"),
    "trang 404 bị thay": ("XB763", "bị thay bằng trang lạ"),
}


def test_many_lies_at_once_are_each_told_once(look: Look) -> None:
    """One finding for a kind of header however many pages it is on; none hides another."""
    many = EVERYWHERE | ON_ONE_PAGE
    lies = [LIES[name] for name in many]

    def all_of_them(ask: Ask, reply: Reply) -> Reply:
        for lie in lies:
            reply = lie(ask, reply)
        return reply

    report = list(look(all_of_them))
    for code, words in many.values():
        assert len([f for f in report if f.code == code and words in f.message]) == 1, words
    everywhere = next(
        f.message for f in report if "dòng Set-Cookie" in f.message or "theo-" in f.message
    )
    assert re.search(r"ở /index\.html, \S+, \S+ và \d+ địa chỉ nữa\.$", everywhere)


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("mọi địa chỉ đều có trang", "XB763", "đáng lẽ là mã 404. Đã thử: /"),
        ("địa chỉ lạ đưa đi nơi khác", "XB763", "sang `https://nha-cai.example/`"),
        ("trang 404 bị thay bằng chữ", "XB763", "không phải trang 404.html đã dựng"),
        ("mất CSP ở mọi trang", "XB761", "Thiếu dòng bảo vệ Content-Security-Policy"),
        ("đưa sang tệp trên máy người đọc", "XB721", "sang `file:///etc/passwd`"),
        ("đưa vòng quanh", "XB721", "vòng quanh không dứt"),
        ("đưa đi nơi khác, cùng tên máy khác cổng", "XB721", "sang `127.0.0.1:9`"),
        ("đưa sang trang khác của xã", "XB721", "/lien-he/index.html khác"),
        ("trang bị xóa", "XB722", "máy chủ trả lời không có"),
    ],
)
def test_one_lie_is_one_finding(look: Look, name: str, code: str, words: str) -> None:
    """Not a row for each address that it shows on."""
    report = list(look(LIES[name]))
    assert [found.code for found in report] == [code]
    assert words in report[0].message


def test_gambling_pages_behind_a_link_are_found(small: SmallSite) -> None:
    """The page that links to them, the first of them, and the one that only the first names."""
    trusted, bet = small.trusted, '<title>Nhà cái</title><a href="../nha-cai-2/">Chơi</a>'
    page = small.folder / "tin-tuc" / "index.html"
    put(small.folder, "tin-tuc/index.html", page.read_text("utf-8") + '<a href="../nha-cai/">.</a>')
    put(small.folder, "nha-cai/index.html", bet)
    put(small.folder, "nha-cai-2/index.html", bet)
    put(small.folder, "sitemap.xml", "<urlset></urlset>")
    put(small.folder, "wp-login.php", "<?php")
    with lying(small, truth) as address:
        put(small.folder, "sitemap.xml", f"<urlset><loc>{address}/soi-keo/</loc></urlset>")
        put(small.folder, "soi-keo/index.html", bet)
        assert in_short(verify_address(address, trusted)) == [
            ("XB723", "nha-cai-2/index.html"),
            ("XB723", "nha-cai/index.html"),
            ("XB723", "sitemap.xml"),
            ("XB723", "soi-keo/index.html"),
            ("XB721", "tin-tuc/index.html"),
            ("XB723", "wp-login.php"),
        ]


def test_when_time_is_over_what_was_found_is_told(small: SmallSite) -> None:
    """A server that drips keeps nobody for ever: what could not be looked at is said."""

    def slow(ask: Ask, reply: Reply) -> Reply:
        if ask.number > 60:
            return replace(reply, pause=1.0)
        return reply.with_header("Refresh", "0;url=//nha-cai.example")

    with lying(small, slow) as address:
        report = verify_address(address, small.trusted, Asker(2.0, 60.0))
    codes = {found.code for found in report}
    assert {"XB762", "XB764"} <= codes
    unseen = next(found for found in report if found.code == "XB764")
    assert "hết giờ" in unseen.message
    assert "--minutes" in unseen.action
    assert unseen.is_error


def test_a_server_that_breaks_off_hides_nothing(look: Look) -> None:
    """What cannot be read is one finding for each reason; the rest is judged."""

    def broken(ask: Ask, reply: Reply) -> Reply:
        if ask.path in {"/lien-he/", "/tin-tuc/"}:
            return LIES["nén theo cách không hỏi"](replace(ask, path="/lien-he/"), reply)
        return LIES["tệp mã lệnh bị sửa"](ask, reply)

    report = list(look(broken))
    assert in_short(Report.of(report)) == [
        ("XB721", "assets/a.js"),
        ("XB724", "lien-he/index.html"),
    ]
    assert "2 tệp (/lien-he/index.html, /tin-tuc/index.html)" in report[1].message


def test_a_server_that_is_not_there_is_one_finding(small: SmallSite) -> None:
    """One sentence, at once; so is one that does not speak https."""
    with lying(small, truth) as address:
        report = list(verify_address(address.replace("http:", "https:"), small.trusted))
    assert [found.code for found in report] == ["XB765"]
    assert "không nói https" in report[0].message
    report = list(verify_address(address, small.trusted))
    assert [found.code for found in report] == ["XB724"]
    assert "không nối được" in report[0].message
