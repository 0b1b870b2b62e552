"""Serves a folder on this machine the way a good web server does: gzip, cache, no log."""

from __future__ import annotations

import gzip
import mimetypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

LEVEL = 6  # what nginx and hosts of static pages use or surpass
READY_COMPRESSED = frozenset({".woff2", ".png", ".webp", ".avif", ".jpg", ".pdf", ".gz", ".mp3"})
TEXT = frozenset({".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest"})


class _Server(ThreadingHTTPServer):
    """Silent about a browser that is closed in the middle of a word."""

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401  # the server that it overrides takes any
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port; yields the address without a last slash."""
    handler = type("Handler", (_Handler,), {"root": folder})
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def weight(path: Path) -> int:
    """Bytes of a file on the wire, without the headers."""
    return len(_body(path, path.stat().st_mtime_ns))


@lru_cache(maxsize=4096)
def _body(path: Path, _stamp: int) -> bytes:
    body = path.read_bytes()
    return body if path.suffix in READY_COMPRESSED else gzip.compress(body, LEVEL, mtime=0)


class _Handler(BaseHTTPRequestHandler):
    """GET of a file under ``root``; an unknown address gets ``404.html``."""

    protocol_version = "HTTP/1.1"
    root: Path

    def do_GET(self) -> None:  # the name http.server calls
        """Answer with a file."""
        path = self.root / unquote(urlsplit(self.path).path).lstrip("/")
        if path.is_dir():
            path /= "index.html"
        status = 200 if path.is_file() else 404
        path = path if status == 200 else self.root / "404.html"  # noqa: PLR2004  # the status of HTTP
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        if path.suffix == ".woff2":
            kind = "font/woff2"
        body = _body(path, path.stat().st_mtime_ns)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if path.suffix in TEXT else kind)
        if path.suffix not in READY_COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        with suppress(ConnectionError):  # the visitor left before all had come
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""
