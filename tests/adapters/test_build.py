"""The build as a whole: same bytes by every road, and a live site no failure can touch."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.publish.finish import finish
from chuyenmuc.publish.integrity import MANIFEST
from chuyenmuc.publish.offline import WORKER_URI
from chuyenmuc.site import Site
from chuyenmuc.views.frame import frame_view

BIN = Path(sys.executable).parent
TODAY = "2026-11-20"
COPIED = ("content", "templates", "assets", "docs", "mkdocs.yml")


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file of a folder and the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def run(command: list[str], project: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run one of the installed commands in a project folder."""
    environment = {**os.environ, "PYTHONWARNDEFAULTENCODING": "", **variables}
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]],
        cwd=project,
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def build(project: Path) -> subprocess.CompletedProcess[str]:
    """Build as an editor does, for a fixed day."""
    return run(["chuyenmuc", "build", "--today", TODAY], project)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """A copy of the project with its own cache, built once."""
    copy = tmp_path_factory.mktemp("project")
    for name in COPIED:
        source = project_root / name
        if source.is_dir():
            shutil.copytree(source, copy / name)
        else:
            shutil.copy(source, copy / name)
    done = build(copy)
    assert done.returncode == 0, done.stderr
    return copy


def test_building_twice_gives_the_same_bytes(project: Path) -> None:
    """Site and prints, the second time from a cache that was thrown away."""
    first = fingerprint(project / "site"), fingerprint(project / "print")
    shutil.rmtree(project / ".cache")
    assert build(project).returncode == 0
    assert (fingerprint(project / "site"), fingerprint(project / "print")) == first


def test_plain_mkdocs_gives_the_same_bytes(project: Path) -> None:
    """`mkdocs build --strict` comes through the same adapter."""
    expected = fingerprint(project / "site")
    done = run(["mkdocs", "build", "--strict"], project, COMMUNE="dien-chau", TODAY=TODAY)
    assert done.returncode == 0, done.stderr
    assert fingerprint(project / "site") == expected


def test_the_materialised_site_gives_the_same_pages(project: Path) -> None:
    """Without the plugin, from plain files: every page and every file of ours byte for byte.

    Both go through the last stage; what lists the whole site differs by the engine's own files.
    """
    expected = fingerprint(project / "site")
    out = project / "materialised"
    done = run(["chuyenmuc", "materialise", "--today", TODAY, "--out", str(out)], project)
    assert done.returncode == 0, done.stderr
    done = run(["mkdocs", "build", "--strict"], out, SOURCE_DATE_EPOCH="1795132800")
    assert done.returncode == 0, done.stderr
    library = load_catalogue(project).libraries["dien-chau"]
    frame = frame_view(library, dt.date.fromisoformat(TODAY))
    terms = [entry.model for entry in library.terms]
    foreign = {term.term: term.lang for term in terms if term.lang}
    assert foreign
    name = "Chuyển đổi số xã Diễn Châu"
    site = Site("dien-chau", name, None, "", (), frame, foreign=foreign)
    assert finish(out / "site", out / "done", site, sources={}).live
    found = fingerprint(out / "done")
    lists = {MANIFEST, WORKER_URI}
    differing = [uri for uri in expected if uri not in lists and found.get(uri) != expected[uri]]
    assert differing == []


def test_a_content_error_leaves_the_live_site_and_says_where(project: Path) -> None:
    """Exit 1, a message with file and line, and not a byte of the site changes."""
    live = fingerprint(project / "site")
    broken = project / "content" / "common" / "guides" / "hong.md"
    broken.write_text("---\ntitle: Kế hoạch #15\n---\n", encoding="utf-8")
    try:
        done = build(project)
    finally:
        broken.unlink()
    assert done.returncode == 1
    assert "content/common/guides/hong.md:2:8: lỗi ND207" in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprint(project / "site") == live
    assert not list(project.glob("site.new-*"))


