"""What a newcomer does for a new kind of content file, and all that comes of it.

The program is copied; the copy is given proverbs: their model in a file of its own, one row in
``content/kinds.py``, and one attribute of ``Library``, so that views know their type.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

MODEL = '''"""Proverbs."""

from pydantic import Field

from chuyenmuc.content.models.values import Id, PlainText, Strict


class Proverb(Strict):
    """One proverb."""

    id: Id
    words: PlainText = Field(description="Câu tục ngữ")


class ProverbFile(Strict):
    """``proverbs/<name>.yml``."""

    proverbs: tuple[Proverb, ...] = Field(min_length=1)
'''
ROW = (
    'PieceKind(name="proverbs", place=Place(folder="proverbs"),'
    ' model=ProverbFile, list_of="proverbs"),'
)
ATTRIBUTE = "proverbs: tuple[Entry[Proverb], ...] = ()"
IMPORT = "from chuyenmuc.content.models.proverb import {}\n"
ADDED = (
    ("kinds.py", "from pydantic", f"{IMPORT.format('ProverbFile')}from pydantic"),
    ("kinds.py", "PIECES = (", f"PIECES = (\n    {ROW}"),
    ("library.py", "M = TypeVar", f"{IMPORT.format('Proverb')}\nM = TypeVar"),
    ("library.py", "Entry[Commune]\n", f"Entry[Commune]\n    {ATTRIBUTE}\n"),
)
SHARED, OWN = (f"content/{origin}/proverbs/tuc-ngu.yml" for origin in ("common", "communes/xa-thu"))
VIEW = """
import json
from pathlib import Path
from chuyenmuc.content.catalogue import load_catalogue
library = load_catalogue(Path()).libraries["xa-thu"]
print(json.dumps([[e.id, e.model.words, str(e.locate("words"))] for e in library.proverbs]))
"""
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def copy(tmp_path: Path, program_copy: Callable[[Path], Path]) -> Path:
    """The program that knows of proverbs, with one that all communes share."""
    folder = program_copy(tmp_path / "copy")
    content = folder / "scripts/chuyenmuc/content"
    (content / "models/proverb.py").write_text(MODEL, encoding="utf-8")
    for name, old, new in ADDED:
        text = (content / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name} is not what this test knows"
        (content / name).write_text(text.replace(old, new), encoding="utf-8")
    write(folder, SHARED, "cong-mai", "Có công mài sắt")
    return folder


def write(copy: Path, file: str, name: str, words: str) -> None:
    """Write a file with one proverb."""
    path = copy / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"proverbs:\n  - id: {name}\n    words: {words}\n", encoding="utf-8")


def findings(copy: Path, run_copy: Run) -> list[str]:
    """What ``chuyenmuc check`` says about the content, each as place, code and message."""
    done = run_copy(copy, "check", "--format", "json")
    assert done.stdout, done.stderr
    return [
        f"{row['file']}:{row['line']} {row['code']} {row['message']}"
        for row in json.loads(done.stdout)
    ]


def test_it_is_read_merged_and_handed_to_views(copy: Path, run_copy: Run) -> None:
    """The shared ones first, then those of the commune, each with its place; nothing is wrong."""
    write(copy, OWN, "dat-lanh", "Đất lành chim đậu")
    assert findings(copy, run_copy) == []
    done = subprocess.run(
        [sys.executable, "-c", VIEW],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy / "scripts")},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert json.loads(done.stdout) == [
        ["cong-mai", "Có công mài sắt", f"{SHARED}:3:12"],
        ["dat-lanh", "Đất lành chim đậu", f"{OWN}:3:12"],
    ]


def test_whatever_is_wrong_with_it_is_told(copy: Path, run_copy: Run) -> None:
    """Fields, ids, what nobody may read, and files that lie where none is looked for."""
    mistaken = "content/common/proverbs/sai.yml"
    write(copy, mistaken, "mot-chu", "A")
    (copy / mistaken).write_text("proverbs:\n  - id: mot\n    word: x\n", encoding="utf-8")
    write(copy, OWN, "cong-mai", "Có\u200b ngày nên kim")
    write(copy, "content/common/tuc-ngu/a.yml", "a", "A")
    unknown, misplaced, twice, invisible = findings(copy, run_copy)
    assert unknown == f"{mistaken}:3 ND302 Không có trường nào tên `word`."
    assert misplaced.startswith("content/common/tuc-ngu/a.yml:1 ND107")
    assert twice == f"{OWN}:2 LK405 Mã `cong-mai` đã dùng ở {SHARED}:2:9."
    assert invisible.startswith(f"{OWN}:3 MD508")
