"""What lies in ``content/`` and is no file: told, never waited for."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from chuyenmuc.content.load import (
    SourceFile,
    load_article,
    load_data,
    load_infographic,
    load_records,
)
from chuyenmuc.content.load.recording import read_recording
from chuyenmuc.content.tree import walk


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    """Opening one would wait until somebody writes to it."""
    (tmp_path / "content" / "common").mkdir(parents=True)
    os.mkfifo(tmp_path / "content" / "common" / "bai.md")
    files, findings = walk(tmp_path)
    assert files == []
    assert [(f.location.uri, f.code) for f in findings] == [("content/common/bai.md", "ND107")]


def test_a_folder_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One finding with the reason in Vietnamese; the rest is read."""
    closed = tmp_path / "content" / "common" / "guides"
    closed.mkdir(parents=True)
    (tmp_path / "content" / "common" / "bai.md").write_text("x", encoding="utf-8")
    scandir = os.scandir

    def refuse(folder: Path) -> object:
        if folder == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    files, findings = walk(tmp_path)
    assert [file.id for file in files] == ["bai"]
    assert [f.message for f in findings] == ["Không mở được tệp (không có quyền)."]


@pytest.mark.parametrize(
    "name",
    [
        ".~lock.so-lieu.csv#",
        ".~lock.bai.md#",
        "~WRL0001.tmp",
        "~$bai.md",
        "A1B2C300",
        "4913",
        "bai.md~RF1a2b3c.TMP",
        "bai.md___jb_tmp___",
        ".goutputstream-ABC123",
        "#bai.md#",
        ".#bai.md",
        ".bai.md.kate-swp",
        ".bai.md.swp",
        "bai.md~",
        "bai.md.tmp",
        "bai.md.tmp.812.1764",
        "bai.bak",
        ".directory",
        "Icon\r",
        "desktop.ini",
        "Thumbs.db",
        ".DS_Store",
        "@eaDir/bai.md",
        ".stfolder/bai.md",
        ".nfs000000a1",
        ".fuse_hidden0001",
        ".dropbox",
        "$RECYCLE.BIN/bai.md",
        ".obsidian/app.json",
        ".vscode/settings.json",
        "anh.jpg.crdownload",
        ".~sync",
        "System Volume Information/x",
        "bai.md.sb-1a2b3c4d-XyZ123/bai.md",
    ],
)
@pytest.mark.parametrize("folder", ["common/guides", "communes/xa-thu/records"])
def test_what_a_program_leaves_is_not_content(tmp_path: Path, folder: str, name: str) -> None:
    """A table open in an office, a sync that runs: nothing is read of it and nothing said."""
    path = tmp_path / "content" / folder / name
    path.parent.mkdir(parents=True)
    path.write_text("x", encoding="utf-8")
    assert walk(tmp_path) == ([], [])


def test_a_file_that_vanishes_while_the_folder_is_walked_is_as_if_never_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Editors save by writing aside and moving: no crash, and no finding about what is gone."""
    guides = tmp_path / "content" / "common" / "guides"
    guides.mkdir(parents=True)
    for name in ("mot.md", "hai.md"):
        (guides / name).write_text("x", encoding="utf-8")
    lstat = Path.lstat

    def gone(path: Path) -> os.stat_result:
        if path.name == "hai.md":
            path.unlink()
        return lstat(path)

    monkeypatch.setattr(Path, "lstat", gone)
    files, findings = walk(tmp_path)
    assert ([file.id for file in files], findings) == (["mot"], [])


def test_a_folder_that_vanishes_while_its_parent_is_walked_is_as_if_never_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder being moved: what it held is found in its new place by the next run."""
    guides = tmp_path / "content" / "common" / "guides"
    guides.mkdir(parents=True)
    scandir = os.scandir

    def gone(folder: Path) -> object:
        if folder == guides and guides.exists():
            guides.rmdir()
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", gone)
    assert walk(tmp_path) == ([], [])


def test_a_file_that_vanishes_before_it_is_read_is_as_if_never_there(tmp_path: Path) -> None:
    """It was there when the folder was walked; the next run sees what took its place."""
    gone = tmp_path / "bai.md"
    for load in (load_article, load_data, load_infographic, load_records):
        file = SourceFile(gone, "content/common/guides/bai.md", "articles", "common")
        assert load(file) == (None, [])
    assert read_recording(SourceFile(gone, "x", "recordings", "common")) == (None, [])


def test_two_pictures_are_a_copy_only_with_the_same_bytes(tmp_path: Path) -> None:
    """Phones number all photographs they send: “anh (1).jpg” may be another one."""
    guides = tmp_path / "content" / "common" / "guides"
    guides.mkdir(parents=True)
    for name, body in (("a.jpg", "x"), ("a (1).jpg", "x"), ("a (2).jpg", "y")):
        (guides / name).write_text(body, encoding="utf-8")
    files, findings = walk(tmp_path)
    assert [file.path.name for file in files] == ["a (2).jpg", "a.jpg"]
    assert [(f.code, f.location.uri) for f in findings] == [
        ("ND130", "content/common/guides/a (1).jpg")
    ]
