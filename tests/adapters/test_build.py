"""The build as a whole: same bytes by every road, and a live site no failure can touch.

``test_kill.py`` asks the same of a build that is killed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from chuyenmuc.adapters.file_cache import project_cache
from chuyenmuc.inputs import read_inputs
from chuyenmuc.publish.finish import finish
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.integrity import MANIFEST
from chuyenmuc.publish.reopened.openings import Openings
from chuyenmuc.site import Site
from chuyenmuc.views.address import SERVICE_WORKER
from chuyenmuc.views.frame import frame_view

BIN = Path(sys.executable).parent
TODAY = "2026-11-20"
COMMUNE = "dien-chau"
Fingerprint = Callable[[Path], dict[str, str]]


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


def build(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build as an editor does, for a fixed day."""
    return run(["chuyenmuc", "build", "--commune", COMMUNE, "--today", TODAY, *options], project)


@pytest.fixture(scope="module")
def project(
    tmp_path_factory: pytest.TempPathFactory, project_root: Path, own_project: Callable[..., Path]
) -> Path:
    """A copy of the project, built once, without a drawing from elsewhere."""
    folder = tmp_path_factory.mktemp("project")
    copy = own_project(folder, project_root / "content", drawn=False)
    done = build(copy)
    assert done.returncode == 0, done.stderr
    return copy


def test_building_twice_gives_the_same_bytes(
    project: Path, built_site: Path, fingerprint: Fingerprint
) -> None:
    """Site and prints, in two folders; here all is drawn anew, there what was drawn is taken."""
    built = fingerprint(project / "site"), fingerprint(project / "print" / COMMUNE)
    assert len(built[1]) > 20
    elsewhere = built_site.parent / "print" / COMMUNE
    assert (fingerprint(built_site), fingerprint(elsewhere)) == built


def test_plain_mkdocs_gives_the_same_bytes(project: Path, fingerprint: Fingerprint) -> None:
    """`mkdocs build --strict` comes through the same adapter."""
    expected = fingerprint(project / "site")
    done = run(["mkdocs", "build", "--strict"], project, COMMUNE=COMMUNE, TODAY=TODAY)
    assert done.returncode == 0, done.stderr
    assert fingerprint(project / "site") == expected


def test_the_materialised_site_gives_the_same_pages(
    project: Path, fingerprint: Fingerprint
) -> None:
    """Without the plugin, from plain files: every page and every file of ours byte for byte.

    Both go through the last stage; what lists the whole site differs by the engine's own files.
    """
    expected = fingerprint(project / "site")
    out = project / "materialised"
    done = run(["chuyenmuc", "materialise", "--today", TODAY, "--out", str(out)], project)
    assert done.returncode == 0, done.stderr
    done = run(["mkdocs", "build", "--strict"], out, SOURCE_DATE_EPOCH="1795132800")
    assert done.returncode == 0, done.stderr
    inputs = read_inputs(project)
    library = inputs.catalogue.libraries[COMMUNE]
    frame = frame_view(library)
    terms = [entry.model for entry in library.terms]
    foreign = {term.term: term.lang for term in terms if term.lang}
    assert foreign
    name = "Chuyển đổi số xã Diễn Châu"
    script = inputs.inline_script
    site = Site(COMMUNE, name, None, "", (), frame, foreign=foreign, inline_script=script)
    openings = Openings(project_cache(project))
    places = Places.of(out, out / "done")
    assert finish(out / "site", places, site, sources={}, openings=openings).live
    found = fingerprint(out / "done")
    lists = {MANIFEST, SERVICE_WORKER}
    differing = [uri for uri in expected if uri not in lists and found.get(uri) != expected[uri]]
    assert differing == []


def test_a_content_error_leaves_the_live_site_and_says_where(
    project: Path, fingerprint: Fingerprint
) -> None:
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


def test_an_exception_in_the_engine_leaves_the_live_site(
    project: Path, fingerprint: Fingerprint
) -> None:
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


