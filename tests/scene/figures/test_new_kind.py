"""A kind that is not there yet, made as CONTRIBUTING says, in a copy of the project."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
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
def pages(
    tmp_path_factory: pytest.TempPathFactory,
    program_copy: Callable[[Path], Path],
    run_copy: Callable[..., subprocess.CompletedProcess[str]],
) -> Path:
    """The pages and files of a small commune that uses the new kind, without the engine."""
    project = program_copy(tmp_path_factory.mktemp("kind"))
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
    done = run_copy(project, "materialise", "--out", str(project / "out"))
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
