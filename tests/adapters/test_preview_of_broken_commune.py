"""A commune whose own file is broken: the preview says so and goes on, nothing is published."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chuyenmuc.adapters.file_cache import project_cache
from chuyenmuc.build import build
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.inputs import read_inputs
from chuyenmuc.ports import NoProgress
from chuyenmuc.site import Site

TODAY = dt.date(2026, 11, 20)
PROGRAM = Path(sys.executable).with_name("chuyenmuc")
FILE = "content/communes/xa-thu/commune.yml"
GOOD = """\
name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang để thử.
"""
BAD = GOOD.replace("xã\n", "làng\n", 1)
SAYS = "Chưa xem thử được"


@pytest.fixture(scope="module")
def project(
    tmp_path_factory: pytest.TempPathFactory, project_to_preview: Callable[..., Path]
) -> Path:
    """A project with one commune, and a port of its own for the preview."""
    return project_to_preview(tmp_path_factory.mktemp("broken"), {FILE: BAD})


def test_the_preview_says_what_is_wrong_and_comes_back(
    project: Path, previewed: Callable[..., Any], patience: float
) -> None:
    """Started on a broken file, mended, taken away and put back while it runs."""
    place = f"<code>{FILE}</code>, dòng 2, cột 8"
    with previewed(project) as preview:
        assert preview.shows("", SAYS, patience)
        assert place in preview.get("", patience)
        elsewhere = preview.get("huong-dan/nop-ho-so/", patience)
        assert place in elsewhere
        assert '<meta http-equiv="refresh"' in elsewhere
        (project / FILE).write_text(GOOD, encoding="utf-8")
        assert preview.shows("", "Xã Thử", patience)
        assert SAYS not in preview.get("khong-co/", patience)
        (project / FILE).unlink()
        assert preview.shows("", "Không có xã nào", patience)
        (project / FILE).write_text(GOOD, encoding="utf-8")
        assert preview.shows("", "Xã Thử", patience)


@pytest.fixture
def built_with(project: Path) -> Iterator[Callable[[bytes | None], Site]]:
    """What a build makes of the commune when its file holds these bytes, or is not there."""
    path = project / FILE

    def run(body: bytes | None) -> Site:
        path.unlink(missing_ok=True)
        if body is not None:
            path.write_bytes(body)
        workshop = Workshop.of(read_inputs(project), project_cache(project), NoProgress())
        return build(workshop, "xa-thu", TODAY)

    yield run
    path.write_text(BAD, encoding="utf-8")


@pytest.mark.parametrize(
    ("body", "place", "words"),
    [
        (BAD.encode(), f"{FILE}</code>, dòng 2, cột 8", "Chọn một trong: xã, phường, đặc khu."),
        (b"name: [\n", f"{FILE}</code>, dòng 1, cột 7", "không có dấu đóng"),
        (GOOD.encode("utf-16"), f"{FILE}</code>, dòng 1, cột 1", "UTF-16"),
        (b"", f"{FILE}</code>, dòng 1, cột 1", "tên: giá trị"),
        (BAD.replace("làng", "<b>").encode(), f"{FILE}</code>, dòng 2", "<code>&lt;b&gt;</code>"),
        (None, "content/communes</code>, dòng 1, cột 1", "Không có xã nào"),
    ],
    ids=["invalid", "no-yaml", "utf-16", "empty", "markup", "missing"],
)
def test_one_plain_page_says_where_what_and_what_to_do(
    built_with: Callable[[bytes | None], Site], body: bytes | None, place: str, words: str
) -> None:
    """Invalid, no YAML, another encoding, empty, markup, not there."""
    site = built_with(body)
    assert not site.may_go_live
    assert {page.uri for page in site.pages} == {"index.html", "404.html"}
    for page in site.pages:
        text = page.read().decode()
        assert SAYS in text
        assert place in text
        assert words in text


def test_the_page_names_errors_elsewhere_after_those_of_the_file(
    project: Path, built_with: Callable[[bytes | None], Site]
) -> None:
    """First what keeps everything from showing."""
    other = project / "content/common/glossary/hong.yml"
    other.parent.mkdir(parents=True)
    other.write_text("terms: [\n", encoding="utf-8")
    try:
        text = built_with(BAD.encode()).pages[0].read().decode()
    finally:
        shutil.rmtree(project / "content/common")
    assert text.index(f"{FILE}</code>, dòng 2") < text.index("Lỗi ở chỗ khác")
    assert text.index("Lỗi ở chỗ khác") < text.index("hong.yml</code>")


@pytest.mark.parametrize("command", ["build", "materialise"])
def test_nothing_is_published_of_a_broken_commune(project: Path, command: str) -> None:
    """Exit 1, the place of the mistake, no traceback, no folder."""
    (project / FILE).write_text(BAD, encoding="utf-8")
    out = project / "out"
    done = subprocess.run(
        [PROGRAM, command, "--commune", "xa-thu", "--today", TODAY.isoformat(), "--out", out],
        cwd=project,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert f"{FILE}:2:8: lỗi ND303" in done.stderr
    assert "Traceback" not in done.stderr
    assert not out.exists()
