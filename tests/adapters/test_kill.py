"""A build that is killed: the live site is whole, whenever it happens."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bench.preview.mistakes import listed

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Windows has no SIGKILL; recovery is tested by unit"
)
ARTICLE = "content/common/guides/mot.md"
PAGE = "huong-dan/mot/index.html"
Files = dict[str, str]
Fingerprint = Callable[[Path], Files]


@dataclass(frozen=True)
class Rewritten:
    """A project in which a word was changed after it had been built.

    ``old`` and ``new`` are the files of the site before and after; ``seconds`` is what building
    the new one took.
    """

    project: Path
    old: Files
    new: Files
    seconds: float

    @property
    def live(self) -> Path:
        """The site that readers see."""
        return self.project / "site"


def started(project: Path) -> subprocess.Popen[str]:
    """A build as an editor starts it."""
    program = Path(sys.executable).with_name("chuyenmuc")
    return subprocess.Popen(
        [program, "build", "--commune", "xa-thu", "--today", "2026-11-20"],
        cwd=project,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def finished(project: Path) -> None:
    """A build that comes to its end."""
    with started(project) as process:
        _, said = process.communicate()
    assert process.returncode == 0, said


@pytest.fixture(scope="module")
def rewritten(
    tmp_path_factory: pytest.TempPathFactory,
    own_project: Callable[..., Path],
    fingerprint: Fingerprint,
) -> Rewritten:
    """A small commune: learn once how long a build takes, and what it makes."""
    project = own_project(tmp_path_factory.mktemp("killed") / "project")
    for uri, text in listed()[0].items():
        path = project / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    finished(project)
    shutil.copytree(project / "site", project.with_name("old"))
    old = fingerprint(project / "site")
    article = project / ARTICLE
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("vẫn đọc được", "đọc được rồi", 1), encoding="utf-8")
    before = time.monotonic()
    finished(project)
    seconds = time.monotonic() - before
    return Rewritten(project, old, fingerprint(project / "site"), seconds)


@pytest.fixture
def old_live(rewritten: Rewritten) -> Rewritten:
    """The old site is live, and nothing of an earlier build is left."""
    for leftover in rewritten.project.glob("site*"):
        shutil.rmtree(leftover)
    shutil.copytree(rewritten.project.with_name("old"), rewritten.live)
    return rewritten


def test_a_word_that_was_changed_makes_another_site(rewritten: Rewritten) -> None:
    """Else the old site could not be told from the new one."""
    assert rewritten.old.keys() == rewritten.new.keys()
    assert rewritten.old[PAGE] != rewritten.new[PAGE]


@pytest.mark.parametrize("moment", [0.25, 0.45, 0.6, 0.75, 0.9])
def test_a_kill_at_any_point_leaves_a_whole_site(
    old_live: Rewritten, fingerprint: Fingerprint, moment: float
) -> None:
    """Killed at a part of the time a build takes, the live site is the old or the new one."""
    with started(old_live.project) as process:
        time.sleep(old_live.seconds * moment)
        process.send_signal(signal.SIGKILL)
    assert fingerprint(old_live.live) in (old_live.old, old_live.new)


def test_the_build_after_a_killed_one_brings_the_new_site(
    old_live: Rewritten, fingerprint: Fingerprint, patience: float
) -> None:
    """Killed while the new site lies half written beside the old one; that is in nobody's way."""
    with started(old_live.project) as process:
        until = time.monotonic() + patience
        while process.poll() is None and not list(old_live.project.glob("site.new-*")):
            assert time.monotonic() < until
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    assert fingerprint(old_live.live) == old_live.old
    finished(old_live.project)
    assert fingerprint(old_live.live) == old_live.new
