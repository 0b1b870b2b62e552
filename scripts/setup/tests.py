"""Run the tests: those in a browser in a process of their own, all others beside them.

``python scripts/setup/tests.py`` runs all; what comes after it goes on to one single pytest. Both
runs build the sites they look at once, into a folder they share.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
INTERRUPTED = 130
SHARED = "CHUYENMUC_TESTS_SHARE"  # the variable that tests/conftest.py reads
# Two workers each, on two cores: a browser waits more than it computes. A file stays with one
# worker, so that what a module sets up is set up once. Files come in their order, so that the long
# ones of tests/adapters begin first and nobody waits for them at the end.
PYTEST = (
    str(Path(sys.executable).with_name("pytest")),
    *("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"),
)
RUNS = ((*PYTEST, "--ignore=tests/browser"), (*PYTEST, "tests/browser"))


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for, or everything; the first exit code that is not 0."""
    if isinstance(sys.stdout, TextIOWrapper):  # a Windows console has a code page of its own
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)
    if arguments:
        with subprocess.Popen([*PYTEST, *arguments], cwd=ROOT, text=True) as process:
            return _ended([process])
    colour = ("--color=yes",) if sys.stdout.isatty() else ()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as shared:
        return side_by_side([(*command, *colour) for command in RUNS], {SHARED: shared})


def side_by_side(commands: Sequence[Sequence[str]], variables: Mapping[str, str]) -> int:
    """Run commands at the same time, each to its end.

    What the first says is shown at once, what the others say whole when all are done. The last
    line of each comes at the very end, where people and CI look for it.

    Returns:
        The first exit code that is not 0, or 0; 130 after Ctrl-C, which reaches all of them
        through the terminal.
    """
    heard: list[list[str]] = [[] for _ in commands]
    with ExitStack() as stack:
        running = [stack.enter_context(_started(command, variables)) for command in commands]
        listeners = [
            threading.Thread(target=_listen, args=(process.stdout, lines, lines is heard[0]))
            for process, lines in zip(running, heard, strict=True)
        ]
        for listener in listeners:
            listener.start()
        code = _ended(running)
        for listener in listeners:
            listener.join()
    for lines in heard[1:]:
        print(*lines[:-1], sep="", end="")
    print(*(line for lines in heard for line in lines[-1:]), sep="", end="", flush=True)
    return code


def _started(command: Sequence[str], variables: Mapping[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def _listen(said: IO[str], lines: list[str], live: bool) -> None:  # noqa: FBT001  # from a thread
    """Keep every line; show each, once the next one shows that it is not the last."""
    for line in said:
        if live and lines:
            print(lines[-1], end="", flush=True)
        lines.append(line)


def _ended(running: Sequence[subprocess.Popen[str]]) -> int:
    """Wait for all; a Ctrl-C they have heard, too."""
    stopped = False
    for process in running:
        while process.poll() is None:
            try:
                process.wait()
            except KeyboardInterrupt:
                stopped = True
    codes = (process.returncode for process in running)
    return INTERRUPTED if stopped else next((code for code in codes if code), 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
