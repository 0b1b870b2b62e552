"""What every test may lean on: the project, its demo site built once, no network."""

from __future__ import annotations

import ipaddress
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock

TODAY = "2026-11-20"
COMMUNE = "dien-chau"
ROOT = Path(__file__).resolve().parents[1]
FOUNDED = """name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang thử của bộ kiểm tra.
"""

# Deadlines measure the machine, not the code.
hypothesis.settings.register_profile("chuyenmuc", deadline=None)
hypothesis.settings.load_profile("chuyenmuc")


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The folder with ``content/``, ``templates/`` and ``assets/``."""
    return ROOT


@pytest.fixture(scope="session")
def silence() -> Callable[[int], bytes]:
    """The bytes of an MP3 of so many frames of silence, each 0.036 seconds: mono, 16 kHz."""
    frame = bytes.fromhex("fff328c0") + bytes(68)  # MPEG 2, layer III, 16 kbit/s; nothing in it
    return lambda frames: frame * frames


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """A test that would leave this machine fails instead."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: object) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not is_loopback(address):
            pytest.fail(f"a test tried to reach {address!r} over the network")
        connect(self, address)  # type: ignore[arg-type]  # passed on as it came

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        yield


def is_loopback(address: object) -> bool:
    """Whether a socket address is this machine."""
    host = address[0] if isinstance(address, tuple) else address
    try:
        return host == "localhost" or ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session")
def built_site(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str, project_root: Path
) -> Path:
    """The site of the demo commune on a fixed day, built once per run for all workers."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    site = shared / "site"
    with FileLock(shared / "site.lock"):
        if not site.is_dir():
            build(site, project_root)
    return site


def build(site: Path, project_root: Path) -> None:
    """Run the program as an editor does; what it said is shown if it fails."""
    program = Path(sys.executable).with_name("chuyenmuc")
    done = subprocess.run(
        [program, "build", "--commune", COMMUNE, "--today", TODAY, "--out", site],
        cwd=project_root,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode != 0 or not (site / "index.html").is_file():
        pytest.fail(f"chuyenmuc build: exit {done.returncode}\n{done.stdout}{done.stderr}")


@pytest.fixture(scope="session")
def program_copy(project_root: Path) -> Callable[[Path], Path]:
    """Copy the program and found a commune, ``xa-thu``, for a test that adds to both."""

    def copy(folder: Path) -> Path:
        for part in ("scripts/chuyenmuc", "templates", "assets"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(project_root / part, folder / part, ignore=ignored)
        commune = folder / "content/communes/xa-thu/commune.yml"
        commune.parent.mkdir(parents=True)
        commune.write_text(FOUNDED, encoding="utf-8")
        shutil.copy(project_root / "mkdocs.yml", folder)
        (folder / "docs").mkdir()
        return folder

    return copy


@pytest.fixture(scope="session")
def run_copy() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the program of a copy, on the day of the tests; what it said comes back."""

    def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        program = Path(sys.executable).with_name("chuyenmuc")
        return subprocess.run(
            [program, *arguments, "--commune", "xa-thu", "--today", TODAY],
            cwd=folder,
            env={
                **os.environ,
                "PYTHONWARNDEFAULTENCODING": "",
                "PYTHONPATH": str(folder / "scripts"),
            },
            capture_output=True,
            check=False,
            encoding="utf-8",
        )

    return run
