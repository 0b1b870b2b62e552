"""What was written is what was meant, and what was opened once need not be again."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.artifact import Artifact
from chuyenmuc.publish.integrity import digest
from chuyenmuc.publish.reopened.openings import Openings, print_findings, read_back


def png() -> bytes:
    """A whole picture."""
    file = io.BytesIO()
    Image.new("L", (3, 3)).save(file, "PNG")
    return file.getvalue()


FILES = {"a/b.png": png(), "robots.txt": b"User-agent: *\n", "search/t1.json": b"[]"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The three files as they were written."""
    for uri, body in FILES.items():
        path = tmp_path / "site" / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    return tmp_path / "site"


def nothing_opened(tmp_path: Path) -> Openings:
    """Openings of a first run."""
    return Openings.of(FileCache(tmp_path / "cache"), "xa-thu", "site")


def test_what_is_right_is_told_by_its_digests(folder: Path, tmp_path: Path) -> None:
    """Of every file, and nothing is found."""
    meant = {uri: digest(body) for uri, body in FILES.items()}
    assert read_back(folder, meant, nothing_opened(tmp_path))[0] == meant
    assert not read_back(folder, meant, nothing_opened(tmp_path))[1].diagnostics


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_bytes(path.read_bytes() + b" "),
        lambda path: os.truncate(path, 1),
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b"<script>"),
    ],
)
def test_a_file_that_is_not_what_was_meant_is_named(
    folder: Path, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    """Even one that opens well: a manifest made of it would lie."""
    meant = {uri: digest(body) for uri, body in FILES.items()}
    for uri in FILES:
        body = (folder / uri).read_bytes()
        change(folder / uri)
        (finding,) = read_back(folder, meant, nothing_opened(tmp_path))[1]
        assert (finding.code, finding.location.uri) == ("XB772", uri)
        (folder / uri).write_bytes(body)


def test_a_file_that_was_meant_and_does_not_open_is_named(folder: Path, tmp_path: Path) -> None:
    """Of the engine as well, whose bytes we do not know beforehand."""
    for uri in FILES:
        body = (folder / uri).read_bytes()
        (folder / uri).write_bytes(b"")
        for meant in ({}, {uri: digest(b"")}):
            (finding,) = read_back(folder, meant, nothing_opened(tmp_path))[1]
            assert (finding.code, finding.location.uri) == ("XB773", uri)
            assert "tệp rỗng" in finding.message
        (folder / uri).write_bytes(body)


def test_what_was_opened_well_is_not_opened_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what was not is, every time; the same bytes under another ending are another file."""
    first = nothing_opened(tmp_path)
    read_back(folder, {}, first)
    first.keep()
    opened: list[str] = []

    def refuse(uri: str, _: bytes) -> str:
        opened.append(uri)
        return "hỏng"

    monkeypatch.setattr("chuyenmuc.publish.reopened.openings.fault_of", refuse)
    (folder / "c.webp").write_bytes(FILES["a/b.png"])
    later = nothing_opened(tmp_path)
    read_back(folder, {}, later)
    assert opened == ["c.webp"]
    later.keep()
    read_back(folder, {}, nothing_opened(tmp_path))
    assert opened == ["c.webp", "c.webp"]


def test_a_damaged_list_of_openings_is_no_list(folder: Path, tmp_path: Path) -> None:
    """Everything is opened again."""
    first = nothing_opened(tmp_path)
    read_back(folder, {}, first)
    first.keep()
    (kept,) = (tmp_path / "cache").rglob("*.opened")
    kept.write_bytes(kept.read_bytes().replace(b"a", b"b"))
    later = nothing_opened(tmp_path)
    assert later.before == frozenset()
    assert [finding.code for finding in later.keep()] == ["XB770"]


def test_prints_are_opened_too(tmp_path: Path) -> None:
    """They lie beside the site and nobody else looks at them before the print shop."""
    prints = [Artifact("a/b/c.png", png()), Artifact("a/b/d.pdf", b"%PDF-1.7\n")]
    (finding,) = print_findings(prints, nothing_opened(tmp_path))
    assert (finding.code, finding.location.uri) == ("XB773", "print/a/b/d.pdf")
