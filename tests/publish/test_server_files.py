"""The files for web servers carry the whole policy, each in its own language."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.publish.csp import policy
from chuyenmuc.publish.server_files import server_folder, write_server_files

SCRIPTS = ["alert(1)"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a build leaves beside the site."""
    found = server_folder(tmp_path / "site", "xa-thu")
    write_server_files(found, SCRIPTS, "{}", "")
    return found


def test_they_lie_beside_the_site_and_not_in_it(folder: Path, tmp_path: Path) -> None:
    """An intruder of the site must not reach the list it is checked by."""
    assert folder == tmp_path / "server" / "xa-thu"
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["Caddyfile", "_headers", "integrity.json", "nginx.conf", "sw-off.js"]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("_headers", "  Content-Security-Policy: {}"),
        ("nginx.conf", 'add_header Content-Security-Policy "{}" always;'),
        ("Caddyfile", '\tContent-Security-Policy "{}"'),
    ],
)
def test_each_server_sends_the_policy(folder: Path, name: str, line: str) -> None:
    """The form with what only a header can say; with the guards against guessing and leaking."""
    text = (folder / name).read_text(encoding="utf-8")
    assert line.format(policy(SCRIPTS, as_header=True)) in text.splitlines()
    for header in ("nosniff", "no-referrer", "camera=()", "max-age=31536000"):
        assert header in text


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
@pytest.mark.parametrize("kind", ["application/manifest+json", "text/calendar", "text/csv"])
def test_servers_are_told_the_types_they_lack(folder: Path, name: str, kind: str) -> None:
    """With `nosniff` a browser does not guess what a calendar is."""
    said = (f"default_type {kind};", f'Content-Type "{kind}; charset=utf-8"')
    assert [line for line in lines(folder, name) if any(words in line for words in said)]


@pytest.mark.parametrize(("name", "line"), [("nginx.conf", "gzip on;"), ("Caddyfile", "\tgzip 6")])
def test_servers_send_text_squeezed(folder: Path, name: str, line: str) -> None:
    """The weight of a page is counted so; nginx by itself squeezes HTML alone."""
    assert line in lines(folder, name)


def test_nginx_sends_a_folder_without_its_slash_on_within_the_site(folder: Path) -> None:
    """Behind a proxy its whole address would lead from https to http."""
    assert "absolute_redirect off;" in lines(folder, "nginx.conf")


def test_nothing_missing_is_remembered_as_missing(folder: Path) -> None:
    """Caddy would send the ten minutes of assets with a page that is not there."""
    text = lines(folder, "Caddyfile")
    assert "\theader Cache-Control no-cache" in text[text.index("handle_errors {") :]


def test_a_folder_without_a_page_is_a_page_that_is_not_there(folder: Path) -> None:
    """A web server would show a page of its own with its name and version."""
    text = lines(folder, "nginx.conf")
    assert {"error_page 403 =404 /404.html;", "server_tokens off;"} <= set(text)


def lines(folder: Path, name: str) -> list[str]:
    """The lines of one of the files."""
    return (folder / name).read_text(encoding="utf-8").splitlines()
