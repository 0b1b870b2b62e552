"""A preview of a project of its own: made, started, looked at as a browser does."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

COMMUNE, TODAY = "xa-thu", "2026-11-20"
PAUSE = 0.1
_NOTICE = re.compile("<!--xem-thu-->.*?<!--/xem-thu-->", re.DOTALL)


class PreviewEndedError(Exception):
    """The preview has ended or does not answer; the message is what it said."""


def start(project: Path, *options: str, stderr: int | IO[str], **more: Any) -> Any:  # noqa: ANN401  # as Popen has it
    """Start a preview of a project."""
    program = Path(sys.executable).with_name("chuyenmuc")
    return subprocess.Popen(
        [program, "serve", "--commune", COMMUNE, "--today", TODAY, *options],
        cwd=project,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
        stderr=stderr,
        encoding="utf-8",
        **more,
    )


class Preview:
    """A running preview. ``said`` is the file of what it says."""

    def __init__(self, project: Path, process: subprocess.Popen[str], said: Path) -> None:
        settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
        self.address = settings.split("dev_addr: ")[1].strip()
        self.process = process
        self.said = said
        self.slowest = 0.0

    @property
    def port(self) -> str:
        """Where it listens."""
        return self.address.rpartition(":")[2]

    def get(self, uri: str, patience: float) -> str:
        """The text of a page, whatever its status; waits until the server listens.

        Raises:
            PreviewEndedError: it has ended, or does not answer in that many seconds.
        """
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if self.process.poll() is not None:
                break
            asked = time.monotonic()
            try:
                with urllib.request.urlopen(f"http://{self.address}/{uri}", timeout=patience) as at:
                    text: bytes = at.read()
            except urllib.error.HTTPError as error:
                text = error.read()
            except OSError:  # not up yet
                time.sleep(PAUSE)
                continue
            self.slowest = max(self.slowest, time.monotonic() - asked)
            return text.decode("utf-8")
        raise PreviewEndedError(self.said.read_text(encoding="utf-8"))

    def shows(self, uri: str, words: str, patience: float) -> bool:
        """Whether words come to stand on a page."""
        return self._comes(lambda: words in self.get(uri, patience), patience)

    def tells(self, uri: str, words: str, patience: float, *, is_there: bool = True) -> bool:
        """Whether words come to stand in the notice of a page, or go away from it."""
        return self._comes(lambda: (words in self._notice(uri, patience)) is is_there, patience)

    def _notice(self, uri: str, patience: float) -> str:
        return "".join(_NOTICE.findall(self.get(uri, patience)))

    def _comes(self, holds: Callable[[], bool], patience: float) -> bool:
        until = time.monotonic() + patience
        while not holds():
            if time.monotonic() > until:
                return False
            time.sleep(PAUSE)
        return True


@contextmanager
def running(project: Path) -> Iterator[Preview]:
    """Preview a project on a free port of its own until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\ndev_addr: 127.0.0.1:{port}\n")
    said = project.with_name(f"{project.name}.log")
    with said.open("w", encoding="utf-8") as log, start(project, stderr=log) as process:
        try:
            yield Preview(project, process, said)
        finally:
            process.kill()
