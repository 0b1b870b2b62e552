"""Where a build leaves what it writes: a web root holds sites and nothing else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from chuyenmuc.adapters.verify.run import trusted_manifest
from chuyenmuc.cli.exit_codes import HAS_ERRORS
from chuyenmuc.cli.main import main
from chuyenmuc.publish.folders.marker import marker_of

COMMUNE = """name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang thử của bộ kiểm tra.
"""
TODAY = "2026-11-20"
Run = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, own_project: Callable[..., Path]) -> Path:
    """A project of one commune with nothing in it."""
    project = own_project(tmp_path_factory.mktemp("nhà") / "project")
    commune = project / "content" / "communes" / "xa-thu" / "commune.yml"
    commune.parent.mkdir(parents=True)
    commune.write_text(COMMUNE, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def run(project: Path) -> Run:
    """Run a command on the day of the tests."""

    def run(command: str, *arguments: str, today: str = TODAY) -> tuple[int, str]:
        day = ("--today", today) if command != "verify" else ()
        program = Path(sys.executable).with_name("chuyenmuc")
        done = subprocess.run(
            [program, command, "--commune", "xa-thu", *day, *arguments],
            cwd=project,
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        return done.returncode, done.stdout + done.stderr

    return run


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_web_root_of_many_communes_holds_their_sites_alone(project: Path, run: Run) -> None:
    """Built twice into `site/`, verified by its own list; what the owner has there stays.

    A third time with a dead clock: nothing is written.
    """
    www = project / "site"
    own = {"xa-thu.prev/a.txt", "xa-thu.new-design/b.txt", "print/xa-thu/2024/05/c.docx"}
    for uri in own:
        (www / uri).parent.mkdir(parents=True)
        (www / uri).write_text("của tôi", encoding="utf-8")
    for _ in range(2):
        code, said = run("build", "--out", "site/xa-thu")
        assert code == 0, said
    assert names(www) == ["print", "xa-thu", "xa-thu.new-design", "xa-thu.prev"]
    assert all((www / uri).read_text(encoding="utf-8") == "của tôi" for uri in own)
    assert len([*www.rglob("integrity.json")]) == 1
    site = www / "xa-thu"
    found = marker_of(site)
    assert found
    assert (found.kind, found.commune, found.day) == ("site", "xa-thu", TODAY)
    (site / "la.html").write_text("x", encoding="utf-8")
    assert trusted_manifest(project, site, "xa-thu") == project / "server/xa-thu/integrity.json"
    assert run("verify", str(site))[0] == 1
    (site / "la.html").unlink()
    before = (site / "index.html").read_bytes()
    code, said = run("build", "--out", "site/xa-thu", today="2021-01-01")
    assert code == 1
    assert "01/01/2021" in said
    assert "20/11/2026" in said
    assert (site / "index.html").read_bytes() == before


@pytest.mark.parametrize("command", ["posters", "materialise"])
def test_photos_are_not_replaced(
    command: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--out` of a folder of somebody else: one sentence, and all is there."""
    photo = tmp_path / "Anh" / "2024" / "05" / "IMG.jpg"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"x")
    arguments = ["--commune", "xa-thu", "--today", TODAY, "--out", str(tmp_path / "Anh")]
    assert main(["--project", str(project), command, *arguments]) == HAS_ERRORS
    assert "không phải kết quả lần trước" in capsys.readouterr().err
    assert [path for path in (tmp_path / "Anh").rglob("*") if path.is_file()] == [photo]


def test_the_list_of_a_site_on_the_web_is_found(tmp_path: Path) -> None:
    """The usual one; else the only one there is; each folder has its own."""
    www = tmp_path / "www" / "xa-thu"
    kept = trusted_manifest(tmp_path / "project", www, "xa-thu")
    assert trusted_manifest(tmp_path / "project", None, "xa-thu") != kept
    kept.parent.mkdir(parents=True)
    kept.touch()
    assert trusted_manifest(tmp_path / "project", None, "xa-thu") == kept
