"""``make bench-build``: what one more build costs a commune that has written for years.

CPU seconds, user and system, of the program and all it starts, when everything that can be kept
from the build before is kept. Exit code 1 if a goal is missed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.build.articles import grow
from bench.row import Row

ROOT = Path(__file__).resolve().parents[3]
COMMUNE, TODAY = "dien-chau", "2026-11-20"
FEW, MANY = 500, 1000
RUNS = 2


def main() -> int:
    """Build at two sizes and print the rows."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for name in ("templates", "assets", "docs"):
            shutil.copytree(ROOT / name, project / name)
        shutil.copy(ROOT / "mkdocs.yml", project)
        few, many = (warm_build(project, count) for count in (FEW, MANY))
    rows = (
        Row(f"dựng lại xã có thêm {MANY} bài", many, 30, "giây"),
        Row(f"từ {FEW} lên {MANY} bài: gấp", many / few, 2.3, "lần"),
    )
    print(*rows, sep="\n")
    return 0 if all(row.met for row in rows) else 1


def warm_build(project: Path, count: int) -> float:
    """CPU seconds of a build of the commune with ``count`` articles more, the best of some."""
    shutil.rmtree(project / "content", ignore_errors=True)
    shutil.copytree(ROOT / "content", project / "content")
    grow(project / "content", COMMUNE, count)
    print(f"→ {count} bài: dựng lần đầu", flush=True)
    cold = build(project)
    print(f"  lần đầu {cold:.1f} giây CPU; dựng lại {RUNS} lần", flush=True)
    return min(build(project) for _ in range(RUNS))


def build(project: Path) -> float:
    """CPU seconds of one build."""
    program = Path(sys.executable).with_name("chuyenmuc")
    started, before = time.monotonic(), _of_children()
    done = subprocess.run(
        [program, "build", "--commune", COMMUNE, "--today", TODAY],
        cwd=project,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode != 0:
        raise SystemExit(done.stdout + done.stderr)
    spent = _of_children() - before
    print(f"  {spent:.1f} giây CPU, {time.monotonic() - started:.1f} giây đồng hồ", flush=True)
    return spent


def _of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


if __name__ == "__main__":
    raise SystemExit(main())
