"""What lies in ``content/`` and is no file: told, never waited for."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

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
    closed = tmp_path / "content" / "common" / "khoa"
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
