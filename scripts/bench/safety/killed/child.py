"""The program in a process of its own, which dies ahead of a call that changes the disk.

The calls are heard by Python's own audit; what reaches the disk for good (``fsync``) is noted in a
journal, from which :mod:`cut` knows what a power cut would take. The disk itself is not waited for.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import stat
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

COMMANDS = ("build", "posters", "archive")
_NAMES = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link"})
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_EXCHANGE = "renameat2"


@dataclass(frozen=True, slots=True)
class Death:
    """When a run dies: ahead of its call ``step``, counted from 0, or after so many seconds."""

    step: int | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Ran:
    """What became of a run; ``code`` is below 0 where it was killed. ``journal`` are its calls."""

    code: int
    seconds: float
    said: str
    journal: tuple[list[Any], ...]


def warm() -> ForkServerContext:
    """Where runs start: the program is read once, each run is a fork of what has read it."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([f"chuyenmuc.cli.{name}" for name in ("main", *COMMANDS)])
    return context


def run(
    context: ForkServerContext, folder: Path, arguments: Sequence[str], death: Death | None = None
) -> Ran:
    """Run the program on the project in ``folder``; its journal lies beside that."""
    beside = folder.with_name(f"{folder.name}-so")
    beside.mkdir(exist_ok=True)
    for left in beside.iterdir():
        left.unlink()
    step = death.step if death else None
    process = context.Process(target=_live, args=(folder, beside, list(arguments), step))
    started = time.monotonic()
    process.start()
    process.join(death.seconds if death else None)
    if process.is_alive():
        process.kill()
        process.join()
    seconds = time.monotonic() - started
    said, noted = _text(beside / "noi"), _text(beside / "so")
    journal = tuple(json.loads(line) for line in noted.splitlines())
    return Ran(process.exitcode or 0, seconds, said, journal)


def _text(path: Path) -> str:
    """What a run has written; nothing where it died before."""
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _live(folder: Path, beside: Path, arguments: list[str], dies_at: int | None) -> None:
    """One run, from its first call to its exit code."""
    from chuyenmuc.cli.main import main  # noqa: PLC0415  # read by the server already

    sys.dont_write_bytecode = True
    said = os.open(beside / "noi", os.O_WRONLY | os.O_CREAT)
    for number in (1, 2):
        os.dup2(said, number)
    _Journal(folder, beside, dies_at).listen()
    raise SystemExit(main(["--project", str(folder), *arguments]))


class _Journal:
    """Hears, counts and notes the calls; ahead of call ``dies_at`` the process is gone."""

    def __init__(self, folder: Path, beside: Path, dies_at: int | None) -> None:
        self.folder, self.beside, self.dies_at = str(folder), beside, dies_at
        self.count = 0
        self.file = os.open(beside / "so", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.lock, self.mine = threading.RLock(), threading.local()

    def listen(self) -> None:
        """From now on; there is no way to stop, and none is needed."""
        sys.addaudithook(self._hear)
        vars(os)["fsync"] = self._synced

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if getattr(self.mine, "busy", False):
            return
        if event == "open":
            path, _, flags = arguments
            if isinstance(path, str | os.PathLike) and flags & _WRITES:
                where = os.fspath(path)
                if isinstance(where, str) and where.startswith(self.folder):
                    self._step("write", where)
        elif event in _NAMES:
            self._step(event.removeprefix("os."), *map(str, arguments[:2]))
        elif event == "ctypes.dlsym" and arguments[1] == _EXCHANGE:
            self._step("exchange")

    def _synced(self, number: int) -> None:
        found = os.fstat(number)
        what = "names" if stat.S_ISDIR(found.st_mode) else "fsync"
        self._step(what, found.st_ino, found.st_size, found.st_mtime_ns)

    def _step(self, what: str, *about: object) -> None:
        with self.lock:
            if self.count == self.dies_at:
                os.kill(os.getpid(), signal.SIGKILL)
            self.mine.busy = True
            if what == "rename":
                self._keep(*map(str, about))
            self.mine.busy = False
            os.write(self.file, f"{json.dumps([what, *about])}\n".encode())
            self.count += 1

    def _keep(self, _source: str, target: str) -> None:
        """What a rename replaces gets a second name, for a power cut to bring it back."""
        if Path(target).is_file():
            os.link(target, self.beside / f"thay-{self.count}")
