"""Two runs of tests at once: what each says is whole, and a failure of one is a failure."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from setup.tests import INTERRUPTED, side_by_side

# Ends when the other has said its first line, so that both speak at the same time.
TURNS = """
import sys, time
from pathlib import Path
me, other, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
print(me, 1, flush=True)
(folder / me).touch()
while not (folder / other).exists():
    time.sleep(0.01)
print(me, 2, flush=True)
print(me, "đã xong", flush=True)
"""
ASLEEP = """
import os, sys, time
from pathlib import Path
(Path(sys.argv[1]) / str(os.getpid())).touch()
try:
    time.sleep(600)
except KeyboardInterrupt:
    print("stopped")
"""


def python(text: str, *arguments: str) -> list[str]:
    """The command that runs a program."""
    return [sys.executable, "-X", "utf8", "-c", text, *arguments]


def test_each_output_is_whole_and_the_last_lines_come_last(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """However the lines came, those of one run stand together."""
    folder = str(tmp_path)
    code = side_by_side([python(TURNS, "a", "b", folder), python(TURNS, "b", "a", folder)], {})
    assert code == 0
    said = capsys.readouterr().out.splitlines()
    assert said == ["a 1", "a 2", "b 1", "b 2", "a đã xong", "b đã xong"]


@pytest.mark.parametrize("codes", [(0, 3), (3, 0)])
def test_the_failure_of_one_is_a_failure(
    codes: tuple[int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    """The other goes on to its end, so that one run shows all that is wrong."""
    ends = [python(f"print({code}); raise SystemExit({code})") for code in codes]
    assert side_by_side(ends, {}) == 3
    assert sorted(capsys.readouterr().out.split()) == ["0", "3"]


def test_the_variables_reach_both(capsys: pytest.CaptureFixture[str]) -> None:
    """The folder they share is named in one."""
    asks = python("import os; print(os.environ['THU'])")
    assert side_by_side([asks, asks], {"THU": "một"}) == 0
    assert capsys.readouterr().out == "một\nmột\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to a console, not to a group")
def test_ctrl_c_stops_both(tmp_path: Path, project_root: Path, patience: float) -> None:
    """A terminal sends it to all of them; each may still say how far it was."""
    command = python(ASLEEP, str(tmp_path))
    program = f"from setup.tests import *; raise SystemExit(side_by_side([{command!r}] * 2, {{}}))"
    with subprocess.Popen(
        python(program),
        env={**os.environ, "PYTHONPATH": str(project_root / "scripts")},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        until = time.monotonic() + patience
        while len(list(tmp_path.iterdir())) < 2:
            assert time.monotonic() < until
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        said, _ = process.communicate(timeout=patience)
    assert process.returncode == INTERRUPTED
    assert said == "stopped\nstopped\n"
