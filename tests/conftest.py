"""What every test may lean on: the project read once, its sites built once, no network.

What only reads the content of the project takes ``inputs`` (or ``fonts``) of this file; what needs
a built site takes ``built_site`` or ``site_of``. Both pytest runs of ``make test`` and all their
workers share the sites, and the drawings in ``.cache/`` of the project.
"""

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

from chuyenmuc.adapters.file_cache import FileCache, project_cache
from chuyenmuc.content.catalogue import Catalogue
from chuyenmuc.inputs import Inputs, read_inputs
from chuyenmuc.scene.text.fonts import FontSet, load_fonts

TODAY = "2026-11-20"
COMMUNE = "dien-chau"
ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 120.0
SHARED = "CHUYENMUC_TESTS_SHARE"
"""The variable in which ``scripts/setup/tests.py`` names one folder to two pytest runs."""
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
def patience() -> float:
    """Seconds to wait for what has to come: a limit that only what never comes reaches."""
    return PATIENCE


@pytest.fixture(scope="session")
def inputs(project_root: Path) -> Inputs:
    """The whole project, read once for all tests that only read it."""
    return read_inputs(project_root)


@pytest.fixture(scope="session")
def catalogue(inputs: Inputs) -> Catalogue:
    """The content of every commune of the project."""
    return inputs.catalogue


@pytest.fixture(scope="session")
def fonts(project_root: Path) -> FontSet:
    """The print fonts."""
    return load_fonts(project_root / "assets" / "fonts" / "print")


@pytest.fixture(scope="session")
def drawings(project_root: Path) -> FileCache:
    """The drawings of the real content, made once: the sites built for the tests share them.

    Safe between workers: a file is written aside and then moved. What asks how something is drawn
    draws it anew, into a folder of its own.
    """
    return project_cache(project_root)


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
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that every process of this run sees, new for each run."""
    if SHARED in os.environ:
        return Path(os.environ[SHARED])
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def site_of(
    shared: Path, project_root: Path, own_project: Callable[..., Path]
) -> Callable[..., Path]:
    """The site of a commune on a fixed day, with options of ``build``; each built once per run."""

    def site(commune: str, *options: str) -> Path:
        project = shared / "sites" / "".join((commune, *options))
        place = project / ("site-usb" if "--usb" in options else "site")
        # One at a time: they share drawings, and two at once would both make them.
        (shared / "sites").mkdir(exist_ok=True)
        with FileLock(shared / "sites" / "lock"):
            if not project.is_dir():
                own_project(project, project_root / "content")
            if not place.is_dir():
                build(place, project, commune, *options)
        return place

    return site


@pytest.fixture(scope="session")
def built_site(site_of: Callable[..., Path]) -> Path:
    """The site of the demo commune."""
    return site_of(COMMUNE)


def build(site: Path, project: Path, commune: str, *options: str) -> None:
    """Run the program as an editor does; what it said is shown if it fails."""
    program = Path(sys.executable).with_name("chuyenmuc")
    wanted = ["--commune", commune, "--today", TODAY, *options]
    done = subprocess.run(
        [program, "--project", str(project), "build", *wanted],
        cwd=project,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode != 0 or not (site / "index.html").is_file():
        pytest.fail(f"chuyenmuc build: exit {done.returncode}\n{done.stdout}{done.stderr}")


@pytest.fixture(scope="session")
def own_project(project_root: Path) -> Callable[..., Path]:
    """Make a project of a test's own: templates, assets and, where it is given, a ``content``.

    It uses the drawings of the session, unless ``drawn`` says that it draws all of its own.
    """

    def make(folder: Path, content: Path | None = None, *, drawn: bool = True) -> Path:
        for name in ("templates", "assets"):
            shutil.copytree(project_root / name, folder / name)
        if content:
            shutil.copytree(content, folder / "content")
        (folder / "docs").mkdir()
        shutil.copy(project_root / "mkdocs.yml", folder)
        if drawn:
            (project_root / ".cache").mkdir(exist_ok=True)
            (folder / ".cache").symlink_to(project_root / ".cache", target_is_directory=True)
        return folder

    return make


@pytest.fixture(scope="session")
def program_copy(project_root: Path, own_project: Callable[..., Path]) -> Callable[[Path], Path]:
    """Copy the program and found a commune, ``xa-thu``, for a test that adds to both."""

    def copy(folder: Path) -> Path:
        own_project(folder, drawn=False)  # by another program
        part = "scripts/chuyenmuc"
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(project_root / part, folder / part, ignore=ignored)
        commune = folder / "content/communes/xa-thu/commune.yml"
        commune.parent.mkdir(parents=True)
        commune.write_text(FOUNDED, encoding="utf-8")
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
