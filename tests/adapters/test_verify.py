"""What hits sites of communes is found: a changed script, a gambling page, a page that is gone."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from chuyenmuc.adapters.live_site import verify_address
from chuyenmuc.adapters.web import fetch
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS, WRONG_USAGE
from chuyenmuc.cli.main import main
from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.integrity import (
    ManifestUnreadableError,
    compare,
    digests_of,
    findings,
    manifest_text,
    read_manifest,
)

PAGES = {
    "index.html": '<title>Trang chủ</title><a href="bai/">Bài</a><script src="a.js"></script>',
    "bai/index.html": '<title>Bài</title><a href="../">Về</a><a href="tệp.pdf">Tệp</a>',
    "bai/tệp.pdf": "%PDF",
    "404.html": "<title>Không thấy</title>",
    "a.js": "start()",
}
BET = '<title>Nhà cái</title><a href="../nha-cai-2/">Chơi</a>'


def put(site: Path, uri: str, text: str) -> None:
    """A file of the site."""
    path = site / uri
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site."""
    for uri, text in PAGES.items():
        put(tmp_path / "site", uri, text)
    return tmp_path / "site"


@pytest.fixture
def expected(site: Path) -> dict[str, str]:
    """Its digests, before anything happens to it."""
    return digests_of(site)


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder; ``bot/`` holds what only a search engine is shown, ``away`` leads off."""

    def do_GET(self) -> None:
        """Answer as an intruded server does."""
        if self.path.startswith("/away"):
            self.send_response(302)
            self.send_header("Location", "https://nha-cai.example/")
            self.end_headers()
            return
        hidden = Path(self.directory) / "bot" / "index.html"
        if "Googlebot" in self.headers["User-Agent"] and self.path == "/" and hidden.exists():
            self.path = "/bot/index.html"
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """The site on a server of this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def in_short(report: Report) -> list[tuple[str, str]]:
    """Code and file of each finding."""
    return [(found.code, found.location.uri) for found in report]


def test_a_folder_as_built_has_nothing_to_say(site: Path, expected: dict[str, str]) -> None:
    """The manifest reads back as it was written, the same text for the same site."""
    text = manifest_text(expected)
    assert read_manifest(text) == expected
    assert manifest_text(dict(reversed(expected.items()))) == text
    put(site, "integrity.json", text)
    for name in ("_headers", ".htaccess", "web.config"):
        put(site, name, "/*")
    assert not compare(expected, digests_of(site))


def test_instructions_to_a_server_deeper_in_the_site_are_foreign(
    site: Path, expected: dict[str, str]
) -> None:
    """We write them for the top alone; intruders put them where they hide something."""
    put(site, "bai/.htaccess", "RewriteEngine On")
    assert in_short(findings(compare(expected, digests_of(site)))) == [("XB723", "bai/.htaccess")]


def test_a_folder_that_was_changed_is_told_file_by_file(
    site: Path, expected: dict[str, str]
) -> None:
    """Changed, missing and foreign, each under its code."""
    put(site, "a.js", "start();steal()")
    (site / "bai" / "index.html").unlink()
    put(site, "wp-login.php", "<?php")
    assert in_short(findings(compare(expected, digests_of(site)))) == [
        ("XB721", "a.js"),
        ("XB722", "bai/index.html"),
        ("XB723", "wp-login.php"),
    ]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"v": 2, "files": {}}', '{"v": 1, "files": {}}'])
def test_a_damaged_manifest_is_refused(text: str) -> None:
    """Nothing is ever compared with half a list."""
    with pytest.raises(ManifestUnreadableError):
        read_manifest(text)


def test_a_site_on_the_web_as_built_has_nothing_to_say(
    address: str, expected: dict[str, str]
) -> None:
    """Every file is fetched under the address readers use."""
    assert in_short(verify_address(address, expected)) == []
    assert in_short(verify_address(f"{address}/", expected)) == []


