"""Whose every file under ``assets/`` is, and that each site says whose work is in it."""

from __future__ import annotations

import csv
import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from chuyenmuc.inputs.notices import read_notices

TABLE = "assets/LICENCES.csv"
# What a row must state. ``path`` and ``licence_file`` start at the root of the project, and
# ``path`` may be a pattern: ``assets/icons/*.svg``.
STATED = ("path", "name", "author", "licence", "licence_file", "origin")


@pytest.fixture(scope="module")
def rows(project_root: Path) -> list[dict[str, str]]:
    """The table of licences, one row per file or pattern."""
    with (project_root / TABLE).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, strict=True))


def matches(project_root: Path, row: dict[str, str]) -> set[Path]:
    """The files a row speaks for."""
    return {path for path in project_root.glob(row["path"]) if path.is_file()}


def test_every_row_states_all_its_facts(rows: list[dict[str, str]]) -> None:
    """A row without an author or a licence proves nothing."""
    assert rows
    unstated = {row["path"]: [fact for fact in STATED if not row[fact]] for row in rows}
    assert {path: facts for path, facts in unstated.items() if facts} == {}


def test_every_asset_is_covered(project_root: Path, rows: list[dict[str, str]]) -> None:
    """No picture, font or script comes from nowhere."""
    covered = {path for row in rows for path in matches(project_root, row)}
    kept = {path for path in (project_root / "assets").rglob("*") if path.is_file()}
    assert sorted(path.relative_to(project_root).as_posix() for path in kept - covered) == []


def test_every_row_speaks_for_a_file(project_root: Path, rows: list[dict[str, str]]) -> None:
    """A row whose files are gone goes too."""
    assert [row["path"] for row in rows if not matches(project_root, row)] == []


def test_every_licence_text_is_there(project_root: Path, rows: list[dict[str, str]]) -> None:
    """Whoever copies the project gets the texts of all its licences."""
    named = {row["licence_file"] for row in rows if row["licence_file"]}
    assert {name for name in named if not (project_root / name).is_file()} == set()


def test_every_work_in_the_theme_s_script_has_its_notice(project_root: Path) -> None:
    """An upgrade of the theme that brings another package brings another licence."""
    folder = files("material") / "templates" / "assets" / "javascripts"
    (map_,) = (f for f in folder.iterdir() if re.fullmatch(r"bundle\.\w+\.min\.js\.map", f.name))
    sources = json.loads(map_.read_text(encoding="utf-8"))["sources"]
    inside = {m[1] for s in sources if (m := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)/", s))}
    assert inside
    assert {n.package for n in read_notices(project_root) if n.package} == inside


def test_the_notice_of_the_theme_is_the_one_it_comes_with(project_root: Path) -> None:
    """Its years and names are its author's to say."""
    (folder,) = Path(str(files("material"))).parent.glob("mkdocs_material-*.dist-info/licenses")
    (notice,) = (n for n in read_notices(project_root) if n.name == "Material for MkDocs")
    assert notice.text == (folder / "LICENSE").read_bytes()


def test_every_notice_states_all_its_facts(project_root: Path) -> None:
    """Two works never share a file on the site, and no text is empty."""
    notices = read_notices(project_root)
    assert len({notice.file for notice in notices}) == len(notices) > 0
    assert [n for n in notices if not (n.part and n.author and n.licence and n.text)] == []
