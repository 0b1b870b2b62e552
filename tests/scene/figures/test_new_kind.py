"""A kind that is not there yet, made as CONTRIBUTING says, in a copy of the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROW = '    FigureKind(Pair, "kieu-cau-nho", "pair"),\n)\n\nKINDS'
IMPORT = "from chuyenmuc.content.models.figures.kinds.pair import Pair\n"
TABLE = "scripts/chuyenmuc/content/models/figures/__init__.py"
FILES = {
    "content/communes/xa-thu/commune.yml": """
name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang thử của bộ kiểm tra.
village_word: thôn
""",
    "scripts/chuyenmuc/content/models/figures/kinds/pair.py": '''
from typing import Literal

from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.values import PlainText


class Pair(Infographic):
    """A question and its answer."""

    kind: Literal["pair"]
    question: PlainText
    answer: PlainText
''',
    "scripts/chuyenmuc/views/figures/kinds/pair.py": '''
from dataclasses import dataclass

from chuyenmuc.views.figures.body import FigureBody


@dataclass(frozen=True, slots=True)
class PairWords(FigureBody):
    """Both sentences."""

    question: str
    answer: str

    @property
    def lines(self):
        return (f"Hỏi: {self.question}", f"Đáp: {self.answer}")


def body_of(figure, _library, _today):
    return PairWords(figure.question, figure.answer)
''',
    "scripts/chuyenmuc/scene/figures/kinds/pair.py": """
from chuyenmuc.scene.figures.layout import Layout


def draw(body, sheet, area):
    question = sheet.text(body.question, "item", area.width, "strong")
    answer = sheet.text(body.answer, "item", area.width)
    yield question.at(area.x, area.y)
    yield answer.at(area.x, area.y + question.height + sheet.grown(60))


LAYOUT = Layout(draw)
""",
    "templates/figures/pair.html": "<p>{{ view.body.question }}</p><p>{{ view.body.answer }}</p>\n",
    "content/common/infographics/hoi-otp.yml": """
kind: pair
title: Hỏi một câu về mã OTP
summary: Một câu hỏi, một câu trả lời.
date: 2026-11-01
field: an-toan-thong-tin
audience: [nguoi-dan]
question: Mã OTP có đọc cho ai không?
answer: Không đọc cho bất cứ ai, kể cả người nhà.
""",
}


@pytest.fixture(scope="module")
def pages(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages and files of a small commune that uses the new kind."""
    project = tmp_path_factory.mktemp("kind")
    shutil.copytree(
        project_root / "scripts/chuyenmuc",
        project / "scripts/chuyenmuc",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    for folder in ("templates", "assets"):
        shutil.copytree(project_root / folder, project / folder)
    for uri, text in FILES.items():
        (project / uri).parent.mkdir(parents=True, exist_ok=True)
        (project / uri).write_text(text, encoding="utf-8")
    table = project / TABLE
    before = table.read_text(encoding="utf-8")
    after = before.replace(")\n\nKINDS", ROW, 1).replace(
        "from chuyenmuc.", f"{IMPORT}from chuyenmuc.", 1
    )
    assert after.count("Pair") == 2
    table.write_text(after, encoding="utf-8")
    return materialised(project, project_root)


def materialised(project: Path, project_root: Path) -> Path:
    """What the program of ``project`` makes of its content, without the engine."""
    settings = tomllib.loads((project_root / "pyproject.toml").read_text(encoding="utf-8"))
    module, _, function = settings["project"]["scripts"]["chuyenmuc"].partition(":")
    program = f"import sys; from {module} import {function}; sys.exit({function}())"
    options = ["materialise", "--commune", "xa-thu", "--today", "2026-11-20"]
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program, *options, "--out", str(project / "out")],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project / "scripts")},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "out/docs"


def test_its_page_shows_it(pages: Path) -> None:
    """With the words of its template and what a screen reader and the search are told."""
    page = (pages / "infographic/hoi-otp.md").read_text(encoding="utf-8")
    assert "Mã OTP có đọc cho ai không?" in page
    assert "infographic/hoi-otp/" in (pages / "search/t1.json").read_text(encoding="utf-8")


def test_its_pictures_and_prints_are_drawn(pages: Path) -> None:
    """On every size an infographic is offered in."""
    made = {path.name for path in (pages / "infographic/hoi-otp").iterdir()}
    assert {"hoi-otp-bai-dang.png", "hoi-otp-a3.pdf", "hoi-otp-nho.webp"} <= made


def test_the_gallery_lists_it_in_its_group(pages: Path) -> None:
    """Under the heading its row names."""
    gallery = (pages / "infographic/index.md").read_text(encoding="utf-8")
    assert gallery.index("kieu-cau-nho") < gallery.rindex("Hỏi một câu về mã OTP")
