"""A newcomer's walk: what an officer writes round by round, and what each round is answered.

Every walk of ``tests/cases/walk`` ends with nothing to mend, in the second round at the latest. Its
first round is what somebody writes who guesses, its second what the messages of the first say.
"""

from __future__ import annotations

import datetime as dt
import io
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml
from PIL import Image

from bench.inputs.workbooks import workbook
from chuyenmuc.build import check
from chuyenmuc.cli.main import main
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.diagnostics import Report
from chuyenmuc.inputs import Inputs

WALKS = Path(__file__).parents[1] / "cases" / "walk"
COMMUNE = "mau-hai"
FOLDER = f"content/communes/{COMMUNE}"
DAY = "2026-11-20"
MOST_ROUNDS = 2
OF_COMMUNE = (
    "name: Mẫu Hai\nlevel: xã\nagency: Ủy ban nhân dân xã Mẫu Hai\nabout: Đang soạn.\n"
    "villages:\n  - {id: thon-mot, name: Thôn Một}\n  - {id: thon-hai, name: Thôn Hai}\n"
)
SHARED = """---
title: Mã OTP là gì?
kind: question
summary: Mật khẩu dùng một lần.
date: 2026-11-01
field: an-toan-thong-tin
audience: [nguoi-dan]
---

Không đọc cho ai.
"""


@dataclass(frozen=True)
class Desk:
    """The project an officer sits before."""

    project: Path
    inputs: Inputs

    def begin(self, commands: list[list[str]]) -> None:
        """What was typed at the terminal."""
        for command in commands:
            own = [] if command[0] == "xa" else ["--commune", COMMUNE]
            assert (
                main(["--project", str(self.project), "new", *command, *own, "--today", DAY]) == 0
            )

    def write(self, done: dict[str, Any]) -> None:
        """What an officer did before asking again."""
        for name, text in done.get("writes", {}).items():
            self._lay(name, text.encode())
        for name, changes in done.get("changes", {}).items():
            text = (self.project / FOLDER / name).read_text(encoding="utf-8")
            for old, new in changes:
                assert text.count(old) == 1, (name, old)
                text = text.replace(old, new)
            self._lay(name, text.encode())
        for name, rows in done.get("sheets", {}).items():
            self._lay(name, workbook(rows))
        for name in done.get("photos", ()):
            self._lay(name, photo())
        for name in done.get("documents", ()):
            self._lay(name, document())
        for name in done.get("removes", ()):
            (self.project / FOLDER / name).unlink()

    def ask(self) -> Report:
        """What ``check`` answers."""
        inputs = replace(self.inputs, catalogue=load_catalogue(self.project))
        return check(inputs, COMMUNE, dt.date.fromisoformat(DAY))

    def _lay(self, name: str, body: bytes) -> None:
        path = self.project / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)


def photo() -> bytes:
    """A picture a phone could have taken."""
    file = io.BytesIO()
    Image.effect_noise((1200, 900), 20).convert("RGB").save(file, "JPEG", quality=70)
    return file.getvalue()


def document() -> bytes:
    """A page as PDF."""
    file = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(file)
    return file.getvalue()


def walk_of(name: str) -> dict[str, Any]:
    """A walk by the name of its file."""
    found: dict[str, Any] = yaml.safe_load((WALKS / f"{name}.yml").read_text(encoding="utf-8"))
    return found


def said(report: Report) -> list[str]:
    """The findings as a walk writes them: file, line, code."""
    return [
        f"{found.location.uri.removeprefix(f'{FOLDER}/')}:{found.location.line} {found.code}"
        for found in report
    ]


@pytest.fixture
def desk(tmp_path: Path, project_root: Path, inputs: Inputs) -> Desk:
    """A project with one commune and little else."""
    shutil.copytree(project_root / "templates", tmp_path / "templates")
    for name in ("assets", "mkdocs.yml"):
        (tmp_path / name).symlink_to(project_root / name)
    shared = tmp_path / "content/common/questions/ma-otp-la-gi.md"
    shared.parent.mkdir(parents=True)
    shared.write_text(SHARED, encoding="utf-8")
    return Desk(tmp_path, inputs)


@pytest.mark.parametrize("name", sorted(path.stem for path in WALKS.glob("*.yml")))
def test_a_newcomer_is_done_after_two_rounds(name: str, desk: Desk) -> None:
    """Each round is answered as written; the last one with nothing."""
    walk = walk_of(name)
    if walk.get("commune", True):
        desk.write({"writes": {"commune.yml": OF_COMMUNE}})
    desk.begin(walk.get("begins", []))
    report = Report()
    for done in walk["rounds"]:
        desk.write(done)
        report = desk.ask()
        assert said(report) == done["says"]
    assert report.errors == ()
    assert len(walk["rounds"]) <= MOST_ROUNDS