def test_an_exception_in_the_engine_leaves_the_live_site(project: Path) -> None:
    """A template that fails halfway through the pages: the old site stays whole."""
    live = fingerprint(project / "site")
    template = project / "templates" / "theme" / "main.html"
    good = template.read_text(encoding="utf-8")
    failing = good.replace(
        "{% block tabs %}", "{% block tabs %}{{ 1 // (page.url | length - 12) }}"
    )
    assert failing != good
    template.write_text(failing, encoding="utf-8")
    try:
        done = build(project)
    finally:
        template.write_text(good, encoding="utf-8")
    assert done.returncode != 0
    assert fingerprint(project / "site") == live
    assert not list(project.glob("site.new-*"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL; recovery is tested by unit")
@pytest.mark.parametrize("moment", [0.25, 0.45, 0.6, 0.75, 0.9])
def test_a_kill_at_any_point_leaves_a_whole_site(project: Path, moment: float) -> None:
    """Killed at a part of the time a build takes, the live site is the old or the new one."""
    started = time.monotonic()
    assert build(project).returncode == 0
    took = time.monotonic() - started
    live = fingerprint(project / "site")
    with subprocess.Popen(
        [str(BIN / "chuyenmuc"), "build", "--today", TODAY],
        cwd=project,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
    ) as process:
        time.sleep(took * moment)
        process.send_signal(signal.SIGKILL)
    assert fingerprint(project / "site") == live


def test_drafts_and_tomorrow_never_reach_the_site(project: Path) -> None:
    """A draft and an article dated after today leave no trace in any file."""
    folder = project / "content" / "common" / "guides"
    good = (folder / "tra-cuu-ho-so.md").read_text(encoding="utf-8")
    draft = folder / "bai-nhap.md"
    later = folder / "bai-ngay-mai.md"
    draft.write_text(good.replace("\ntitle:", "\ndraft: true\ntitle:", 1), encoding="utf-8")
    later.write_text(good.replace("date: 2026-11-20", "date: 2026-11-21", 1), encoding="utf-8")
    try:
        done = build(project)
        names = {part for uri in fingerprint(project / "site") for part in uri.split("/")}
        words = (project / "site" / "tim-kiem" / "index.html").read_text(encoding="utf-8")
    finally:
        draft.unlink()
        later.unlink()
    assert done.returncode == 0, done.stderr
    assert not {"bai-nhap", "bai-ngay-mai"} & names
    assert "bai-nhap" not in words
    assert build(project).returncode == 0


def test_a_photograph_is_published_without_its_place(project: Path) -> None:
    """A picture beside an article appears on its page, made anew; a symlink to one is refused."""
    folder = project / "content" / "common" / "guides"
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (80, 60), "navy").save(folder / "bo-phan-mot-cua.jpg", exif=exif)
    article = folder / "tra-cuu-ho-so.md"
    good = article.read_text(encoding="utf-8")
    article.write_text(f"{good}\n![Quầy tiếp dân](bo-phan-mot-cua.jpg)\n", encoding="utf-8")
    link = folder / "lien-ket.jpg"
    try:
        done = build(project)
        page = (project / "site/huong-dan/tra-cuu-ho-so/index.html").read_text(encoding="utf-8")
        picture = project / "site/anh/common/guides-bo-phan-mot-cua.webp"
        with Image.open(picture) as published:
            assert not published.getexif()
        link.symlink_to(folder / "bo-phan-mot-cua.jpg")
        refused = build(project)
    finally:
        article.write_text(good, encoding="utf-8")
        (folder / "bo-phan-mot-cua.jpg").unlink()
        link.unlink(missing_ok=True)
    assert done.returncode == 0, done.stderr
    assert "anh/common/guides-bo-phan-mot-cua.webp" in page
    assert 'alt="Quầy tiếp dân"' in page
    assert refused.returncode == 1
    assert "lien-ket.jpg:1:1: lỗi ND106" in refused.stderr


def test_check_speaks_json_for_other_programs(project: Path) -> None:
    """Standard output is one JSON list and nothing else."""
    done = run(["chuyenmuc", "check", "--all", "--format", "json"], project)
    assert json.loads(done.stdout) == []
    assert done.returncode == 0


def test_wrong_usage_has_its_own_exit_code(project: Path) -> None:
    """Not an error of content: exit 2, in one sentence."""
    for command in (["build", "--today", "20/11/2026"], ["dung"], ["build", "--nhanh"]):
        done = run(["chuyenmuc", *command], project)
        assert done.returncode == 2
        assert "Lệnh chưa đúng" in done.stderr


def test_an_unknown_commune_suggests_the_nearest(project: Path) -> None:
    """“Có phải bạn muốn viết …?”, exit 1, nothing built."""
    live = fingerprint(project / "site")
    done = run(["chuyenmuc", "build", "--commune", "dien-chu"], project)
    assert done.returncode == 1
    assert "Có phải bạn muốn viết `dien-chau`?" in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprint(project / "site") == live


def test_content_is_never_replaced_by_its_site(project: Path) -> None:
    """`--out content` is refused in one sentence, and every file is where it was."""
    before = fingerprint(project / "content")
    done = run(["chuyenmuc", "build", "--out", "content"], project)
    assert done.returncode == 1
    assert "đang có tệp khác" in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprint(project / "content") == before


def test_a_wrong_setting_of_mkdocs_is_one_sentence(project: Path) -> None:
    """A day that is none, a configuration that cannot be read: no traceback."""
    done = run(["mkdocs", "build"], project, TODAY="hôm nay")
    assert done.returncode == 1
    assert "`hôm nay` không phải ngày" in done.stderr
    assert "Traceback" not in done.stderr
    settings = project / "mkdocs.yml"
    good = settings.read_bytes()
    for bad in (b"a: [", b"site_name: a\ntheme:\n  name: material\n"):
        settings.write_bytes(bad)
        try:
            done = run(["chuyenmuc", "build"], project)
        finally:
            settings.write_bytes(good)
        assert done.returncode == 1
        assert "Không dùng được mkdocs.yml" in done.stderr
        assert "Traceback" not in done.stderr
