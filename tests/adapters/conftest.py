"""What the tests of whole builds and of previews lean on."""

from __future__ import annotations

import hashlib
import socket
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from bench.preview.running import Preview, start

Fingerprint = Callable[[Path], dict[str, str]]
Start = Callable[..., subprocess.Popen[str]]


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


@pytest.fixture(scope="session")
def start_preview() -> Start:
    """Start a preview of a project."""
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