@pytest.fixture(scope="module")
def with_more(project: Path) -> Path:
    """The site with four files more: a draft, an article of tomorrow, a photograph in an article.

    It lies beside the live one, and the content is as it was.
    """
    folder = project / "content" / "common" / "guides"
    article, photograph = folder / "tra-cuu-ho-so.md", folder / "bo-phan-mot-cua.jpg"
    good = article.read_text(encoding="utf-8")
    more = {
        folder / "bai-nhap.md": good.replace("\ntitle:", "\ndraft: true\ntitle:", 1),
        folder / "bai-ngay-mai.md": good.replace("date: 2026-11-20", "date: 2026-11-21", 1)
        + "\nTừ ngày mai có thêm một cách nữa.\n",
    }
    for path, text in more.items():
        path.write_text(text, encoding="utf-8")
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (80, 60), "navy").save(photograph, exif=exif)
    article.write_text(f"{good}\n![Quầy tiếp dân]({photograph.name})\n", encoding="utf-8")
    try:
        done = build(project, "--out", "them/site")
    finally:
        article.write_text(good, encoding="utf-8")
        for path in (*more, photograph):
            path.unlink()
    assert done.returncode == 0, done.stderr
    return project / "them" / "site"


def test_drafts_and_tomorrow_never_reach_the_site(
    with_more: Path, fingerprint: Fingerprint
) -> None:
    """A draft and an article dated after today leave no trace in any file."""
    names = {part for uri in fingerprint(with_more) for part in uri.split("/")}
    words = (with_more / "tim-kiem" / "index.html").read_text(encoding="utf-8")
    assert not {"bai-nhap", "bai-ngay-mai"} & names
    assert "bai-nhap" not in words


def test_a_photograph_is_published_without_its_place(with_more: Path) -> None:
    """A picture beside an article appears on its page, made anew."""
    page = (with_more / "huong-dan/tra-cuu-ho-so/index.html").read_text(encoding="utf-8")
    with Image.open(with_more / "anh/common/guides-bo-phan-mot-cua.webp") as published:
        assert not published.getexif()
    assert "anh/common/guides-bo-phan-mot-cua.webp" in page
    assert 'alt="Quầy tiếp dân"' in page


def test_a_picture_that_is_a_link_to_one_is_refused(project: Path) -> None:
    """Nothing from outside the content comes onto the site."""
    picture = project / "anh.jpg"
    Image.new("RGB", (80, 60), "navy").save(picture)
    link = project / "content" / "common" / "guides" / "lien-ket.jpg"
    link.symlink_to(picture)
    try:
        refused = build(project)
    finally:
        link.unlink()
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


def test_an_unknown_commune_suggests_the_nearest(project: Path, fingerprint: Fingerprint) -> None:
    """“Có phải bạn muốn viết …?”, exit 1, nothing built."""
    live = fingerprint(project / "site")
    done = run(["chuyenmuc", "build", "--commune", "dien-chu"], project)
    assert done.returncode == 1
    assert "Có phải bạn muốn viết `dien-chau`?" in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprint(project / "site") == live


def test_content_is_never_replaced_by_its_site(project: Path, fingerprint: Fingerprint) -> None:
    """`--out content` is refused in one sentence, and every file is where it was."""
    before = fingerprint(project / "content")
    done = build(project, "--out", "content")
    assert done.returncode == 1
    assert "đó là chỗ của nội dung" in done.stderr
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
    for bad, said in (
        (b"a: [", "mkdocs.yml viết chưa đúng: "),
        (b"site_name: a\ntheme:\n  name: material\n", "mkdocs.yml thiếu `chuyenmuc`"),
    ):
        settings.write_bytes(bad)
        try:
            done = run(["chuyenmuc", "build"], project)
        finally:
            settings.write_bytes(good)
        assert done.returncode == 1
        assert said in done.stderr
        assert "Traceback" not in done.stderr
