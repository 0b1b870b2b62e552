"""What each page of a preview shows, one build after another."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from chuyenmuc.adapters.file_cache import project_cache
from chuyenmuc.adapters.preview.inputs import InputsReader
from chuyenmuc.adapters.preview.shown import Preview, Shown, StaysError
from chuyenmuc.build import build
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.ports import NoProgress

TODAY = dt.date(2026, 11, 20)
COMMUNE = "content/communes/xa-thu/commune.yml"
ARTICLE = "content/common/guides/mot.md"
CHART = "content/common/infographics/bieu-do.yml"
SHAPED = """\
---
title: Một
kind: guide
summary: Một câu.
date: 2026-11-01
field: hanh-chinh
audience: [nguoi-dan]
---

Chữ của bài.
"""
CONTENT = {
    COMMUNE: """\
name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang để thử.
synthetic: true
""",
    ARTICLE: SHAPED,
}
BROKEN = SHAPED.replace("kind: guide", "kind: hướng dẫn")
PAGE = "huong-dan/mot.md"

Save = Callable[..., Shown]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, own_project: Callable[..., Path]) -> Path:
    """A project without content."""
    return own_project(tmp_path_factory.mktemp("shown") / "project")


@pytest.fixture(scope="module")
def reader() -> InputsReader:
    """Reads it; its templates once for all tests."""
    return InputsReader()


@pytest.fixture
def save(project: Path, reader: InputsReader) -> Save:
    """Write files of a project (None: delete) and build once more; what is shown comes back."""
    shutil.rmtree(project / "content", ignore_errors=True)
    preview = Preview()

    def write(files: Mapping[str, str | None]) -> Shown:
        for uri, text in files.items():
            path = project / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_text(text, encoding="utf-8")
        inputs = reader(project)
        workshop = Workshop.of(inputs, project_cache(project), NoProgress())
        return preview.shown(build(workshop, "xa-thu", TODAY, with_waiting=True), inputs)

    write(CONTENT)
    return write


def text(shown: Shown, uri: str) -> str:
    """The source of a page; '' for none."""
    return "".join(page.read().decode() for page in shown.site.pages if page.uri == uri)


def test_a_page_that_cannot_be_read_stays_with_the_finding(save: Save) -> None:
    """As long as the file is broken; then it is as the file has it, without a notice."""
    for _ in range(2):
        shown = save({ARTICLE: BROKEN})
        assert "Chữ của bài" in text(shown, PAGE)
        assert "<code>kind</code> không hợp lệ" in shown.notices[PAGE]
        assert "bản đọc được gần nhất" in shown.notices[PAGE]
    shown = save({ARTICLE: SHAPED.replace("Chữ", "Chữ mới")})
    assert "Chữ mới của bài" in text(shown, PAGE)
    assert not shown.notices


def test_a_page_that_can_be_read_shows_what_was_just_written(save: Save) -> None:
    """A picture that is not there yet is no reason to keep the new words back."""
    shown = save({ARTICLE: f"{SHAPED}\n![Ảnh](chua-co.jpg) Vừa viết thêm.\n"})
    assert "Vừa viết thêm" in text(shown, PAGE)
    assert "chua-co.jpg" in shown.notices[PAGE]


def test_a_deleted_file_has_no_page(save: Save) -> None:
    """Broken before or not."""
    save({ARTICLE: BROKEN})
    assert not text(save({ARTICLE: None}), PAGE)


@pytest.mark.parametrize(
    ("uri", "written", "pages"),
    [
        (
            "content/common/guides/hai.md",
            BROKEN,
            {f"{f}/hai.md" for f in ("huong-dan", "canh-bao", "hoi-dap")},
        ),
        ("content/common/guides/hai.md", SHAPED.replace("Một", "[a", 1), {"huong-dan/hai.md"}),
        ("content/communes/xa-thu/plans/ke.yml", "title: [\n", {"ke-hoach/ke.md"}),
        (CHART, "kind: bars\n", {"infographic/bieu-do.md"}),
    ],
    ids=["kind-unknown", "kind-known", "plan", "infographic"],
)
def test_a_page_that_never_was_good_shows_its_findings(
    save: Save, uri: str, written: str, pages: set[str]
) -> None:
    """At its address, or at each that it may have; the home page leads there."""
    shown = save({uri: written})
    for page in pages:
        assert f"Chưa đọc được {Path(uri).name}" in text(shown, page)
        assert f"<code>{uri}</code>" in shown.notices[page]
    assert f">{Path(uri).name}</a>" in shown.notices["index.md"]


def test_what_belongs_to_no_page_stands_on_the_home_page(save: Save) -> None:
    """Terms make no page of their own."""
    uri = "content/common/glossary/tu.yml"
    shown = save({uri: "terms: [\n"})
    assert set(shown.notices) == {"index.md"}
    assert uri in shown.notices["index.md"]


def test_what_is_wrong_with_a_picture_stands_where_it_is_shown(save: Save) -> None:
    """So does any other file that a page names."""
    picture = "content/common/guides/anh.png"
    shown = save({picture: "không phải ảnh", ARTICLE: f"{SHAPED}\n![Ảnh](anh.png)\n"})
    assert picture in shown.notices[PAGE]


def test_all_pages_stay_while_the_commune_cannot_be_read(save: Save) -> None:
    """The one who shows them lays the findings over all of them."""
    with pytest.raises(StaysError) as stays:
        save({COMMUNE: "name: [\n"})
    assert {finding.location.uri for finding in stays.value.report} == {COMMUNE}
    assert not save({COMMUNE: CONTENT[COMMUNE]}).notices


def test_what_waits_is_shown_and_says_so(save: Save) -> None:
    """A draft and a piece of a later day, on the page and in lists."""
    draft = SHAPED.replace("---\n\n", "draft: true\n---\n\n").replace("Một\n", "Nháp\n", 1)
    later = SHAPED.replace("2026-11-01", "2026-12-05").replace("Một\n", "Hẹn\n", 1)
    shown = save({"content/common/guides/hai.md": draft, "content/common/guides/ba.md": later})
    assert "bản nháp" in shown.notices["huong-dan/hai.md"]
    assert "hẹn ngày 05/12/2026" in shown.notices["huong-dan/ba.md"]
    assert PAGE not in shown.notices
    listing = text(shown, "huong-dan/index.md")
    assert "Chưa đăng: Nháp" in listing
    assert "Chưa đăng: Hẹn" in listing
    assert "Chưa đăng: Một" not in listing


def test_a_build_holds_nothing_of_what_waits(
    project: Path, reader: InputsReader, save: Save
) -> None:
    """No page, no mark, no picture, whatever a preview shows."""
    draft = SHAPED.replace("---\n\n", "draft: true\n---\n\n").replace("Một\n", "Bí mật\n", 1)
    save({"content/common/guides/hai.md": draft})
    workshop = Workshop.of(reader(project), project_cache(project), NoProgress())
    site = build(workshop, "xa-thu", TODAY)
    assert [piece.title for piece in site.waiting] == ["Bí mật"]
    assert "huong-dan/mot.md" in {page.uri for page in site.pages}
    for page in site.pages:
        assert "hai" not in Path(page.uri).stem.split("-")
        assert "Bí mật".encode() not in page.read()
        assert "Chưa đăng".encode() not in page.read()


def test_a_built_site_holds_nothing_of_a_preview(built_site: Path) -> None:
    """Neither its notices nor their style."""
    pages = [*built_site.rglob("*.html"), *built_site.rglob("*.css")]
    assert pages
    assert not [p for p in pages if b"cm-look" in p.read_bytes() or b"xem-thu" in p.read_bytes()]