def test_a_changed_script_and_a_lost_page_are_found(
    site: Path, address: str, expected: dict[str, str]
) -> None:
    """What readers would get is not what was built."""
    put(site, "a.js", "start();steal()")
    (site / "bai" / "tệp.pdf").unlink()
    assert in_short(verify_address(address, expected)) == [
        ("XB721", "a.js"),
        ("XB722", "bai/tệp.pdf"),
    ]


def test_gambling_pages_behind_a_link_are_found(
    site: Path, address: str, expected: dict[str, str]
) -> None:
    """The page that links to them, the first of them, and the one that only the first names."""
    put(site, "bai/index.html", PAGES["bai/index.html"] + '<a href="../nha-cai/">.</a>')
    put(site, "nha-cai/index.html", BET)
    put(site, "nha-cai-2/index.html", BET)
    assert in_short(verify_address(address, expected)) == [
        ("XB721", "bai/index.html"),
        ("XB723", "nha-cai-2/index.html"),
        ("XB723", "nha-cai/index.html"),
    ]


def test_gambling_pages_only_a_map_of_the_site_names_are_found(
    site: Path, address: str, expected: dict[str, str]
) -> None:
    """Intruders bring a sitemap.xml of their own."""
    put(site, "sitemap.xml", f"<urlset><url><loc>{address}/nha-cai/</loc></url></urlset>")
    put(site, "nha-cai/index.html", BET)
    assert in_short(verify_address(address, expected)) == [
        ("XB723", "nha-cai/index.html"),
        ("XB723", "sitemap.xml"),
    ]


def test_a_page_shown_to_search_engines_alone_is_found(
    site: Path, address: str, expected: dict[str, str]
) -> None:
    """The site looks whole to a reader."""
    put(site, "bot/index.html", BET)
    report = verify_address(address, expected)
    assert in_short(report) == [("XB721", "index.html")]
    assert "khi máy tìm kiếm hỏi" in next(iter(report)).message


def test_a_page_that_sends_readers_away_is_found(address: str, expected: dict[str, str]) -> None:
    """A redirect to another host is not followed; the host is named."""
    report = verify_address(address, {**expected, "away": "x"})
    assert in_short(report) == [("XB721", "away")]
    assert "`nha-cai.example`" in next(iter(report)).message


def test_a_server_that_does_not_answer_is_said_so(expected: dict[str, str]) -> None:
    """One sentence for each file, and a limit to the waiting."""
    with socket.create_server(("127.0.0.1", 0)) as silent:  # accepts, then says nothing
        port = silent.getsockname()[1]
        answer = fetch(f"http://127.0.0.1:{port}/", seconds=0.2)
    assert (answer.status, answer.reason) == (0, "máy chủ không trả lời trong 0 giây")
    report = verify_address(f"http://127.0.0.1:{port}", expected)  # nobody is there any more
    assert {found.code for found in report} == {"XB724"}
    assert "không nối được" in next(iter(report)).message


def test_the_command_ends_with_one(
    site: Path, address: str, project_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a watchman runs it every hour: exit 0 while whole, then 1; 2 without a manifest."""
    server = site.parent / "server" / "dien-chau"
    project = ["--project", str(project_root)]
    arguments = [*project, "verify", address, "--commune", "dien-chau", "--manifest"]
    kept = server / "integrity.json"
    assert main([*arguments, str(kept)]) == WRONG_USAGE
    put(server, "integrity.json", manifest_text(digests_of(site)))
    assert main([*arguments, str(kept)]) == DONE
    put(site, "a.js", "steal()")
    assert main([*arguments, str(kept)]) == HAS_ERRORS
    said = capsys.readouterr().err
    assert "Tệp /a.js khác bản đã dựng" in said
    assert "Traceback" not in said


def test_a_build_leaves_the_manifest_beside_itself(built_site: Path) -> None:
    """The trusted copy is the one in the site, and lists all of it."""
    kept = built_site.parent / "server" / "dien-chau" / "integrity.json"
    assert kept.read_bytes() == (built_site / "integrity.json").read_bytes()
    expected = read_manifest(kept.read_text(encoding="utf-8"))
    assert not compare(expected, digests_of(built_site))
