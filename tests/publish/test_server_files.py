"""The files for web servers carry the whole policy, each in its own language."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.publish.csp import policy
from chuyenmuc.publish.server_files import server_folder, write_server_files

HASHES = ["sha256-a="]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a build leaves beside the site."""
    found = server_folder(tmp_path / "site", "xa-thu")
    write_server_files(found, HASHES, "{}", "")
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
    assert line.format(policy(HASHES, as_header=True)) in text.splitlines()
    for header in ("nosniff", "no-referrer", "camera=()", "max-age=31536000"):
        assert header in text
