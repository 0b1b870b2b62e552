"""Would the tests notice? Makes the mistakes of ``mutations.yml`` one by one and runs the tests.

In a copy of the project, so that a mistake never gets into the real one. A mistake that no test
notices is a claim that nobody watches: a test is missing.

``python -m bench.mutations [LIST [PROJECT]]``: another list, another project.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
LIST = Path(__file__).with_name("mutations.yml")
COPIED = ("assets", "content", "docs", "scripts", "templates", "tests")
FILES = ("mkdocs.yml", "pyproject.toml")
FEWEST = 20
PASSED, FAILED = 0, 1
"""What pytest ends with when all tests passed, when a test failed."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One mistake. ``old`` stands once in ``file``; one of ``tests`` has to notice ``new``."""

    claim: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


def main(arguments: list[str]) -> int:
    """Try all; 1 if a mistake goes unnoticed, or cannot be made."""
    mutations = read_mutations(Path(arguments[0]) if arguments else LIST)
    with tempfile.TemporaryDirectory() as folder:
        project = copied(Path(arguments[1]) if arguments[1:] else ROOT, Path(folder) / "project")
        lost = [wrong for mutation in mutations if (wrong := cannot_be_made(mutation, project))]
        for wrong in lost:
            print(f"KHÔNG LÀM ĐƯỢC  {wrong}")
        tests = {test for mutation in mutations for test in mutation.tests}
        print(f"{len(mutations)} lỗi thử. Trước hết các bài kiểm thử phải đạt khi chưa có lỗi nào.")
        if lost or run(tests, project, tell=PASSED) != PASSED:
            print("Chưa thử được: sửa danh sách hoặc bài kiểm thử trước.")
            return 1
        survived = [mutation for mutation in mutations if not noticed(mutation, project)]
    print(f"Bị bắt: {len(mutations) - len(survived)} trong {len(mutations)} (ít nhất {FEWEST}).")
    return int(bool(survived) or len(mutations) < FEWEST)


def read_mutations(path: Path) -> tuple[Mutation, ...]:
    """The list."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(Mutation(**{**row, "tests": tuple(row["tests"])}) for row in rows)


def copied(root: Path, project: Path) -> Path:
    """A copy of the project without what is built, set up or remembered."""
    leave = shutil.ignore_patterns("__pycache__")
    for name in COPIED:
        shutil.copytree(root / name, project / name, ignore=leave)
    for name in FILES:
        shutil.copy(root / name, project)
    return project


def cannot_be_made(mutation: Mutation, project: Path) -> str:
    """Why not, or nothing."""
    path = project / mutation.file
    if not path.is_file():
        return f"{mutation.file}: không có tệp này ({mutation.claim})"
    count = path.read_text(encoding="utf-8").count(mutation.old)
    return "" if count == 1 else f"{mutation.file}: có {count} chỗ `{mutation.old}`"


def noticed(mutation: Mutation, project: Path) -> bool:
    """Make the mistake, run its tests, take it back; whether a test failed."""
    path = project / mutation.file
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace(mutation.old, mutation.new), encoding="utf-8", newline="\n")
    started = time.monotonic()
    try:
        code = run(mutation.tests, project)
    finally:
        path.write_text(good, encoding="utf-8", newline="\n")
    word = {PASSED: "SỐNG SÓT", FAILED: "bị bắt"}.get(code, f"KHÔNG CHẠY ĐƯỢC ({code})")
    print(f"{word:10} {time.monotonic() - started:6.1f} giây  {mutation.file}: {mutation.claim}")
    return code == FAILED


def run(tests: Iterable[str], project: Path, *, tell: int = FAILED) -> int:
    """The exit code of pytest, which stops at the first test that fails.

    What it said is shown where the code is above ``tell``.
    """
    scripts = str(project / "scripts")  # before those of the project that is installed
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider"),
            *sorted(tests),
        ],
        cwd=project,
        env={**os.environ, "PYTHONPATH": scripts, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode > tell:
        print(done.stdout[-3000:], done.stderr[-3000:])
    return done.returncode


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", line_buffering=True)  # type: ignore[union-attr]  # a console
    raise SystemExit(main(sys.argv[1:]))
