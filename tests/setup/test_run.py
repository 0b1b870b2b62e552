"""Whoever has an old Python is told so, in a sentence that this Python can read."""

from __future__ import annotations

import ast
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from setup import browser, targets

NEWER_THAN_2_7 = (
    *(ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Starred, ast.AsyncFunctionDef, ast.Await),
    *(ast.Nonlocal, ast.YieldFrom, ast.Match, ast.MatMult, ast.arg, ast.FunctionDef),
)
AS_AN_OLD_ONE = """
import sys
sys.version_info, sys.argv[0] = {version}, {file!r}
exec(compile(open({file!r}, encoding="utf-8").read(), {file!r}, "exec"), {{"__name__": "__main__"}})
"""


@pytest.fixture
def door(project_root: Path) -> Path:
    """The file that everybody starts."""
    return project_root / "scripts" / "setup" / "run.py"


def test_an_old_python_can_read_the_door(door: Path) -> None:
    """No newer form is in it, it imports what was always there, and names its encoding."""
    text = door.read_text(encoding="utf-8")
    assert "coding: utf-8" in text.splitlines()[0]  # without it Python 2 stops at the first ư
    tree = ast.parse(text)
    assert [
        type(node).__name__ for node in ast.walk(tree) if isinstance(node, NEWER_THAN_2_7)
    ] == []
    (first,) = (node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom))
    assert ast.unparse(first) == "import sys"


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 1)])
def test_an_old_python_is_told_in_vietnamese(door: Path, version: tuple[int, ...]) -> None:
    """Which one is needed, and which one this is."""
    program = AS_AN_OLD_ONE.format(version=version, file=str(door))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    said = f"Chưa chạy được: cần Python 3.11 trở lên, đây là Python {version[0]}.{version[1]}.\n"
    assert (done.returncode, done.stderr.decode()) == (1, said)


def test_this_python_goes_through_the_door(door: Path) -> None:
    """Without a target it says how it is used."""
    done = subprocess.run([sys.executable, door], capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode().splitlines()[0].split(":")[0]) == (2, "Cách dùng")


def test_a_dollar_in_the_path_is_told_before_anything_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shell reads the first line of what pip installs."""
    monkeypatch.setattr(targets, "ROOT", tmp_path / "a$b")
    with pytest.raises(targets.SetupError, match=r"có dấu \$"):
        targets.prepare(for_development=False)


def test_nothing_is_installed_into_the_machine_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody sits at a terminal: the command is said, not run."""
    asked: list[list[str]] = []
    monkeypatch.setattr(browser, "find_browser", lambda: None)
    monkeypatch.setattr(browser, "installed_by", asked.append)
    command = ["sudo", "apt-get", "install", "chromium"]
    monkeypatch.setattr(browser, "of_the_system", lambda: command)
    monkeypatch.setattr("sys.stdin", StringIO("c\n"))
    with pytest.raises(browser.BrowserError, match="Lệnh cài: sudo apt-get install chromium"):
        browser.ensure_browser()
    assert [command[0] for command in asked] == [sys.executable]
