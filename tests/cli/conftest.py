"""The least that is a project: two communes that can be named, and content of each."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

COMMUNE = """name: {name}
level: xã
agency: Ủy ban nhân dân xã {name}
about: Xã giả lập để thử.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder with one commune, xã Mẫu."""
    folder = tmp_path / "dự án"
    add_commune(folder, "xa-mau", "Mẫu")
    return folder


@pytest.fixture
def two_communes(project: Path) -> Path:
    """The same with a second one, xã Mẫu Hai."""
    add_commune(project, "mau-hai", "Mẫu Hai")
    return project


def add_commune(project: Path, commune: str, name: str) -> None:
    """Write the file that makes a folder a commune."""
    file = project / "content" / "communes" / commune / "commune.yml"
    file.parent.mkdir(parents=True)
    file.write_text(COMMUNE.format(name=name), encoding="utf-8")


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A person sits before the screen; by its class, because each phase of a test has its own."""
    capsys.readouterr()
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: True)
