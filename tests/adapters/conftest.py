"""What the tests of whole builds and of previews lean on."""

from __future__ import annotations

import hashlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

Fingerprint = Callable[[Path], dict[str, str]]
Start = Callable[..., subprocess.Popen[str]]
COMMUNE, TODAY = "xa-thu", "2026-11-20"


@pytest.fixture(scope="session")
def fingerprint() -> Fingerprint:
    """Tell every file of a folder and the hash of its bytes."""

    def files(folder: Path) -> dict[str, str]:
        return {
            path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    return files


@pytest.fixture(scope="session")
def project_to_preview(own_project: Callable[..., Path]) -> Callable[..., Path]:
    """Make a project of ``xa-thu`` from the files of its content, with a free port."""

    def make(folder: Path, content: Mapping[str, str]) -> Path:
        own_project(folder)
        for uri, text in content.items():
            path = folder / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
            settings.write(f"\ndev_addr: 127.0.0.1:{port}\n")
        return folder

    return make


class Preview:
    """A running preview, looked at as a browser does. ``said`` is the file of what it says."""

    def __init__(self, project: Path, process: subprocess.Popen[str], said: Path) -> None:
        settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
        self.address = settings.split("dev_addr: ")[1].strip()
        self.process = process
        self.said = said

    @property
    def port(self) -> str:
        """Where it listens."""
        return self.address.rpartition(":")[2]

    def get(self, uri: str, patience: float) -> str:
        """The text of a page, whatever its status; waits until the server listens."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if self.process.poll() is not None:
                pytest.fail(f"the preview has ended: {self.said.read_text(encoding='utf-8')}")
            try:
                with urllib.request.urlopen(f"http://{self.address}/{uri}", timeout=5) as page:
                    text: bytes = page.read()
                    return text.decode("utf-8")
            except urllib.error.HTTPError as error:
                return error.read().decode("utf-8")
            except OSError:  # not up yet
                time.sleep(0.1)
        pytest.fail(f"no answer: {self.said.read_text(encoding='utf-8')}")

    def shows(self, uri: str, words: str, patience: float) -> bool:
        """Whether words come to stand on a page."""
        until = time.monotonic() + patience
        while words not in self.get(uri, patience):
            if time.monotonic() > until:
                return False
            time.sleep(0.1)
        return True


@pytest.fixture(scope="session")
def start_preview() -> Start:
    """Start a preview of a project."""

    def start(project: Path, *options: str, stderr: int | IO[str], **more: Any) -> Any:  # noqa: ANN401  # as Popen has it
        program = Path(sys.executable).with_name("chuyenmuc")
        return subprocess.Popen(
            [program, "serve", "--commune", COMMUNE, "--today", TODAY, *options],
            cwd=project,
            env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
            stderr=stderr,
            encoding="utf-8",
            **more,
        )

    return start


@pytest.fixture(scope="session")
def previewed(start_preview: Start) -> Callable[[Path], AbstractContextManager[Preview]]:
    """Preview a project until the block ends."""

    @contextmanager
    def run(project: Path) -> Iterator[Preview]:
        said = project.with_name(f"{project.name}.log")
        with said.open("w", encoding="utf-8") as log, start_preview(project, stderr=log) as process:
            yield Preview(project, process, said)
            process.kill()

    return run
