"""The pages that make a site of 1,000: always the same, and good content by our own rules."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from bench.search.pages import grow
from bench.search.site import COMMUNE, TODAY
from chuyenmuc.build import check
from chuyenmuc.inputs import read_inputs

COUNT = 70


def grown(project: Path, root: Path) -> dict[str, str]:
    """A copy of the content with bulletins; their texts by name."""
    shutil.copytree(root / "content", project / "content")
    before = set((project / "content").rglob("*.md"))
    grow(project / "content", COMMUNE, COUNT)
    added = set((project / "content").rglob("*.md")) - before
    return {path.name: path.read_text(encoding="utf-8") for path in added}


def test_growing_twice_gives_the_same_pages(tmp_path: Path, project_root: Path) -> None:
    """Otherwise no two runs of the benchmark could be compared."""
    first, second = (grown(tmp_path / name, project_root) for name in ("a", "b"))
    assert first == second
    assert len(first) == COUNT


def test_grown_pages_are_unlike_one_another(tmp_path: Path, project_root: Path) -> None:
    """Pages that repeat each other would compress, and be searched, better than real ones."""
    texts = grown(tmp_path, project_root).values()
    assert len({text.split("\n---\n")[1] for text in texts}) == COUNT
    assert all("{" not in text for text in texts)
    assert all(150 < len(text.split()) < 600 for text in texts)


def test_grown_content_has_no_findings(tmp_path: Path, project_root: Path) -> None:
    """A finding would stop the build in the middle of a benchmark."""
    for name in ("templates", "assets"):
        (tmp_path / name).symlink_to(project_root / name)
    grown(tmp_path, project_root)
    report = check(read_inputs(tmp_path), COMMUNE, dt.date.fromisoformat(TODAY))
    assert [str(finding) for finding in report] == []
