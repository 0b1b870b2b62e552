"""What a disk refuses or holds, an editor reads in one sentence."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from chuyenmuc.cli import check
from chuyenmuc.cli.exit_codes import HAS_ERRORS
from chuyenmuc.cli.main import main
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.publish.swap import SwapRefusedError
from chuyenmuc.report_text import as_github


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/đĩa/x"), "/đĩa/x: ổ đĩa đã đầy."),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), "/x: không có quyền."),
        (SwapRefusedError(Path("site"), "không có quyền"), "site: không có quyền."),
    ],
)
def test_a_disk_error_is_one_sentence(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    words: str,
) -> None:
    """Exit 1, the path and the reason in Vietnamese, no traceback."""

    def refuse(*_: object) -> int:
        raise error

    monkeypatch.setattr(check, "run", refuse)
    assert main(["--project", str(project), "check"]) == HAS_ERRORS
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1


def test_verify_asks_for_a_commune_that_is_there(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A misspelt commune is not quietly taken for a demo."""
    (project / "site").mkdir()
    assert main(["--project", str(project), "verify", "--commune", "xa-mua"]) == HAS_ERRORS
    assert "Có phải bạn muốn viết `xa-mau`?" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_project_without_the_settings_of_the_engine_is_one_sentence(
    command: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1, the file by its name, in Vietnamese."""
    assert main(["--project", str(project), command]) == HAS_ERRORS
    said = capsys.readouterr().err.splitlines()
    assert said[1] == f"Không có tệp {project / 'mkdocs.yml'}."


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file name is always text")
def test_a_file_name_that_is_no_text_is_reported(project: Path) -> None:
    """Its bytes are shown escaped, on a screen of any encoding."""
    with Path(os.fsdecode(os.fsencode(project / "content") + b"/b\xff.md")).open("wb"):
        pass
    program = "from chuyenmuc.cli.main import main; raise SystemExit(main())"
    done = subprocess.run(
        [sys.executable, "-c", program, "--project", str(project), "check"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(check.__file__).parents[2])},
    )
    assert done.returncode == 1
    assert "content/b\\udcff.md:1:1: lỗi ND107" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_file_name_cannot_write_a_workflow_command() -> None:
    """A line break, comma or colon in it stays a part of the name."""
    finding = Diagnostic(Location("content/a\n::x,y:z.md", 2, 3), "ND105", "Sai.\r\nSai.", "Sửa.")
    assert as_github(finding) == (
        "::error file=content/a%0A%3A%3Ax%2Cy%3Az.md,line=2,col=3,title=ND105::"
        "Sai.%0D%0ASai. → Sửa."
    )
