"""The articles a long-written commune is measured with: as long as real ones, and good content."""

from __future__ import annotations

import datetime as dt
import shutil
import statistics
from pathlib import Path

from bench.build.articles import grow
from bench.build.main import COMMUNE, TODAY
from chuyenmuc.build import check
from chuyenmuc.inputs import read_inputs

COUNT = 40


def grown(project: Path, root: Path, count: int = COUNT) -> dict[str, str]:
    """A copy of the content with articles; their texts by name."""
    shutil.copytree(root / "content", project / "content")
    before = set((project / "content").rglob("*.md"))
    grow(project / "content", COMMUNE, count)
    added = set((project / "content").rglob("*.md")) - before
    return {path.name: path.read_text(encoding="utf-8") for path in added}


def test_of_two_counts_the_first_articles_are_the_same(tmp_path: Path, project_root: Path) -> None:
    """What is measured at twice the count is the same and as much again."""
    few, many = (grown(tmp_path / str(n), project_root, n) for n in (COUNT, 2 * COUNT))
    assert (len(few), len(many)) == (COUNT, 2 * COUNT)
    assert few.items() <= many.items()


def test_articles_are_as_long_as_real_ones_and_without_findings(
    tmp_path: Path, project_root: Path
) -> None:
    """About 645 syllables, tags, a box and a table each; a finding would stop the build."""
    for name in ("templates", "assets"):
        (tmp_path / name).symlink_to(project_root / name)
    texts = grown(tmp_path, project_root).values()
    bodies = [text.split("\n---\n", 1)[1] for text in texts]
    assert 600 < statistics.mean(len(body.split()) for body in bodies) < 700
    assert all(sign in text for text in texts for sign in ("\ntags:\n", "\n!!! ", "\n|---|"))
    report = check(read_inputs(tmp_path), COMMUNE, dt.date.fromisoformat(TODAY))
    assert [str(finding) for finding in report] == []
