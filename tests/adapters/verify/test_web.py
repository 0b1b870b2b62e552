"""One answer costs a bounded time and memory, and is never more than an answer."""

from __future__ import annotations

import gzip
import hashlib
import ssl
import tracemalloc
import zlib
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from bench.safety.verify.liar import Ask, Reply, lying
from bench.safety.verify.lies import LIES
from bench.safety.verify.small_site import SmallSite
from chuyenmuc.adapters.verify.faces import PHONE
from chuyenmuc.adapters.verify.tls import tls_reason
from chuyenmuc.adapters.verify.web import KEPT, fetch, stays_within

BODY = "Xã ".encode() * 200_000


def raw_deflate(body: bytes) -> bytes:
    """Packed without any header, as some servers do."""
    engine = zlib.compressobj(wbits=-15)
    return engine.compress(body) + engine.flush()


@pytest.mark.parametrize(
    ("way", "packed"),
    [
        ("gzip", gzip.compress(BODY)),
        ("gzip", gzip.compress(BODY[:300_000]) + gzip.compress(BODY[300_000:])),
        ("deflate", zlib.compress(BODY)),
        ("deflate", raw_deflate(BODY)),
        ("identity", BODY),
    ],
)
def test_however_it_is_packed_the_digest_is_of_the_body(
    small: SmallSite, way: str, packed: bytes
) -> None:
    """Of the whole of it, while only the beginning is kept."""

    def pack(_: Ask, reply: Reply) -> Reply:
        return replace(reply, body=packed).with_header("Content-Encoding", way)

    with lying(small, pack) as address:
        answer = fetch(f"{address}/", PHONE.headers)
    assert answer.reason == ""
    assert answer.digest == hashlib.sha256(BODY).hexdigest()
    assert answer.head == BODY[:KEPT]


def test_a_megabyte_that_holds_a_gigabyte_costs_little(small: SmallSite) -> None:
    """It is unpacked piece by piece, and no further than any file of a site goes."""
    with lying(small, LIES["1 MB bung ra 1 GB"]) as address:
        tracemalloc.start()
        answer = fetch(f"{address}/robots.txt", PHONE.headers)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert (answer.status, answer.reason) == (0, "trả lời dài quá 64 MB khi bung ra")
    assert peak < 20 * 1024 * 1024


def test_what_drips_is_cut_off(small: SmallSite) -> None:
    """The time is for the whole answer, not for each byte of it."""

    def drips(_: Ask, reply: Reply) -> Reply:
        return replace(reply, pause=0.1)

    with lying(small, drips) as address:
        answer = fetch(f"{address}/", PHONE.headers, seconds=0.5)
    assert answer.status == 0
    assert answer.reason.startswith("máy chủ không trả lời xong trong")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("trả lời đứt giữa chừng", "đứt giữa chừng"),
        ("nén hỏng", "nén bị hỏng"),
        ("nén theo cách không hỏi", "không được hỏi (`br`)"),
    ],
)
def test_what_cannot_be_read_is_an_answer(small: SmallSite, name: str, words: str) -> None:
    """With the reason, in Vietnamese."""
    with lying(small, LIES[name]) as address:
        answer = fetch(f"{address}/lien-he/", PHONE.headers)
    assert answer.status == 0
    assert words in answer.reason


@pytest.mark.parametrize(
    ("here", "to", "within"),
    [
        ("http://xa.vn/", "https://xa.vn/", True),
        ("https://xa.vn/", "https://www.xa.vn/", True),
        ("http://www.xa.vn/", "https://xa.vn/", True),
        ("https://xa.vn/a", "https://xa.vn/a/", True),
        ("https://xa.vn:443/", "https://xa.vn/", True),
        ("https://xa.vn/", "http://xa.vn/", False),
        ("https://xa.vn/", "https://xa.vn:8443/", False),
        ("http://xa.vn:81/", "https://xa.vn/", False),
        ("https://xa.vn/", "https://xa.vn.evil.example/", False),
        ("https://xa.vn/", "https://xa.vn@evil.example/", False),
        ("https://xa.vn/", "https://a@xa.vn/", False),
        ("https://xa.vn/", "https://tin.xa.vn/", False),
        ("https://xa.vn/", "file:///etc/passwd", False),
        ("https://xa.vn/", "javascript:alert(1)", False),
    ],
)
def test_a_move_is_followed_only_within_the_host(here: str, to: str, *, within: bool) -> None:
    """To https, to the name with www and back: what web servers do by themselves."""
    assert stays_within(urlsplit(here), urlsplit(to)) is within


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (10, "đã hết hạn"),
        (18, "tự ký"),
        (20, "không ai tin cấp"),
        (62, "là của tên khác, không phải `xa.vn`"),
        (1, "không hợp lệ"),
    ],
)
def test_what_is_wrong_with_a_certificate_is_said(code: int, words: str) -> None:
    """By the number that the library gives, in Vietnamese."""
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    assert words in tls_reason(error, "xa.vn")


def test_an_address_with_vietnamese_letters_is_asked_for(small: SmallSite) -> None:
    """Also where a server moves to one that is not written as it should be."""

    def moves(ask: Ask, reply: Reply) -> Reply:
        return Reply(302, b"", {"Location": "/huong-dan/"}) if ask.path == "/m%E1%BB%9Bi" else reply

    with lying(small, moves) as address:
        answer = fetch(f"{address}/mới", PHONE.headers)
    assert answer.status == 200
    assert answer.address.endswith("/huong-dan/")
