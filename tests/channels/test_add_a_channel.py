"""A channel is one module and one row: what a newcomer adds, and all that comes of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

IMPORT = "from chuyenmuc.channels import loudspeakers\n"
LIST = "CHANNELS: tuple[Channel, ...] = (\n"
ROW = "    channel_of(loudspeakers.plan, loudspeakers.make),\n"
MODULE = '''"""What the loudspeakers of a commune read out: the name of each article."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.channel import Planned, Run
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.diagnostics import Diagnostic, Severity


def plan(run: Run) -> Planned[Entry[Article]]:
    """Every article; whoever reads needs short names."""
    return Planned(
        run.library.articles,
        tuple(
            Diagnostic(e.locate("title"), "LO101", "Tên dài.", "Rút ngắn.", Severity.WARNING)
            for e in run.library.articles
            if len(e.model.title) > 20
        ),
    )


def make(jobs: tuple[Entry[Article], ...], workshop: Workshop) -> Outcome:
    """One text each."""
    workshop.progress.stage("Viết bài cho loa", len(jobs))
    return Outcome.sum(_made(job, workshop) for job in jobs)


def _made(job: Entry[Article], workshop: Workshop) -> Outcome:
    words = job.model.title
    path = workshop.remembered(f"loa 1 {words}".encode(), ".txt", partial(_written, words))
    workshop.progress.step()
    return Outcome(
        on_site=(Artifact(f"loa/{job.id}.txt", path, job.source_uri),),
        prints=(Artifact(f"loa/{job.id}/bai-doc.txt", path, job.source_uri),),
    )


def _written(words: str) -> bytes:
    with Path("written.log").open("a", encoding="utf-8") as log:
        log.write(f"{words}\\n")
    return f"Mời bà con nghe: {words}.".encode()
'''
COMMUNE = """name: Mẫu
level: xã
agency: Ủy ban nhân dân xã Mẫu
about: Xã giả lập để thử.
"""
ARTICLE = """---
title: Nộp hồ sơ qua mạng tại nhà
kind: guide
summary: Một câu.
date: 2026-11-01
field: y-te
audience: [nguoi-dan]
---
Bài.
"""
SAID = "Mời bà con nghe: Nộp hồ sơ qua mạng tại nhà."


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """A small commune, and a copy of the program with one more module and one more row."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("templates", "assets", "docs", "mkdocs.yml"):
        (folder / name).symlink_to(project_root / name)
    commune = folder / "content" / "communes" / "xa-thu"
    guides = folder / "content" / "common" / "guides"
    for made in (commune, guides):
        made.mkdir(parents=True)
    (commune / "commune.yml").write_text(COMMUNE, encoding="utf-8")
    (guides / "nop-ho-so.md").write_text(ARTICLE, encoding="utf-8")

    package = folder / "scripts" / "chuyenmuc"
    shutil.copytree(project_root / "scripts" / "chuyenmuc", package)
    (package / "channels" / "loudspeakers.py").write_text(MODULE, encoding="utf-8")
    build = package / "build.py"
    text = build.read_text(encoding="utf-8")
    assert LIST in text
    build.write_text(text.replace(LIST, IMPORT + LIST + ROW), encoding="utf-8")
    return folder


def run(project: Path, command: str) -> str:
    """What the program says to the person who runs it, on a fixed day."""
    done = subprocess.run(
        [
            Path(sys.executable).with_name("chuyenmuc"),
            *(command, "--commune", "xa-thu", "--today", "2026-11-20"),
        ],
        cwd=project,
        env={
            **os.environ,
            "PYTHONPATH": str(project / "scripts"),
            "PYTHONWARNDEFAULTENCODING": "",
        },
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return said


def files(folder: Path) -> dict[str, str]:
    """What the loudspeakers were given."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.txt")
        if "loa" in path.relative_to(folder).parts
    }


def test_a_channel_is_one_module_and_one_row(project: Path) -> None:
    """Files on site and in print, its stage, its findings, its memory; the same in each command."""
    said = run(project, "build")
    assert files(project / "site") == {"loa/nop-ho-so.txt": SAID}
    assert files(project / "print" / "xa-thu") == {"loa/nop-ho-so/bai-doc.txt": SAID}
    assert "Viết bài cho loa (1)" in said
    assert "LO101" in said

    assert "content/common/guides/nop-ho-so.md:2:8: lưu ý LO101" in run(project, "check")

    shutil.rmtree(project / "site")
    run(project, "build")  # and the prints of the first build are known as our own
    assert files(project / "site") == {"loa/nop-ho-so.txt": SAID}
    written = (project / "written.log").read_text(encoding="utf-8")
    assert written == "Nộp hồ sơ qua mạng tại nhà\n"

    shutil.rmtree(project / "print")
    run(project, "posters")
    assert files(project / "print" / "xa-thu") == {"loa/nop-ho-so/bai-doc.txt": SAID}
