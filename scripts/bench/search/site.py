"""The pages ``make bench-search`` measures on: the real site, a grown one, and how they are served.

Sites lie in a temporary folder; the grown project and its pictures stay in ``.cache/bench/``.
"""

from __future__ import annotations

import gzip
import mimetypes
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bench.linked import ROOT, linked_project
from bench.search.pages import grow

COMMUNE = "dien-chau"
# The day of the build and of every reader's clock: what expires must not change the ranking of a
# benchmark that is run years later.
TODAY = "2026-11-20"
NEW_MONTHS = 57  # listings by month that the grown pages bring with them
_TEXTS = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"}
# Put before the worker when it is sent: in a worker, stop the clock on that day.
FROZEN_CLOCK = (
    'typeof WorkerGlobalScope!=="undefined"&&(function(R,T){self.Date=class extends R{'
    "constructor(){arguments.length?super(...arguments):super(T)}static now(){return T}}"
    f'}})(Date,Date.parse("{TODAY}T05:00:00Z"));'
)


class NotBuiltError(Exception):
    """The site could not be built; the message is what the program said."""


@dataclass(frozen=True)
class Built:
    """A built site: its folder and the project it was built from."""

    project: Path
    site: Path

    @cached_property
    def page_uris(self) -> list[str]:
        """Addresses of all pages, ``""`` for the home page."""
        found = (path.parent.relative_to(self.site) for path in self.site.rglob("index.html"))
        return sorted("" if uri == Path() else f"{uri.as_posix()}/" for uri in found)


def build_real(folder: Path) -> Built:
    """Build the commune's site as it is."""
    return _build(linked_project(folder / "that"))


def build_grown(folder: Path, pages: int) -> Built:
    """Build a copy of the project that has bulletins added, about ``pages`` pages in all."""
    project = linked_project(folder / "to", ROOT / ".cache" / "bench")
    grow(project / "content", COMMUNE, pages)
    return _build(project)


def _build(project: Path) -> Built:
    program = Path(sys.executable).with_name("chuyenmuc")
    options = ["--commune", COMMUNE, "--today", TODAY]
    done = subprocess.run(
        [program, "--project", str(project), "build", *options],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode != 0:
        raise NotBuiltError(done.stdout + done.stderr)
    return Built(project, project / "site")


@dataclass(frozen=True)
class Host:
    """A running server.

    ``url`` has no last slash, ``sent`` is what went out: path and bytes. ``before`` is a line put
    before a script, by its path; it is not counted.
    """

    sent: list[tuple[str, int]] = field(default_factory=list)
    before: dict[str, str] = field(default_factory=dict)
    port: list[int] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port[0]}"


class _Handler(BaseHTTPRequestHandler):
    """Serves files the way a real host does: compressed, with a length, kept by the browser."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, folder: Path, host: Host) -> None:
        self.folder = folder
        self.host = host
        super().__init__(*arguments)  # type: ignore[arg-type]  # passed on as it came

    def do_GET(self) -> None:  # the name http.server calls
        """Send one file."""
        uri = unquote(urlsplit(self.path).path).lstrip("/")
        path = self.folder / uri
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = plain = path.read_bytes()
        if uri in self.host.before:
            body = self.host.before[uri].encode() + body
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "text/plain")
        if path.suffix in _TEXTS:
            body, plain = (gzip.compress(data, 6, mtime=0) for data in (body, plain))
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)
        self.host.sent.append((uri, len(plain)))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """A server that does not mind a reader who leaves in the middle."""

    def handle_error(self, *_: object) -> None:
        """Say nothing: what matters is missing on the reader's side too."""


@contextmanager
def served(folder: Path) -> Iterator[Host]:
    """Serve a folder on a free port of this machine."""
    host = Host()
    handler = partial(_Handler, folder=folder, host=host)
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        host.port.append(server.server_port)
        yield host
        server.shutdown()
        thread.join()


def gzip_bytes(path: Path) -> int:
    """The weight of a file as a host sends it."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))
