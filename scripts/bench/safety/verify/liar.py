"""A web server that answers as ours would, but for the lie it was given."""

from __future__ import annotations

import itertools
import mimetypes
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bench.safety.verify.small_site import SmallSite

_TEXT = (".html", ".css", ".js", ".ics", ".txt", ".csv")


@dataclass(frozen=True, slots=True)
class Ask:
    """What was asked: ``number`` counts all that this server was ever asked."""

    path: str
    headers: Message
    number: int

    def says(self, name: str, part: str) -> bool:
        """Whether a header holds a word."""
        return part in (self.headers[name] or "")


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered. ``pause`` are seconds before each byte of the body."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    pause: float = 0.0

    def with_header(self, name: str, value: str) -> Reply:
        """The same with one more header."""
        return replace(self, headers={**self.headers, name: value})

    def without(self, name: str) -> Reply:
        """The same without a header."""
        return replace(self, headers={n: v for n, v in self.headers.items() if n != name})


Lie = Callable[[Ask, Reply], Reply]


@contextmanager
def lying(site: SmallSite, lie: Lie) -> Iterator[str]:
    """Serve a site on a free port of this machine; yields the address, without a last slash."""
    handler = type(
        "Handler",
        (_Handler,),
        {
            "root": site.folder,
            "ours": site.trusted.headers or {},
            "lie": staticmethod(lie),
            "numbers": itertools.count(),
        },
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        thread = threading.Thread(
            target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    """GET of a file under ``root``, with the headers of a build, after the lie."""

    root: Path
    ours: Mapping[str, str]
    lie: Lie
    numbers: Iterator[int]

    def do_GET(self) -> None:  # the name http.server calls
        """Answer, truly or not."""
        ask = Ask(self.path, self.headers, next(self.numbers))
        reply = self.lie(ask, self._honest())
        with suppress(ConnectionError):  # whoever asked has heard enough
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in reply.headers:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if not reply.pause:
                self.wfile.write(reply.body)
                return
            for at in range(len(reply.body)):
                time.sleep(reply.pause)
                self.wfile.write(reply.body[at : at + 1])

    def _honest(self) -> Reply:
        path = self.root / unquote(urlsplit(self.path).path).lstrip("/")
        if path.is_dir():
            path /= "index.html"
        status = 200 if path.is_file() else 404
        path = path if path.is_file() else self.root / "404.html"
        kind = "text/calendar" if path.suffix == ".ics" else mimetypes.guess_type(path.name)[0]
        letters = "; charset=utf-8" if path.suffix in _TEXT else ""
        return Reply(status, path.read_bytes(), {**self.ours, "Content-Type": f"{kind}{letters}"})

    def log_message(self, *_: object) -> None:
        """Say nothing."""
