"""Ask a web server for one address: with limits of time and size, and never another host.

Nothing an answer holds is kept but its beginning: it is unpacked and hashed piece by piece.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

from chuyenmuc.adapters.verify.tls import tls_reason
from chuyenmuc.adapters.verify.unpack import LARGEST, TooLargeError, UnreadableError, unpacked

SECONDS = 30.0
"""For one answer in all, however slowly it comes."""
KEPT = 256 * 1024  # bytes of the beginning, to say what is different
MOST_MOVES = 5
_MOVED = frozenset({301, 302, 303, 307, 308})
_PLAIN, _SECURE = "http", "https"
_PORTS = {_PLAIN: 80, _SECURE: 443}
_UNSAFE = "/%:@!$&'()*+,;=~"
Headers = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``status`` is 0 where nothing did: ``reason`` says why, in Vietnamese.

    Attributes:
        address: where the answer came from, after moves within the host.
        headers: as they were sent, names in lower case.
        digest: sha256 in hex of the whole body, unpacked.
        head: the beginning of the body.
        moved_to: where it sends the reader, if not within the host.
        insecure: the certificate is not one for this host.
    """

    status: int
    address: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    digest: str = ""
    head: bytes = b""
    reason: str = ""
    moved_to: str = ""
    insecure: bool = False

    def values(self, name: str) -> list[str]:
        """Every value of a header."""
        return [value for found, value in self.headers if found == name]


def fetch(address: str, headers: Headers, *, seconds: float = SECONDS) -> Answer:
    """Get one address. Whatever goes wrong comes back as an answer, never as an exception."""
    until = time.monotonic() + seconds
    seen: set[str] = set()
    while True:
        seen.add(address)
        answer = _once(address, headers, until, seconds)
        if answer.status not in _MOVED or not answer.values("location"):
            return answer
        try:
            to = urljoin(address, answer.values("location")[0])
            inside = stays_within(urlsplit(address), urlsplit(to))
        except ValueError:
            return replace(answer, moved_to=answer.values("location")[0])
        if not inside or to in seen or len(seen) > MOST_MOVES:
            return replace(answer, moved_to=to)
        address = to


def stays_within(here: SplitResult, to: SplitResult) -> bool:
    """Whether a move is within the host: ``www.`` is no other one, nor is https in place of http.

    Raises:
        ValueError: the port is no number.
    """
    twins = {(part.hostname or "").removeprefix("www.") for part in (here, to)}
    if len(twins) > 1 or to.username or to.scheme not in _PORTS:
        return False
    ports = [part.port or _PORTS[part.scheme] for part in (here, to)]
    if here.scheme == to.scheme:
        return ports[0] == ports[1]
    return here.scheme == _PLAIN and ports == list(_PORTS.values())


class _Connection(http.client.HTTPConnection):
    """One whose socket can be cut from outside, also in the middle of shaking hands."""

    def __init__(self, parts: SplitResult, until: float) -> None:
        self.name, secure = parts.hostname or "", parts.scheme == _SECURE
        self.secure = ssl.create_default_context() if secure else None
        self.wire: socket.socket | None = None
        proxy = _proxy_for(parts)
        port = parts.port or _PORTS[parts.scheme]
        host, there = (proxy.hostname or "", proxy.port) if proxy else (self.name, port)
        # Of the port that goes without saying, nothing is said in the request either.
        self.default_port = _PORTS[parts.scheme]
        super().__init__(host, there, timeout=max(until - time.monotonic(), 0.01))
        if proxy and secure:
            self.set_tunnel(self.name, port)
        self.asks_proxy = proxy is not None and not secure

    def connect(self) -> None:
        """Open the connection, and shake hands if it is a secure one."""
        super().connect()
        if self.secure:
            self.sock = self.secure.wrap_socket(
                self.sock, server_hostname=self.name, do_handshake_on_connect=False
            )
            self.wire = self.sock
            self.sock.do_handshake()
        self.wire = self.sock

    def cut(self) -> None:
        """Whoever waits for this server waits no longer."""
        wire = self.wire or self.sock
        if wire is not None:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(wire, socket.SHUT_RDWR)


def _proxy_for(parts: SplitResult) -> SplitResult | None:
    """The proxy that this machine is set to use, as for every other program on it."""
    proxy = getproxies().get(parts.scheme)
    if not proxy or proxy_bypass(parts.hostname or ""):
        return None
    found = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    return found if found.hostname else None


def _once(address: str, headers: Headers, until: float, seconds: float) -> Answer:
    try:
        parts = urlsplit(address)
        connection = _Connection(parts, until)
    except ValueError:
        return Answer(0, address, reason="địa chỉ viết sai")
    watch = threading.Timer(max(until - time.monotonic(), 0.0), connection.cut)
    watch.daemon = True
    watch.start()
    try:
        answer = replace(_answer(connection, parts, headers), address=address)
    except _FAILURES as error:
        insecure = isinstance(error, ssl.SSLError)
        reason = _reason(error, parts.hostname or "")
        answer = Answer(0, address, reason=reason, insecure=insecure)
    finally:
        watch.cancel()
        connection.cut()
        connection.close()
    if time.monotonic() >= until:  # it was cut, whatever it looks like
        reason = f"máy chủ không trả lời xong trong {seconds:.0f} giây"
        return Answer(0, address, reason=reason)
    return answer


_FAILURES = (OSError, ValueError, http.client.HTTPException, TooLargeError, UnreadableError)


def _reason(error: Exception, host: str) -> str:
    """Why nothing came that can be judged."""
    match error:
        case ssl.SSLError():
            return tls_reason(error, host)
        case TooLargeError():
            return f"trả lời dài quá {LARGEST // 1024 // 1024} MB khi bung ra"
        case UnreadableError():
            return str(error)
        case socket.gaierror():
            return "không tìm thấy máy chủ có tên này"
        case ConnectionRefusedError() | TimeoutError():
            return "không nối được"
        case _:
            return "máy chủ trả lời dở dang hoặc sai cách"


def _answer(connection: _Connection, parts: SplitResult, headers: Headers) -> Answer:
    path = quote(parts.path or "/", safe=_UNSAFE)
    asked = f"{path}?{quote(parts.query, safe=f'{_UNSAFE}?')}" if parts.query else path
    if connection.asks_proxy:
        asked = f"{parts.scheme}://{parts.netloc}{asked}"
    connection.putrequest("GET", asked, skip_host=connection.asks_proxy, skip_accept_encoding=True)
    if connection.asks_proxy:
        connection.putheader("Host", parts.netloc)
    connection.putheader("Connection", "keep-alive")
    for name, value in headers:
        connection.putheader(name, value)
    connection.endheaders()
    with connection.getresponse() as response:
        digest, head = hashlib.sha256(), bytearray()
        for piece in unpacked(response):
            digest.update(piece)
            head += piece[: max(KEPT - len(head), 0)]
        said = tuple((name.lower(), value.strip()) for name, value in response.getheaders())
        return Answer(response.status, "", said, digest.hexdigest(), bytes(head))
