"""Ask a web server for one address: with a limit of time and size, and never another host."""

from __future__ import annotations

import gzip
import http.client
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from typing import IO
from urllib.parse import urlsplit

SECONDS = 15.0
LARGEST = 64 * 1024 * 1024  # bytes
READER = "Mozilla/5.0 (Linux; Android 10) chuyenmuc-verify"
SEARCH_ENGINE = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
"""Intruders often show their pages to search engines alone."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``status`` is 0 where nothing did: ``reason`` says why, in Vietnamese."""

    status: int
    body: bytes = b""
    reason: str = ""
    moved_to: str = ""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows a redirect within the host; one to another host is an answer in itself."""

    def redirect_request(  # noqa: PLR0913, PLR0917  # the signature of urllib
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).netloc != urlsplit(req.full_url).netloc:
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(address: str, *, agent: str = READER, seconds: float = SECONDS) -> Answer:
    """Get one address. Whatever goes wrong comes back as an answer, never as an exception."""
    request = urllib.request.Request(address, headers={"User-Agent": agent})  # noqa: S310  # the caller checked http(s)
    opener = urllib.request.build_opener(_Stay())
    try:
        with opener.open(request, timeout=seconds) as response:
            return Answer(response.status, _body(response))
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.read(LARGEST), moved_to=error.headers["Location"] or "")
    except TimeoutError:
        return Answer(0, reason=f"máy chủ không trả lời trong {seconds:.0f} giây")
    except urllib.error.URLError as error:
        slow = isinstance(error.reason, TimeoutError)
        said = f"máy chủ không trả lời trong {seconds:.0f} giây" if slow else "không nối được"
        return Answer(0, reason=said)
    except (OSError, ValueError, EOFError, zlib.error, http.client.HTTPException):
        return Answer(0, reason="máy chủ trả lời dở dang hoặc sai cách")


def _body(response: http.client.HTTPResponse) -> bytes:
    body = response.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise ValueError("too large")
    # Not asked for, but some servers compress all the same.
    return gzip.decompress(body) if response.headers.get("Content-Encoding") == "gzip" else body
